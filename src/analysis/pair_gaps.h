#ifndef ANALYSIS_PAIR_GAPS_H
#define ANALYSIS_PAIR_GAPS_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"

#include "analysis/tally.h"

/** The longest time in a window in which a pair is not in contact. */
typedef struct dm_pair_gap {
    dm_tally_key key; /**< the window and the pair, `a` before `b` */
    size_t contacts;  /**< inside the window */
    dm_interval span; /**< from the contact before to the contact after, or the
                           ends of the window */
    double days;      /**< of it that are covered; may be infinite */
    double covered_days; /**< of the window */
} dm_pair_gap;

/** In order of window, a and b. `{0}` is empty. */
typedef struct dm_pair_gaps {
    size_t count;
    dm_pair_gap *items;
} dm_pair_gaps;

/**
 * Find the longest gap of each pair in each window that it has a contact in;
 * the earliest of several. Contacts of any direction end a gap, each on
 * its day (dm_contact_day); those that only overlap the window do not. The
 * caller clears `*out`.
 */
dm_status dm_find_pair_gaps(dm_pair_gaps *out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_error *error);

void dm_pair_gaps_clear(dm_pair_gaps *gaps);

/** The gap of a window and a pair: where it has no contact, all that is
 * covered. */
dm_pair_gap dm_pair_gaps_get(const dm_pair_gaps *gaps,
                             const dm_contacts *contacts,
                             const dm_phases *phases, dm_tally_key key);

#endif
