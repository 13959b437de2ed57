#include "demarche/range.h"

#include "analysis/finish_table.h"
#include "analysis/initiative_tally.h"
#include "analysis/option_bounds.h"

#include <math.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"a", DM_TEXT},
    {"b", DM_TEXT},
    {"leader", DM_TEXT},
    {"lead", DM_REAL},
    {"margin", DM_INTEGER},
    {"lead_min", DM_REAL},
    {"lead_max", DM_REAL},
    {"margin_min", DM_INTEGER},
    {"margin_max", DM_INTEGER},
};

enum {
    ALL_COLUMNS = sizeof columns / sizeof *columns,
    PLAIN_COLUMNS = ALL_COLUMNS - 4
};

/* The whole approaches that make the other side lead. */
static int64_t margin_of(double lead)
{
    return lead < 0 ? 0 : (int64_t)floor(lead) + 1;
}

static void put_range(dm_table *table, const dm_option_list *range,
                      dm_tally_key key, bool a_leads)
{
    dm_bounds lead = dm_bound_options(range, key).lead;
    if (!a_leads) {
        lead = (dm_bounds){0 - lead.high, 0 - lead.low};
    }
    dm_table_put_real(table, lead.low);
    dm_table_put_real(table, lead.high);
    dm_table_put_integer(table, margin_of(lead.low));
    dm_table_put_integer(table, margin_of(lead.high));
}

static void put_empty(dm_table *table, int count)
{
    for (int i = 0; i < count; i++) {
        dm_table_put_empty(table);
    }
}

static void put_row(dm_table *table, const dm_contacts *contacts,
                    const dm_phases *phases, const dm_initiative_tally *tally,
                    size_t place)
{
    dm_tally_key key = tally->pairs.keys[place];
    const double *numbers = dm_tally_numbers(&tally->pairs, place);
    double lead = numbers[DM_INITIATIVE_BY_A] - numbers[DM_INITIATIVE_BY_B];
    bool with_range = tally->options.range != DM_RANGE_NONE;

    dm_put_pair(table, contacts, phases, key);
    if (lead == 0) {
        put_empty(table, with_range ? 7 : 3);
        return;
    }
    const dm_actor *leader = &contacts->actors[lead > 0 ? key.a : key.b];
    dm_table_put_name(table, leader->key, leader->label);
    dm_table_put_real(table, fabs(lead));
    dm_table_put_integer(table, margin_of(fabs(lead)));
    if (with_range) {
        put_range(table, &tally->range, key, lead > 0);
    }
}

dm_status dm_measure_margins(dm_table **out, const dm_contacts *contacts,
                             const dm_phases *phases,
                             const dm_initiative_options *options,
                             dm_error *error)
{
    *out = NULL;

    dm_initiative_tally tally;
    dm_table *table = NULL;
    dm_status status =
        dm_count_initiative(&tally, contacts, phases, options, error);
    if (status == DM_OK) {
        bool plain = tally.options.range == DM_RANGE_NONE;
        status = dm_table_new(&table, columns,
                              plain ? PLAIN_COLUMNS : ALL_COLUMNS, error);
    }
    for (size_t i = 0; status == DM_OK && i < tally.pairs.count; i++) {
        put_row(table, contacts, phases, &tally, i);
    }
    dm_initiative_tally_clear(&tally);
    return dm_finish_table(out, table, status, error);
}
