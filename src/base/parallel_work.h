#ifndef BASE_PARALLEL_WORK_H
#define BASE_PARALLEL_WORK_H

#include <stddef.h>

#include "demarche/status.h"

/** Do the piece `piece`; pieces share nothing that changes. */
typedef dm_status dm_work_function(void *context, size_t piece);

/** How many processors are there; 1 where that is not known. */
size_t dm_count_processors(void);

/** Do the pieces 0 to `count` - 1 by `thread_count` threads, the caller's among
 * them, which tells of progress where there are more pieces. Returns how the
 * first piece in order that failed ended. */
dm_status dm_work_in_parallel(dm_work_function *work, void *context,
                              size_t count, size_t thread_count);

#endif
