#ifndef ANALYSIS_INITIATIVE_TALLY_H
#define ANALYSIS_INITIATIVE_TALLY_H

#include "demarche/measure.h"

#include "analysis/option_list.h"
#include "analysis/tally.h"

/** What is counted of a pair, in the order of the columns. */
typedef enum dm_initiative_number {
    DM_INITIATIVE_CONTACTS,
    DM_INITIATIVE_UNSURE,
    DM_INITIATIVE_BY_A,
    DM_INITIATIVE_BY_B,
    DM_INITIATIVE_REPLIES_A,
    DM_INITIATIVE_REPLIES_B,
    DM_INITIATIVE_SYMMETRIC,
    DM_INITIATIVE_UNKNOWN,
    DM_INITIATIVE_CONTESTED,
    DM_INITIATIVE_TOLD_BY_A,
    DM_INITIATIVE_TOLD_BY_B,
    DM_INITIATIVE_TOLD_BY_BOTH,
    DM_INITIATIVE_WIDTH
} dm_initiative_number;

/** The pairs of each window, in order, with these numbers; and where a range
 * is asked for, what by_a and by_b sum: x and y of its items. `{0}` is empty.
 */
typedef struct dm_initiative_tally {
    dm_initiative_options options; /**< as they hold */
    dm_tally pairs;
    dm_option_list range;
} dm_initiative_tally;

/** The one of the six kinds that make up the contacts of a pair, from by_a to
 * unknown. */
dm_initiative_number dm_classify_arrow(unsigned flags, bool by_a,
                                       bool with_replies);

/** Count by `options` (NULL: the defaults). DM_USAGE where they ask for
 * a range of openings. The caller clears `*out`, also after a failure. */
dm_status dm_count_initiative(dm_initiative_tally *out,
                              const dm_contacts *contacts,
                              const dm_phases *phases,
                              const dm_initiative_options *options,
                              dm_error *error);

void dm_initiative_tally_clear(dm_initiative_tally *tally);

/** The columns phase, a and b of a row. */
void dm_put_pair(dm_table *table, const dm_contacts *contacts,
                 const dm_phases *phases, dm_tally_key key);

/** by_a - by_b over by_a + by_b, which is 2 share_a - 1 without its rounding;
 * NaN where neither began. */
double dm_net_initiative(const double *numbers);

#endif
