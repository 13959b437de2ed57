#ifndef DEMARCHE_DEFINITIONS_H
#define DEMARCHE_DEFINITIONS_H

#include <stddef.h>

#include "demarche/api.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a measure is, for people to read and cite. */
typedef struct dm_definition {
    const char *id;     /**< such as `initiative.share.wilson` */
    const char *text;   /**< a sentence or two, with the last full stop */
    const char *source; /**< author and year; NULL: our own */
} dm_definition;

/** The definition called `id`, or NULL. */
DM_API const dm_definition *dm_find_definition(const char *id);

/** All definitions in the order of their ids; `*count` is how many. */
DM_API const dm_definition *dm_list_definitions(size_t *count);

#ifdef __cplusplus
}
#endif

#endif
