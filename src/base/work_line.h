#ifndef BASE_WORK_LINE_H
#define BASE_WORK_LINE_H

#include <stddef.h>

#include "demarche/status.h"

/**
 * Work whose pieces are brought one after another, as from a file, and done by
 * whoever is free. A piece is brought only when the one so many (`slots`)
 * before it is done, so that what pieces need can be kept by `piece` modulo
 * `slots`.
 */
typedef struct dm_work_line {
    /** Bring a piece; on the caller's thread, in order. */
    dm_status (*bring)(void *context, size_t piece);
    /** Do a piece that was brought, on the thread of that number. */
    dm_status (*work)(void *context, size_t piece, size_t thread);
    void *context;
    size_t slots; /**< 1 at least */
} dm_work_line;

/** Bring and do the pieces 0 to `count` - 1 with `thread_count` threads, the
 * caller's, which has the number 0, among them. What failed first ends it, and
 * its status is returned. */
dm_status dm_work_in_line(const dm_work_line *line, size_t count,
                          size_t thread_count);

#endif
