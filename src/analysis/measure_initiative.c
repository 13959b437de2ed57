#include "demarche/measure.h"

#include "analysis/binomial_test.h"
#include "analysis/finish_table.h"
#include "analysis/holm.h"
#include "analysis/initiative_tally.h"
#include "analysis/option_bounds.h"
#include "analysis/share_interval.h"
#include "base/parallel_work.h"
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

/** Rows that are not worth a thread of their own. */
#define SMALLEST_PIECE 10000

enum {
    ALL_COLUMNS = sizeof columns / sizeof *columns,
    PLAIN_COLUMNS = ALL_COLUMNS - 6
};

/* The places of the columns that follow the numbers of a pair. */
enum {
    PHASE,
    A,
    B,
    FIRST_NUMBER,
    SHARE_A = FIRST_NUMBER + DM_INITIATIVE_WIDTH,
    LOW,
    HIGH,
    P_VALUE,
    NET_A,
    NET_MIN,
    BY_A_MIN = NET_MIN + 2,
    BY_B_MIN = BY_A_MIN + 2,
    SHARE_MIN = BY_B_MIN + 2,
};

/* Intervals of small counts, which come again and again. */
enum { KEPT_TOTALS = 64 };

typedef struct kept_intervals {
    dm_bounds of[KEPT_TOTALS][KEPT_TOTALS]; /* total, count; high 0: not yet */
} kept_intervals;

/* What the rows are made of. */
typedef struct initiative_rows {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_tally tally;
    double *p_values; /* adjusted; NULL: none */
    dm_table *table;
    uint32_t *names; /* of the actors, and then of the phases */
    size_t piece_count;
} initiative_rows;

static void fill_names(const initiative_rows *rows, size_t row,
                       dm_tally_key key)
{
    dm_table_cells *cells = rows->table->cells;
    cells[PHASE].integers[row] = rows->phases->items[key.window].order;
    cells[PHASE].labels[row] =
        rows->names[rows->contacts->actor_count + key.window];
    cells[A].names[row] = rows->names[key.a];
    cells[B].names[row] = rows->names[key.b];
}

static void fill_numbers(dm_table_cells *cells, size_t row,
                         const double *numbers)
{
    for (int i = 0; i < DM_INITIATIVE_WIDTH; i++) {
        if (i == DM_INITIATIVE_UNSURE) {
            cells[FIRST_NUMBER + i].integers[row] = (int64_t)numbers[i];
        } else {
            cells[FIRST_NUMBER + i].reals[row] = numbers[i];
        }
    }
}

static bool is_kept(double count, double total)
{
    return total < KEPT_TOTALS && total == (double)(int)total &&
           count == (double)(int)count;
}

static dm_bounds find_interval(kept_intervals *kept, double count, double total,
                               dm_share_interval interval)
{
    if (!is_kept(count, total)) {
        return dm_share_interval_of(count, total, interval);
    }
    dm_bounds *found = &kept->of[(int)total][(int)count];
    if (found->high == 0) {
        *found = dm_share_interval_of(count, total, interval);
    }
    return *found;
}

static void fill_share(const initiative_rows *rows, size_t row,
                       const double *numbers, kept_intervals *kept)
{
    double by_a = numbers[DM_INITIATIVE_BY_A];
    double directed = by_a + numbers[DM_INITIATIVE_BY_B];
    double share = NAN;
    dm_bounds bounds = {NAN, NAN};
    if (directed > 0) {
        share = by_a / directed;
        bounds =
            find_interval(kept, by_a, directed, rows->tally.options.interval);
    }
    dm_table_cells *cells = rows->table->cells;
    cells[SHARE_A].reals[row] = share;
    cells[LOW].reals[row] = bounds.low;
    cells[HIGH].reals[row] = bounds.high;
    cells[NET_A].reals[row] = dm_net_initiative(numbers);
    cells[P_VALUE].reals[row] = rows->p_values ? rows->p_values[row] : NAN;
}

static void fill_bounds(dm_table_cells *cells, size_t row, dm_bounds bounds)
{
    cells[0].reals[row] = isfinite(bounds.low) ? bounds.low : NAN;
    cells[1].reals[row] = isfinite(bounds.high) ? bounds.high : NAN;
}

