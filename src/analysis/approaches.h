#ifndef ANALYSIS_APPROACHES_H
#define ANALYSIS_APPROACHES_H

#include "demarche/contacts.h"

#include "analysis/tally.h"

/** What dm_count_approaches keeps for a pair. */
enum { DM_BY_A, DM_BY_B, DM_APPROACH_WIDTH };

/** Whether `arrow` has a direction and, unless `with_replies`, answers
 * nothing. */
bool dm_arrow_is_approach(const dm_contacts *contacts, size_t arrow,
                          bool with_replies);

/** Count the approaches of each pair, `a` before `b`, in each window. The
 * caller clears `*out`, also after a failure. */
dm_status dm_count_approaches(dm_tally *out, const dm_contacts *contacts,
                              const dm_phases *phases, bool with_replies,
                              dm_error *error);

#endif
