#ifndef DEMARCHE_PROGRESS_H
#define DEMARCHE_PROGRESS_H

#include <stddef.h>

#include "demarche/api.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How far long work has come. */
typedef struct dm_progress {
    const char *stage; /**< what is being done, such as "reading"; NULL: what
                            was told before, or with a `total` of 0 that this
                            is over */
    size_t done;       /**< bytes, or whatever `total` counts */
    size_t total;      /**< 0: not known */
    size_t rows;       /**< so far in this stage */
} dm_progress;

/** Is told of progress some times a second, by the thread that works; must be
 * quick. */
typedef void dm_progress_function(void *context, const dm_progress *progress);

/** From now on tell `function` of long work that is called for on this thread:
 * reading, searches, draws, printing. NULL: nobody. An import tells whom its
 * options name. */
DM_API void dm_progress_listen(dm_progress_function *function, void *context);

#ifdef __cplusplus
}
#endif

#endif
