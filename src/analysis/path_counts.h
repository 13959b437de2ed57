#ifndef ANALYSIS_PATH_COUNTS_H
#define ANALYSIS_PATH_COUNTS_H

#include "analysis/legs.h"

/** Which of the certain paths between two actors are counted. */
typedef enum dm_path_class {
    DM_PATHS_SHORTEST, /**< those with the fewest contacts */
    DM_PATHS_FOREMOST, /**< of those that arrive first the shortest */
    DM_PATH_CLASS_COUNT,
} dm_path_class;

/** Counting certain paths from one source after the other over the same legs.
 * `{0}` is empty. */
typedef struct dm_path_counts {
    const dm_legs *legs;
    struct dm_counted_leg *counted; /**< by leg */
    size_t *reached;                /**< legs in the order of their hops */
    size_t reached_count;
    struct dm_counted_end *ends; /**< by actor */
} dm_path_counts;

/** The caller clears `*out`, also after a failure. */
dm_status dm_path_counts_init(dm_path_counts *out, const dm_legs *legs,
                              dm_error *error);

void dm_path_counts_clear(dm_path_counts *counts);

/**
 * Add to `sums[c][v]`, for each class c and actor v, the share of the paths of
 * that class from `source` to another actor that go through v, over all others
 * (Brandes 2001, over legs in place of actors). Parallel contacts make paths of
 * their own. Takes as long as there are pairs of legs of which one follows the
 * other.
 */
void dm_path_counts_add(dm_path_counts *counts, uint32_t source,
                        double *const sums[DM_PATH_CLASS_COUNT]);

#endif
