#ifndef DRAWING_CGRAPH_FUNCTIONS_H
#define DRAWING_CGRAPH_FUNCTIONS_H

#include "base/module.h"

#include <cgraph.h>

/*
 * What is used of cgraph: functions that make something or give NULL, and
 * others that give a value.
 */
#define DM_CGRAPH_FUNCTIONS(MAKES, GIVES)                                    \
    MAKES(agusererrf, agseterrf, (agusererrf tell), (tell))                  \
    MAKES(Agraph_t *, agopen,                                                \
          (char *name, Agdesc_t description, Agdisc_t *disciplines),         \
          (name, description, disciplines))                                  \
    MAKES(Agraph_t *, agmemread, (const char *text), (text))                 \
    GIVES(Agnode_t *, agnode, (Agraph_t * graph, char *name, int make),      \
          (graph, name, make))                                               \
    GIVES(Agedge_t *, agedge,                                                \
          (Agraph_t * graph, Agnode_t * from, Agnode_t * to, char *name,     \
           int make),                                                        \
          (graph, from, to, name, make))                                     \
    GIVES(Agraph_t *, agraphof, (void *element), (element))                  \
    GIVES(Agsym_t *, agattr,                                                 \
          (Agraph_t * graph, int kind, char *name, char *value),             \
          (graph, kind, name, value))                                        \
    GIVES(char *, agget, (void *element, char *name), (element, name))       \
    GIVES(int, agset, (void *element, char *name, char *value),              \
          (element, name, value))                                            \
    GIVES(int, agwrite, (Agraph_t * graph, void *channel), (graph, channel)) \
    GIVES(int, agclose, (Agraph_t * graph), (graph))

typedef struct dm_cgraph_functions {
    unsigned version; /**< the size of the table */
    DM_CGRAPH_FUNCTIONS(DM_MODULE_MEMBER, DM_MODULE_MEMBER)
} dm_cgraph_functions;

#define DM_CGRAPH_SYMBOL "dm_cgraph_table"

/** Load cgraph before its first use, to say why it cannot be; without, what
 * makes something loads it and gives NULL. */
dm_status dm_cgraph_load(dm_error *error);

#endif
