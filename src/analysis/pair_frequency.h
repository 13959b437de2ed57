#ifndef ANALYSIS_PAIR_FREQUENCY_H
#define ANALYSIS_PAIR_FREQUENCY_H

#include "demarche/measure.h"

#include "analysis/pair_rows.h"
#include "analysis/pair_tally.h"

/** What the sets of `pairs` hold. */
enum { DM_FREQUENCY_CONTACTS, DM_FREQUENCY_UNSURE, DM_FREQUENCY_WIDTH };

/** Add what an arrow adds to such a set; there is no context. */
void dm_add_frequency(double *numbers, const void *context, size_t arrow,
                      dm_window_count count);

/** The table of frequencies by pair, per days and without a range. */
dm_status dm_build_pair_frequency(dm_table **out, const dm_pair_rows *pairs,
                                  const dm_contacts *contacts,
                                  const dm_phases *phases, dm_error *error);

#endif
