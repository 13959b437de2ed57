#include "analysis/total_rate.h"

#include "analysis/joint_contacts.h"
#include "analysis/share_interval.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

#define RATE_CONTACTS 1000.0

dm_status dm_totals_count(dm_totals *out, const dm_contacts *source,
                          const dm_phases *phases, dm_error *error)
{
    *out = (dm_totals){.dates = source->dates};
    out->items = calloc(phases->count + 1, sizeof *out->items);
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for totals");
    }
    for (size_t i = 0; i < source->count; i++) {
        for (size_t j = 0;
             dm_arrow_opens_contact(source, i) && j < phases->count; j++) {
            dm_window_count count =
                dm_count_arrow(source, i, phases->items[j].window);
            out->items[j].contacts += count.counts;
            out->items[j].unsure += count.unsure;
        }
    }
    return DM_OK;
}

/* NaN, an empty cell, where the part is none of the total: a joint contact may
   have several arrows of one pair. */
static dm_bounds bound(double count, double total)
{
    return total > 0 && count <= total
               ? dm_share_interval_of(count, total, DM_CLOPPER_PEARSON)
               : (dm_bounds){NAN, NAN};
}

void dm_total_rate_put(dm_table *table, const dm_totals *totals, size_t window,
                       dm_total part)
{
    dm_total total = totals->items[window];
    double unsure = totals->dates == DM_DATES_CERTAIN ? part.unsure : 0;
    double others = totals->dates == DM_DATES_CERTAIN && total.unsure > unsure
                        ? total.unsure - unsure
                        : 0;
    double rate = total.contacts > 0 ? part.contacts / total.contacts : NAN;
    dm_table_put_real(table, total.contacts);
    dm_table_put_integer(table, (int64_t)total.unsure);
    dm_table_put_real(table, rate * RATE_CONTACTS);
    dm_table_put_real(table, bound(part.contacts, total.contacts + others).low *
                                 RATE_CONTACTS);
    dm_table_put_real(
        table, bound(part.contacts + unsure, total.contacts + unsure).high *
                   RATE_CONTACTS);
}

void dm_totals_clear(dm_totals *totals)
{
    free(totals->items);
    *totals = (dm_totals){0};
}
