#ifndef ANALYSIS_CHANGE_BOOTSTRAP_H
#define ANALYSIS_CHANGE_BOOTSTRAP_H

#include "analysis/change_search.h"
#include "analysis/turning_record.h"

/** What a series without change looks like. */
typedef enum dm_no_change {
    DM_SCATTERED, /**< as many items, evenly over the exposure */
    DM_REGAPPED,  /**< the gaps between the items in random order */
    DM_CHAINED,   /**< on the same days, a success hanging on that of the item
                       before, by the frequencies of the series */
} dm_no_change;

typedef struct dm_bootstrap {
    dm_change_limits limits;
    dm_change_sign sign;
    size_t samples;
    size_t draws; /**< of the dates that the p-value is averaged over */
    uint64_t seed;
} dm_bootstrap;

/** Put items without change in the place of `items`. */
void dm_forget_change(dm_dated_item *items, const dm_turning_record *record,
                      dm_no_change kind, dm_random_source *random);

/**
 * The probability that a series without change has a gain (dm_find_split) as
 * large as that of `record`: (1 + k) / (1 + samples), averaged over draws of
 * the dates; 1 for a draw that cannot be parted, NaN where none can be.
 */
dm_status dm_test_change(double *out, const dm_turning_record *record,
                         dm_no_change kind, const dm_bootstrap *bootstrap,
                         dm_error *error);

/** The larger p-value of the kinds that fit `record`: both of rates. */
dm_status dm_test_record(double *out, const dm_turning_record *record,
                         const dm_bootstrap *bootstrap, dm_error *error);

#endif
