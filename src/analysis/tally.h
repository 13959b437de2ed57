#ifndef ANALYSIS_TALLY_H
#define ANALYSIS_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/** What is counted: a window by its place, and one or two indices. */
typedef struct dm_tally_key {
    size_t window;
    uint32_t a;
    uint32_t b; /**< 0 where one index is enough */
} dm_tally_key;

/** The order of window, a and b, as for qsort. */
int dm_tally_key_compare(dm_tally_key left, dm_tally_key right);

/**
 * Counts by window and key: for each key `width` numbers, 0 at first. Running
 * out of memory is remembered and reported by dm_tally_sort.
 */
typedef struct dm_tally {
    size_t width;
    size_t count;
    size_t capacity;
    dm_tally_key *keys;
    double *numbers; /**< `width` for each key */
    size_t slot_count;
    size_t *slots; /**< 1 + the place of a key, by its hash; 0: free */
    bool failed;
    bool sorted; /**< the keys are in order */
} dm_tally;

void dm_tally_init(dm_tally *tally, size_t width);
void dm_tally_clear(dm_tally *tally);

/** The numbers of `key`, added when it is new; NULL without memory. Valid
 * until the next call. */
double *dm_tally_find(dm_tally *tally, dm_tally_key key);

/** Add `key` with its numbers at 0 to each of `window_count` windows where it
 * is not; its own window is ignored. */
void dm_tally_spread(dm_tally *tally, dm_tally_key key, size_t window_count);

/** Put the keys in order of window, a and b. Nothing is found or added
 * afterwards. */
dm_status dm_tally_sort(dm_tally *tally, dm_error *error);

/** The numbers at a place of `keys`. */
const double *dm_tally_numbers(const dm_tally *tally, size_t place);

#endif
