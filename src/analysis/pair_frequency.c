#include "analysis/pair_frequency.h"

#include "analysis/contact_rate.h"
#include "analysis/finish_table.h"
#include "analysis/frequency_columns.h"
#include "model/table_columns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The columns, which rows with as many contacts in as many days share. */
enum { CONTACTS = DM_PAIR_COLUMNS, UNSURE, DAYS, RATE, LOW, HIGH, END };

/* Of a set of the table. */
enum { SET_DAYS = DM_FREQUENCY_WIDTH, SET_WIDTH };

/* Rows whose sets know their days. */
typedef struct dated_rows {
    const dm_pair_rows *pairs;
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_pair_rows dated;
} dated_rows;

void dm_add_frequency(double *numbers, const void *context, size_t arrow,
                      dm_window_count count)
{
    (void)context;
    (void)arrow;
    numbers[DM_FREQUENCY_CONTACTS] += count.counts;
    numbers[DM_FREQUENCY_UNSURE] += count.unsure;
}

static uint32_t find_dated(dated_rows *rows, uint32_t set, double days)
{
    double numbers[SET_WIDTH];
    memcpy(numbers, dm_number_sets_at(&rows->pairs->sets, set),
           DM_FREQUENCY_WIDTH * sizeof *numbers);
    numbers[SET_DAYS] = days;
    return dm_number_sets_find(&rows->dated.sets, numbers);
}

/* The days of a window are those of all its pairs unless coverage is stated;
 * `known` has, for each set, 1 + the one with those days. */
static void date_window(dated_rows *rows, size_t window, uint32_t *known)
{
    const dm_contacts *contacts = rows->contacts;
    dm_interval when = rows->phases->items[window].window;
    double days = dm_interval_days(when);
    bool covered = contacts->coverage_count > 0;
    for (size_t i = rows->pairs->firsts[window];
         i < rows->pairs->firsts[window + 1]; i++) {
        dm_pair_row row = rows->pairs->items[i];
        if (covered) {
            days = dm_contacts_covered_days(contacts, row.a, row.b, when);
            known[row.set] = 0;
        }
        if (!known[row.set]) {
            known[row.set] = 1 + find_dated(rows, row.set, days);
        }
        row.set = known[row.set] - 1;
        rows->dated.items[i] = row;
    }
}

static bool date_rows(dated_rows *rows)
{
    const dm_pair_rows *pairs = rows->pairs;
    rows->dated = (dm_pair_rows){.count = pairs->count,
                                 .window_count = pairs->window_count,
                                 .firsts = pairs->firsts};
    dm_number_sets_init(&rows->dated.sets, SET_WIDTH);
    rows->dated.items = malloc((pairs->count + 1) * sizeof *pairs->items);
    uint32_t *known = malloc((pairs->sets.count + 1) * sizeof *known);
    bool dated = rows->dated.items && known;
    for (size_t i = 0; i < pairs->window_count && dated; i++) {
        memset(known, 0, pairs->sets.count * sizeof *known);
        date_window(rows, i, known);
    }
    free(known);
    return dated && !rows->dated.sets.failed;
}

static double finite_or_empty(double value)
{
    return isfinite(value) ? value : NAN;
}

static void fill_sets(dm_table_cells *cells, const dm_number_sets *sets,
                      dm_dates dates)
{
    dm_poisson_intervals intervals = {0};
    for (size_t i = 0; i < sets->count; i++) {
        const double *numbers = dm_number_sets_at(sets, i);
        double count = numbers[DM_FREQUENCY_CONTACTS];
        double unsure = numbers[DM_FREQUENCY_UNSURE];
        double most = dates == DM_DATES_CERTAIN ? count + unsure : count;
        dm_contact_rate rate =
            dm_contact_rate_of(&intervals, count, most, numbers[SET_DAYS]);
        cells[CONTACTS].reals[i] = count;
        cells[UNSURE].integers[i] = (int64_t)unsure;
        cells[DAYS].reals[i] = finite_or_empty(numbers[SET_DAYS]);
        cells[RATE].reals[i] = finite_or_empty(rate.rate);
        cells[LOW].reals[i] = finite_or_empty(rate.low);
        cells[HIGH].reals[i] = finite_or_empty(rate.high);
    }
}

static dm_status build_table(dm_table **out, const dated_rows *rows,
                             dm_error *error)
{
    const dm_pair_table pairs = {.rows = &rows->dated,
                                 .contacts = rows->contacts,
                                 .phases = rows->phases,
                                 .end = END,
                                 .filled = END};
    dm_table *table = NULL;
    dm_status status =
        dm_frequency_table_new(&table, &(dm_frequency_options){0}, error);
    if (status == DM_OK) {
        status = dm_pair_rows_fill(table, &pairs, error);
    }
    if (status == DM_OK && rows->dated.count > 0) {
        fill_sets(table->cells, &rows->dated.sets, rows->contacts->dates);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_build_pair_frequency(dm_table **out, const dm_pair_rows *pairs,
                                  const dm_contacts *contacts,
                                  const dm_phases *phases, dm_error *error)
{
    *out = NULL;

    dated_rows rows = {.pairs = pairs, .contacts = contacts, .phases = phases};
    dm_status status = date_rows(&rows) ? build_table(out, &rows, error)
                                        : dm_error_set(error, DM_NO_MEMORY,
                                                       "no memory for pairs");
    free(rows.dated.items);
    dm_number_sets_clear(&rows.dated.sets);
    return status;
}
