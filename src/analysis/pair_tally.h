#ifndef ANALYSIS_PAIR_TALLY_H
#define ANALYSIS_PAIR_TALLY_H

#include "analysis/tally.h"
#include "analysis/window_count.h"

/** Add to the numbers of a pair what one arrow adds in a window. */
typedef void dm_add_to_pair(double *numbers, const void *context, size_t arrow,
                            dm_window_count count);

/** What is counted of the pairs of each window. */
typedef struct dm_pair_counting {
    const dm_contacts *contacts;
    const dm_phases *phases;
    const bool *kept; /**< of arrows; NULL: all */
    dm_add_to_pair *add;
    const void *context;
    size_t thread_count; /**< 0: as many as there are processors */
} dm_pair_counting;

/**
 * Count the pairs of each window into `tally`, which is empty: in order, and of
 * each pair the arrows in their order, so that sums of fractions do not hang on
 * the number of threads. The arrows of a window are sorted by pair, a radix
 * sort over no more bits than there are actors; windows are shared among
 * threads.
 */
dm_status dm_tally_pairs(dm_tally *tally, const dm_pair_counting *counting,
                         dm_error *error);

#endif
