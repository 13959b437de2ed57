#ifndef ANALYSIS_TOTAL_RATE_H
#define ANALYSIS_TOTAL_RATE_H

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/table.h"

/** Contacts that count, and those that may. */
typedef struct dm_total {
    double contacts;
    double unsure;
} dm_total;

/** All contacts of each phase, a joint one once. `{0}` is empty. */
typedef struct dm_totals {
    dm_dates dates;
    dm_total *items;
} dm_totals;

/** Count those of `source`; the caller clears `*out`, also after a failure. */
dm_status dm_totals_count(dm_totals *out, const dm_contacts *source,
                          const dm_phases *phases, dm_error *error);

/**
 * Put the cells total, total_unsure, per_1000, low and high of what is `part`
 * of the total of `window`. The bounds are those of Clopper and Pearson for the
 * share. Where dates count as certain they hold whatever is unsure: low is that
 * of the part when all that is unsure elsewhere is in the phase, high that of
 * the part with what is unsure of it when nothing else is.
 */
void dm_total_rate_put(dm_table *table, const dm_totals *totals, size_t window,
                       dm_total part);

void dm_totals_clear(dm_totals *totals);

#endif
