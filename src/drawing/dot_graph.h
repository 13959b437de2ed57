#ifndef DRAWING_DOT_GRAPH_H
#define DRAWING_DOT_GRAPH_H

#include <cgraph.h>

#include "base/buffer.h"

/*
 * cgraph as we use it: texts that it does not write to are const, numbers are
 * printed the same way in every locale, and nothing is printed on stderr.
 */

typedef struct dm_attribute {
    const char *name;
    const char *value;
} dm_attribute;

/** A directed graph, or NULL; the caller closes it by `agclose`. */
Agraph_t *dm_dot_open(void);

/** Read `text`, or NULL where it is not DOT. */
Agraph_t *dm_dot_read(const char *text);

/** The node `name`, made when absent. */
Agnode_t *dm_dot_node(Agraph_t *graph, const char *name);

/** A new edge. */
Agedge_t *dm_dot_edge(Agraph_t *graph, Agnode_t *from, Agnode_t *to,
                      const char *name);

/** State the defaults of `kind` (AGRAPH, AGNODE or AGEDGE), ended by a NULL
 * name; an attribute must have a default before any element can have it. */
void dm_dot_defaults(Agraph_t *graph, int kind, const dm_attribute *defaults);

/** Set an attribute of a graph, node or edge. */
void dm_dot_set(void *element, const char *name, const char *value);

/** Set a number, clamped to what Graphviz can bear. */
void dm_dot_set_number(void *element, const char *name, double value);

/** Set several attributes, ended by a NULL name. */
void dm_dot_set_all(void *element, const dm_attribute *attributes);

/** Pin the middle of a node, in points. */
void dm_dot_pin(Agnode_t *node, double x, double y);

/** Add the graph as DOT. */
void dm_dot_write(dm_buffer *out, Agraph_t *graph);

#endif
