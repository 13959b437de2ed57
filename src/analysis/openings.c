#include "analysis/openings.h"

#include "analysis/pair.h"
#include "analysis/tally.h"

#include <math.h>

enum { MET, LATEST_END, WIDTH };

/* Doubles hold every second of written history, and open ends near enough. */
static void judge_arrow(bool *kept, const dm_contacts *contacts, size_t arrow,
                        double pause_days, double *pair)
{
    double end = (double)contacts->end[arrow];
    double pause =
        (double)contacts->start[arrow] - (pair[LATEST_END] - (double)DM_DAY_S);
    *kept = !pair[MET] || pause >= pause_days * (double)DM_DAY_S;
    pair[LATEST_END] = pair[MET] ? fmax(pair[LATEST_END], end) : end;
    pair[MET] = 1;
}

static void mark_all(bool *kept, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        kept[i] = true;
    }
}

dm_status dm_mark_openings(bool *kept, const dm_contacts *contacts,
                           double pause_days, dm_error *error)
{
    if (!(pause_days > 0)) {
        mark_all(kept, contacts->count);
        return DM_OK;
    }
    dm_tally pairs;
    dm_tally_init(&pairs, WIDTH);
    for (size_t i = 0; i < contacts->count; i++) {
        double *pair = dm_tally_find(&pairs, dm_pair_key(contacts, i, 0));
        if (!pair) {
            dm_tally_clear(&pairs);
            return dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
        }
        judge_arrow(&kept[i], contacts, i, pause_days, pair);
    }
    dm_tally_clear(&pairs);
    return DM_OK;
}