static void fill_range(const initiative_rows *rows, size_t row,
                       dm_tally_key key)
{
    dm_table_cells *cells = rows->table->cells;
    dm_option_bounds bounds = dm_bound_options(&rows->tally.range, key);
    fill_bounds(cells + NET_MIN, row, bounds.net);
    fill_bounds(cells + BY_A_MIN, row, bounds.x);
    fill_bounds(cells + BY_B_MIN, row, bounds.y);
    fill_bounds(cells + SHARE_MIN, row, bounds.share);
}

static dm_status fill_rows(void *context, size_t piece)
{
    initiative_rows *rows = context;
    const dm_tally *pairs = &rows->tally.pairs;
    kept_intervals *kept = calloc(1, sizeof *kept);
    if (!kept) {
        return DM_NO_MEMORY;
    }
    size_t end = pairs->count * (piece + 1) / rows->piece_count;
    for (size_t row = pairs->count * piece / rows->piece_count; row < end;
         row++) {
        const double *numbers = dm_tally_numbers(pairs, row);
        fill_names(rows, row, pairs->keys[row]);
        fill_numbers(rows->table->cells, row, numbers);
        fill_share(rows, row, numbers, kept);
        if (rows->tally.options.range != DM_RANGE_NONE) {
            fill_range(rows, row, pairs->keys[row]);
        }
    }
    free(kept);
    return DM_OK;
}

/* The names of all actors and the labels of all phases, each kept once. */
static bool keep_names(initiative_rows *rows)
{
    const dm_contacts *contacts = rows->contacts;
    const dm_phases *phases = rows->phases;
    size_t count = contacts->actor_count + phases->count;
    rows->names = malloc((count + 1) * sizeof *rows->names);
    for (size_t i = 0; rows->names && i < contacts->actor_count; i++) {
        const dm_actor *actor = &contacts->actors[i];
        rows->names[i] =
            dm_table_keep_name(rows->table, actor->key, actor->label);
    }
    for (size_t i = 0; rows->names && i < phases->count; i++) {
        rows->names[contacts->actor_count + i] =
            dm_table_keep_name(rows->table, NULL, phases->items[i].label);
    }
    return rows->names != NULL;
}

/* The arrays of the columns that hold something. */
static bool make_columns(initiative_rows *rows)
{
    dm_table *table = rows->table;
    bool ranged = rows->tally.options.range != DM_RANGE_NONE;
    size_t filled = ranged ? ALL_COLUMNS : NET_MIN;
    return keep_names(rows) &&
           dm_table_add_rows(table, rows->tally.pairs.count, filled) &&
           (rows->tally.pairs.count == 0 || dm_table_make_labels(table, PHASE));
}

static dm_status test_rows(initiative_rows *rows, dm_error *error)
{
    const dm_tally *pairs = &rows->tally.pairs;
    if (!rows->tally.options.test || rows->contacts->dates == DM_DATES_SHARE) {
        return DM_OK;
    }
    rows->p_values = malloc((pairs->count + 1) * sizeof *rows->p_values);
    if (!rows->p_values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    for (size_t i = 0; i < pairs->count; i++) {
        const double *numbers = dm_tally_numbers(pairs, i);
        double by_a = numbers[DM_INITIATIVE_BY_A];
        double directed = by_a + numbers[DM_INITIATIVE_BY_B];
        rows->p_values[i] =
            directed > 0 ? dm_binomial_test(by_a, directed, 0.5) : NAN;
    }
    return dm_adjust_holm(rows->p_values, pairs->count, error);
}

static dm_status build_table(dm_table **out, initiative_rows *rows,
                             dm_error *error)
{
    bool plain = rows->tally.options.range == DM_RANGE_NONE;
    dm_status status = test_rows(rows, error);
    if (status == DM_OK) {
        status = dm_table_new(&rows->table, columns,
                              plain ? PLAIN_COLUMNS : ALL_COLUMNS, error);
    }
    if (status != DM_OK) {
        return status;
    }
    rows->piece_count =
        rows->tally.pairs.count < SMALLEST_PIECE ? 1 : dm_count_processors();
    if (!make_columns(rows) ||
        dm_work_in_parallel(fill_rows, rows, rows->piece_count,
                            rows->piece_count) != DM_OK) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    return dm_finish_table(out, rows->table, status, error);
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
    free(rows.names);
    free(rows.p_values);
    dm_initiative_tally_clear(&rows.tally);
    return status;
}
