#include "demarche/range.h"

#include "analysis/finish_table.h"
#include "analysis/initiative_tally.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"without", DM_TEXT}, {"phase", DM_INTEGER}, {"a", DM_TEXT},
    {"b", DM_TEXT},       {"net_a", DM_REAL},    {"change", DM_REAL},
};

static int compare_key(const void *key, const void *item)
{
    return dm_tally_key_compare(*(const dm_tally_key *)key,
                                *(const dm_tally_key *)item);
}

/* The net initiative of a row; NaN where there is none. */
static double find_net(const dm_tally *pairs, dm_tally_key key)
{
    const dm_tally_key *found = pairs->count > 0
                                    ? bsearch(&key, pairs->keys, pairs->count,
                                              sizeof *pairs->keys, compare_key)
                                    : NULL;
    return found ? dm_net_initiative(
                       dm_tally_numbers(pairs, (size_t)(found - pairs->keys)))
                 : NAN;
}

static void put_rows(dm_table *table, const dm_record_reading *loss,
                     const dm_phases *phases, const dm_tally *whole,
                     const dm_tally *left)
{
    for (size_t i = 0; i < whole->count; i++) {
        dm_tally_key key = whole->keys[i];
        double net = find_net(left, key);
        dm_table_put_text(table, loss->record);
        dm_put_pair(table, loss->contacts, phases, key);
        dm_table_put_real(table, net);
        dm_table_put_real(table,
                          net - dm_net_initiative(dm_tally_numbers(whole, i)));
    }
}

static dm_status add_loss(dm_table *table, const dm_record_reading *loss,
                          const dm_phases *phases,
                          const dm_initiative_tally *whole, dm_error *error)
{
    dm_initiative_tally left;
    dm_status status = dm_count_initiative(&left, loss->contacts, phases,
                                           &whole->options, error);
    if (status == DM_OK) {
        put_rows(table, loss, phases, &whole->pairs, &left.pairs);
    }
    dm_initiative_tally_clear(&left);
    return status;
}

dm_status dm_measure_losses(dm_table **out, const dm_contacts *whole,
                            const dm_record_readings *without,
                            const dm_phases *phases,
                            const dm_initiative_options *options,
                            dm_error *error)
{
    *out = NULL;

    dm_initiative_options chosen =
        options ? *options : (dm_initiative_options){0};
    chosen.range = DM_RANGE_NONE;
    dm_initiative_tally all;
    dm_table *table = NULL;
    dm_status status = dm_count_initiative(&all, whole, phases, &chosen, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < without->count; i++) {
        status = add_loss(table, &without->items[i], phases, &all, error);
    }
    dm_initiative_tally_clear(&all);
    return dm_finish_table(out, table, status, error);
}
