#ifndef DEMARCHE_HYPOTHESES_H
#define DEMARCHE_HYPOTHESES_H

#include <stddef.h>

#include "demarche/status.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A named claim that one side turned toward another within a window. What is
 * not stated is NULL. */
typedef struct dm_hypothesis {
    char *key;
    char *label;
    char *holder;       /**< who holds it; several joined by ";" */
    char *about;        /**< key of the side that turned */
    char *toward;       /**< key of the one it turned to */
    dm_interval window; /**< an extreme where it is open */
} dm_hypothesis;

/** Rival claims, by the beginning of their windows, then the end, then key.
 * `{0}` is empty. */
typedef struct dm_hypotheses {
    size_t count;
    dm_hypothesis *items;
} dm_hypotheses;

/** Add a claim after those there are; texts are copied. */
DM_API dm_status dm_hypotheses_add(dm_hypotheses *hypotheses,
                                   const dm_hypothesis *added, dm_error *error);

DM_API void dm_hypotheses_clear(dm_hypotheses *hypotheses);

#ifdef __cplusplus
}
#endif

#endif
