#ifndef ANALYSIS_PACKED_PAIRS_H
#define ANALYSIS_PACKED_PAIRS_H

#include "analysis/pair_rows.h"
#include "model/packed_words.h"

/** Add to the numbers of a pair what its packed arrows add: how many of each
 * class it has. */
typedef void dm_add_packed(double *numbers, const void *context,
                           const uint32_t counts[DM_PACKED_CLASSES]);

/** What is counted of the pairs of packed arrows. */
typedef struct dm_packed_counting {
    const dm_packed_words *words;
    const dm_tally *rest; /**< of the arrows that are not packed, sorted; its
                               numbers are the pair's before packed ones */
    dm_add_packed *add;
    const void *context;
    size_t thread_count; /**< 0: as many as there are processors */
} dm_packed_counting;

/**
 * The rows of all pairs that have an arrow, packed or not, in a window. Part
 * by part the words are sorted by pair and counted, by several threads; counts
 * of whole contacts do not hang on an order. The caller clears `*out` in any
 * case.
 */
dm_status dm_count_packed_pairs(dm_pair_rows *out,
                                const dm_packed_counting *counting,
                                dm_error *error);

/** How many packed arrows of a kind count, by what the words know of dates. */
double dm_packed_kind_count(const dm_packed_words *words,
                            const uint32_t counts[DM_PACKED_CLASSES],
                            dm_packed_kind kind);

#endif
