#ifndef ANALYSIS_KEYED_SORT_H
#define ANALYSIS_KEYED_SORT_H

#include <stdbool.h>
#include <stddef.h>

/**
 * Sort `count` items of `size` bytes, each of which begins with its
 * dm_tally_key, by `compare`, which is for qsort and takes the key first.
 * Linear where the items of each key come in their order, as what is gathered
 * in the order of time does. False without memory.
 */
bool dm_sort_keyed(void *items, size_t count, size_t size,
                   int (*compare)(const void *, const void *));

#endif
