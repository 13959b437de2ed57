#ifndef ANALYSIS_PACKED_PART_H
#define ANALYSIS_PACKED_PART_H

#include "analysis/packed_pairs.h"

/** The rows of one part of a window, `set` being of the worker's sets. */
typedef struct dm_part_rows {
    size_t count;
    dm_pair_row *items;
    size_t first; /**< their place among the rows of all parts */
} dm_part_rows;

/** How large the parts are that a worker is given. */
typedef struct dm_part_size {
    size_t words; /**< of one part, at most */
    size_t rows;
} dm_part_size;

/** What one thread needs to count part after part. */
typedef struct dm_part_worker dm_part_worker;

/** NULL without memory; the caller frees it. `counting` is borrowed. */
dm_part_worker *dm_part_worker_new(const dm_packed_counting *counting,
                                   dm_part_size size);

void dm_part_worker_free(dm_part_worker *worker);

/** Sort and count the part `number`, those of a window following each other;
 * false without memory. The caller frees the items of `*out` in any case. */
bool dm_part_worker_count(dm_part_rows *out, dm_part_worker *worker,
                          size_t number);

/** The sets of numbers that its rows have. */
const dm_number_sets *dm_part_worker_sets(const dm_part_worker *worker);

#endif
