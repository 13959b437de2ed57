#include "demarche/measure.h"

#include "analysis/initiative_table.h"
#include "analysis/initiative_tally.h"

dm_status dm_measure_initiative(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_initiative_options *options,
                                dm_error *error)
{
    *out = NULL;

    dm_initiative_rows rows = {.contacts = contacts, .phases = phases};
    dm_initiative_tally tally;
    dm_status status =
        dm_count_initiative(&tally, contacts, phases, options, error);
    if (status == DM_OK) {
        status = dm_pair_rows_of_tally(&rows.pairs, &tally.pairs, phases->count,
                                       error);
    }
    dm_tally_clear(&tally.pairs);
    rows.options = tally.options;
    rows.range = tally.options.range != DM_RANGE_NONE ? &tally.range : NULL;
    status = dm_initiative_rows_finish(out, &rows, status, error);
    dm_initiative_tally_clear(&tally);
    return status;
}
