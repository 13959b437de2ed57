#ifndef BASE_INTERVAL_CHAIN_H
#define BASE_INTERVAL_CHAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/time.h"

/** A numbered thing that happened at some time in `when`. */
typedef struct dm_chain_item {
    int64_t number;
    dm_interval when;
    int64_t weight; /**< positive */
    bool kept;      /**< the answer */
} dm_chain_item;

/**
 * Keep the heaviest set of items whose numbers can follow time: for any two of
 * it with x.number < y.number, x.when.start < y.when.end. That holds for a set
 * just when each of its items can be given a time within its interval so that
 * times never fall as numbers rise. Items are sorted by number, then start; all
 * weights together stay below 2^61. Takes O(n log n). False: out of memory.
 *
 * It is the longest increasing subsequence (Schensted 1961) with intervals in
 * place of values: the state of the search is the latest start kept so far.
 */
bool dm_chain_keep(dm_chain_item *items, size_t count);

#endif
