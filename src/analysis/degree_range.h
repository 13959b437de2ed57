#ifndef ANALYSIS_DEGREE_RANGE_H
#define ANALYSIS_DEGREE_RANGE_H

#include "analysis/bounds.h"
#include "analysis/option_list.h"

/** What each contact adds, under its options, to the ties of an actor with
 * a partner: by window, `a` the actor and `b` the partner, x a tie to it, y one
 * from it. `{0}` is empty. */
typedef struct dm_degree_range {
    dm_option_list by_partner; /**< in the order of its keys */
    dm_option_list by_contact; /**< of each actor contact after contact */
} dm_degree_range;

/** The least and the most partners that an actor has ties to and from; NaN
 * where a bound is not known to be attained. */
typedef struct dm_degree_bounds {
    dm_bounds out;
    dm_bounds in;
} dm_degree_bounds;

/** Empty without a range. The caller clears `*out`, also after a failure. */
dm_status dm_list_partners(dm_degree_range *out, const dm_contacts *contacts,
                           const dm_phases *phases, dm_range range,
                           dm_error *error);

void dm_degree_range_clear(dm_degree_range *range);

/**
 * Bound the degrees of the actor `a` of `key` in a window. Contacts are chosen
 * for independently: the most is reached where one option of each contact gives
 * all partners that any of its options gives, and the least where one gives
 * only those that all give. Where a contact has no such option, as when
 * accounts name different partners, the bound is NaN.
 */
dm_degree_bounds dm_bound_degrees(const dm_degree_range *range,
                                  dm_tally_key key);

#endif
