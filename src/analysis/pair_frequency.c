#include "analysis/pair_frequency.h"

#include "analysis/contact_rate.h"
#include "analysis/finish_table.h"
#include "analysis/frequency_columns.h"
#include "base/parallel_work.h"
#include "model/table_columns.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The columns, which rows with as many contacts in as many days share. */
enum { CONTACTS = DM_PAIR_COLUMNS, UNSURE, DAYS, RATE, LOW, HIGH, END };

/* Intervals that are not worth a thread of their own. */
enum { SMALLEST_SHARE = 100 };

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

/* The intervals of the counts that the sets have, each reckoned once. */
typedef struct count_intervals {
    dm_number_sets counts; /* one number each */
    dm_bounds *bounds;
} count_intervals;

static dm_status find_interval(void *context, size_t place)
{
    count_intervals *intervals = context;
    intervals->bounds[place] =
        dm_poisson_interval(*dm_number_sets_at(&intervals->counts, place));
    return DM_OK;
}

/* What the upper bound is of: certain and unsure ones together. */
static double count_most(const double *numbers, dm_dates dates)
{
    double unsure =
        dates == DM_DATES_CERTAIN ? numbers[DM_FREQUENCY_UNSURE] : 0;
    return numbers[DM_FREQUENCY_CONTACTS] + unsure;
}

static bool find_intervals(count_intervals *out, const dm_number_sets *sets,
                           dm_dates dates)
{
    dm_number_sets_init(&out->counts, 1);
    for (size_t i = 0; i < sets->count; i++) {
        const double *numbers = dm_number_sets_at(sets, i);
        double most = count_most(numbers, dates);
        dm_number_sets_find(&out->counts, &numbers[DM_FREQUENCY_CONTACTS]);
        dm_number_sets_find(&out->counts, &most);
    }
    size_t count = out->counts.count;
    out->bounds = malloc((count + 1) * sizeof *out->bounds);
    if (!out->bounds || out->counts.failed) {
        return false;
    }
    dm_work_in_parallel(find_interval, out, count,
                        count < SMALLEST_SHARE ? 1 : dm_count_processors());
    return true;
}

static void fill_set(dm_table_cells *cells, size_t set, const double *numbers,
                     const dm_contact_rate *rate)
{
    cells[CONTACTS].reals[set] = numbers[DM_FREQUENCY_CONTACTS];
    cells[UNSURE].integers[set] = (int64_t)numbers[DM_FREQUENCY_UNSURE];
    cells[DAYS].reals[set] = finite_or_empty(numbers[SET_DAYS]);
    cells[RATE].reals[set] = finite_or_empty(rate->rate);
    cells[LOW].reals[set] = finite_or_empty(rate->low);
    cells[HIGH].reals[set] = finite_or_empty(rate->high);
}

static bool fill_sets(dm_table_cells *cells, const dm_number_sets *sets,
                      dm_dates dates)
{
    count_intervals found = {0};
    bool filled = find_intervals(&found, sets, dates);
    for (size_t i = 0; i < sets->count && filled; i++) {
        const double *numbers = dm_number_sets_at(sets, i);
        const double *count = &numbers[DM_FREQUENCY_CONTACTS];
        double most = count_most(numbers, dates);
        uint32_t low = dm_number_sets_find(&found.counts, count);
        uint32_t high = dm_number_sets_find(&found.counts, &most);
        dm_bounds bounds = {.low = found.bounds[low].low,
                            .high = found.bounds[high].high};
        dm_contact_rate rate =
            dm_contact_rate_within(*count, bounds, numbers[SET_DAYS]);
        fill_set(cells, i, numbers, &rate);
    }
    free(found.bounds);
    dm_number_sets_clear(&found.counts);
    return filled;
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
    if (status == DM_OK && rows->dated.count > 0 &&
        !fill_sets(table->cells, &rows->dated.sets, rows->contacts->dates)) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for intervals");
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
