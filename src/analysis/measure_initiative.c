#include "demarche/measure.h"

#include "analysis/binomial_test.h"
#include "analysis/finish_table.h"
#include "analysis/holm.h"
#include "analysis/initiative_tally.h"
#include "analysis/option_bounds.h"
#include "analysis/share_interval.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},    {"a", DM_TEXT},         {"b", DM_TEXT},
    {"contacts", DM_REAL},    {"unsure", DM_INTEGER}, {"by_a", DM_REAL},
    {"by_b", DM_REAL},        {"replies_a", DM_REAL}, {"replies_b", DM_REAL},
    {"symmetric", DM_REAL},   {"unknown", DM_REAL},   {"contested", DM_REAL},
    {"told_by_a", DM_REAL},   {"told_by_b", DM_REAL}, {"told_by_both", DM_REAL},
    {"share_a", DM_REAL},     {"low", DM_REAL},       {"high", DM_REAL},
    {"p_value", DM_REAL},     {"net_a", DM_REAL},     {"net_min", DM_REAL},
    {"net_max", DM_REAL},     {"by_a_min", DM_REAL},  {"by_a_max", DM_REAL},
    {"by_b_min", DM_REAL},    {"by_b_max", DM_REAL},  {"share_a_min", DM_REAL},
    {"share_a_max", DM_REAL},
};

enum {
    ALL_COLUMNS = sizeof columns / sizeof *columns,
    PLAIN_COLUMNS = ALL_COLUMNS - 6
};

/* What the rows are made of. */
typedef struct initiative_rows {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_tally tally;
    double *p_values; /* adjusted; NaN where there is none */
} initiative_rows;

static void put_numbers(dm_table *table, const double *numbers)
{
    for (int i = 0; i < DM_INITIATIVE_WIDTH; i++) {
        if (i == DM_INITIATIVE_UNSURE) {
            dm_table_put_integer(table, (int64_t)numbers[i]);
        } else {
            dm_table_put_real(table, numbers[i]);
        }
    }
}

static void put_share(dm_table *table, const double *numbers,
                      dm_share_interval interval)
{
    double by_a = numbers[DM_INITIATIVE_BY_A];
    double directed = by_a + numbers[DM_INITIATIVE_BY_B];
    double share = NAN;
    dm_bounds bounds = {NAN, NAN};
    if (directed > 0) {
        share = by_a / directed;
        bounds = dm_share_interval_of(by_a, directed, interval);
    }
    dm_table_put_real(table, share);
    dm_table_put_real(table, bounds.low);
    dm_table_put_real(table, bounds.high);
}

static void put_bounds(dm_table *table, dm_bounds bounds)
{
    dm_table_put_real(table, bounds.low);
    dm_table_put_real(table, bounds.high);
}

static void put_range(dm_table *table, const dm_option_list *range,
                      dm_tally_key key)
{
    dm_option_bounds bounds = dm_bound_options(range, key);
    put_bounds(table, bounds.net);
    put_bounds(table, bounds.x);
    put_bounds(table, bounds.y);
    put_bounds(table, bounds.share);
}

static void put_row(dm_table *table, const initiative_rows *rows, size_t place)
{
    const dm_initiative_tally *tally = &rows->tally;
    dm_tally_key key = tally->pairs.keys[place];
    const double *numbers = dm_tally_numbers(&tally->pairs, place);

    dm_put_pair(table, rows->contacts, rows->phases, key);
    put_numbers(table, numbers);
    put_share(table, numbers, tally->options.interval);
    dm_table_put_real(table, rows->p_values[place]);
    dm_table_put_real(table, dm_net_initiative(numbers));
    if (tally->options.range == DM_RANGE_NONE) {
        dm_table_put_empty(table);
        dm_table_put_empty(table);
    } else {
        put_range(table, &tally->range, key);
    }
}

static dm_status test_rows(initiative_rows *rows, dm_error *error)
{
    const dm_tally *pairs = &rows->tally.pairs;
    rows->p_values = malloc((pairs->count + 1) * sizeof *rows->p_values);
    if (!rows->p_values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    for (size_t i = 0; i < pairs->count; i++) {
        const double *numbers = dm_tally_numbers(pairs, i);
        double by_a = numbers[DM_INITIATIVE_BY_A];
        double directed = by_a + numbers[DM_INITIATIVE_BY_B];
        bool tested = rows->tally.options.test && directed > 0 &&
                      rows->contacts->dates != DM_DATES_SHARE;
        rows->p_values[i] =
            tested ? dm_binomial_test(by_a, directed, 0.5) : NAN;
    }
    return dm_adjust_holm(rows->p_values, pairs->count, error);
}

static dm_status build_table(dm_table **out, initiative_rows *rows,
                             dm_error *error)
{
    bool plain = rows->tally.options.range == DM_RANGE_NONE;
    dm_table *table = NULL;
    dm_status status = test_rows(rows, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns,
                              plain ? PLAIN_COLUMNS : ALL_COLUMNS, error);
    }
    for (size_t i = 0; status == DM_OK && i < rows->tally.pairs.count; i++) {
        put_row(table, rows, i);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_initiative(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_initiative_options *options,
                                dm_error *error)
{
    *out = NULL;

    initiative_rows rows = {.contacts = contacts, .phases = phases};
    dm_status status =
        dm_count_initiative(&rows.tally, contacts, phases, options, error);
    if (status == DM_OK) {
        status = build_table(out, &rows, error);
    }
    free(rows.p_values);
    dm_initiative_tally_clear(&rows.tally);
    return status;
}
