#ifndef DEMARCHE_PROGRESS_H
#define DEMARCHE_PROGRESS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How far long work has come. */
typedef struct dm_progress {
    const char *stage; /**< what is being done, such as "reading" */
    size_t done;       /**< bytes, or whatever `total` counts */
    size_t total;      /**< 0: not known */
    size_t rows;       /**< so far in this stage */
} dm_progress;

/** Is told of progress some times a second, by the thread that works; must be
 * quick. */
typedef void dm_progress_function(void *context, const dm_progress *progress);

#ifdef __cplusplus
}
#endif

#endif
