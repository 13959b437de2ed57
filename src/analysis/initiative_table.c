#include "analysis/initiative_table.h"

#include "analysis/binomial_test.h"
#include "analysis/finish_table.h"
#include "analysis/holm.h"
#include "analysis/initiative_tally.h"
#include "analysis/option_bounds.h"
#include "analysis/share_intervals.h"
#include "model/table_columns.h"

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

/* The places of the columns; rows of the same numbers share those up to
 * SHARED_END. */
enum {
    FIRST_NUMBER = DM_PAIR_COLUMNS,
    SHARE_A = FIRST_NUMBER + DM_INITIATIVE_WIDTH,
    LOW,
    HIGH,
    P_VALUE,
    NET_A,
    SHARED_END,
    NET_MIN = SHARED_END,
    BY_A_MIN = NET_MIN + 2,
    BY_B_MIN = BY_A_MIN + 2,
    SHARE_MIN = BY_B_MIN + 2,
};

static void fill_numbers(dm_table_cells *cells, size_t set,
                         const double *numbers)
{
    for (int i = 0; i < DM_INITIATIVE_WIDTH; i++) {
        if (i == DM_INITIATIVE_UNSURE) {
            cells[FIRST_NUMBER + i].integers[set] = (int64_t)numbers[i];
        } else {
            cells[FIRST_NUMBER + i].reals[set] = numbers[i];
        }
    }
}

static dm_share get_share(const double *numbers)
{
    double by_a = numbers[DM_INITIATIVE_BY_A];
    return (dm_share){by_a, by_a + numbers[DM_INITIATIVE_BY_B]};
}

static void fill_share(dm_table_cells *cells, size_t set, dm_share share,
                       dm_bounds interval)
{
    cells[SHARE_A].reals[set] =
        share.total > 0 ? share.count / share.total : NAN;
    cells[LOW].reals[set] = interval.low;
    cells[HIGH].reals[set] = interval.high;
    cells[P_VALUE].reals[set] = NAN;
}

static dm_status fill_sets(const dm_initiative_rows *rows, dm_error *error)
{
    const dm_number_sets *sets = &rows->pairs.sets;
    dm_table_cells *cells = rows->table->cells;
    dm_share *shares = malloc((sets->count + 1) * sizeof *shares);
    dm_bounds *intervals = malloc((sets->count + 1) * sizeof *intervals);
    dm_status status = DM_NO_MEMORY;
    for (size_t i = 0; i < sets->count && shares; i++) {
        shares[i] = get_share(dm_number_sets_at(sets, i));
    }
    if (shares && intervals) {
        status = dm_share_intervals(intervals, shares, sets->count,
                                    rows->options.interval, error);
    } else {
        dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    for (size_t i = 0; i < sets->count && status == DM_OK; i++) {
        const double *numbers = dm_number_sets_at(sets, i);
        fill_numbers(cells, i, numbers);
        fill_share(cells, i, shares[i], intervals[i]);
        cells[NET_A].reals[i] = dm_net_initiative(numbers);
    }
    free(shares);
    free(intervals);
    return status;
}

/* Rows of the same numbers have the same p-value, also adjusted. */
static void fill_p_values(const dm_initiative_rows *rows)
{
    double *cells = rows->table->cells[P_VALUE].reals;
    for (size_t i = 0; rows->p_values && i < rows->pairs.count; i++) {
        cells[rows->pairs.items[i].set] = rows->p_values[i];
    }
}

static void fill_bounds(dm_table_cells *cells, size_t row, dm_bounds bounds)
{
    cells[0].reals[row] = isfinite(bounds.low) ? bounds.low : NAN;
    cells[1].reals[row] = isfinite(bounds.high) ? bounds.high : NAN;
}

static void fill_range(const dm_initiative_rows *rows, size_t row)
{
    dm_table_cells *cells = rows->table->cells;
    dm_tally_key key = {.window = dm_pair_rows_window(&rows->pairs, row),
                        .a = rows->pairs.items[row].a,
                        .b = rows->pairs.items[row].b};
    dm_option_bounds bounds = dm_bound_options(rows->range, key);
    fill_bounds(cells + NET_MIN, row, bounds.net);
    fill_bounds(cells + BY_A_MIN, row, bounds.x);
    fill_bounds(cells + BY_B_MIN, row, bounds.y);
    fill_bounds(cells + SHARE_MIN, row, bounds.share);
}

static dm_status test_rows(dm_initiative_rows *rows, dm_error *error)
{
    const dm_pair_rows *pairs = &rows->pairs;
    if (!rows->options.test || rows->contacts->dates == DM_DATES_SHARE) {
        return DM_OK;
    }
    rows->p_values = malloc((pairs->count + 1) * sizeof *rows->p_values);
    if (!rows->p_values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    for (size_t i = 0; i < pairs->count; i++) {
        const double *numbers =
            dm_number_sets_at(&pairs->sets, pairs->items[i].set);
        double by_a = numbers[DM_INITIATIVE_BY_A];
        double directed = by_a + numbers[DM_INITIATIVE_BY_B];
        rows->p_values[i] =
            directed > 0 ? dm_binomial_test(by_a, directed, 0.5) : NAN;
    }
    return dm_adjust_holm(rows->p_values, pairs->count, error);
}

static dm_status fill_table(dm_initiative_rows *rows, dm_error *error)
{
    const dm_pair_table pairs = {
        .rows = &rows->pairs,
        .contacts = rows->contacts,
        .phases = rows->phases,
        .end = SHARED_END,
        .filled = rows->range ? ALL_COLUMNS : SHARED_END,
    };
    dm_status status = dm_pair_rows_fill(rows->table, &pairs, error);
    if (status != DM_OK || rows->pairs.count == 0) {
        return status;
    }
    status = fill_sets(rows, error);
    if (status != DM_OK) {
        return status;
    }
    fill_p_values(rows);
    for (size_t i = 0; rows->range && i < rows->pairs.count; i++) {
        fill_range(rows, i);
    }
    return DM_OK;
}

static dm_status build_table(dm_table **out, dm_initiative_rows *rows,
                             dm_error *error)
{
    dm_status status = test_rows(rows, error);
    if (status == DM_OK) {
        status = dm_table_new(&rows->table, columns,
                              rows->range ? ALL_COLUMNS : PLAIN_COLUMNS, error);
    }
    if (status != DM_OK) {
        return status;
    }
    status = fill_table(rows, error);
    return dm_finish_table(out, rows->table, status, error);
}

dm_status dm_initiative_rows_finish(dm_table **out, dm_initiative_rows *rows,
                                    dm_status status, dm_error *error)
{
    if (status == DM_OK) {
        status = build_table(out, rows, error);
    }
    free(rows->p_values);
    dm_pair_rows_clear(&rows->pairs);
    return status;
}
