#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include <stdbool.h>
#include <stddef.h>

/** Whether `a` comes before `b`; both are items of a heap. */
typedef bool dm_is_before(const void *a, const void *b);

/** Order `count` items so that none comes before the first. */
void dm_heap_build(void **heap, size_t count, dm_is_before *before);

/** The item at `place` may come later than before: let it sink to where the
 * heap is one again. */
void dm_heap_sink(void **heap, size_t count, size_t place,
                  dm_is_before *before);

#endif
