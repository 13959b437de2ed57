#include "demarche/records.h"

#include "analysis/compared_rows.h"
#include "analysis/finish_table.h"
#include "analysis/record_order.h"
#include "analysis/told_sides.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"a", DM_TEXT},
    {"b", DM_TEXT},
    {"record_1", DM_TEXT},
    {"record_2", DM_TEXT},
    {"a_1", DM_REAL},
    {"b_1", DM_REAL},
    {"a_2", DM_REAL},
    {"b_2", DM_REAL},
    {"fisher_p", DM_REAL},
    {"fisher_p_adjusted", DM_REAL},
    {"agree_a", DM_REAL},
    {"split_ab", DM_REAL},
    {"split_ba", DM_REAL},
    {"agree_b", DM_REAL},
    {"mcnemar_p", DM_REAL},
    {"mcnemar_p_adjusted", DM_REAL},
};

typedef struct comparison {
    dm_record_reading *readings; /* in order */
    dm_told_sides *sides;        /* of each reading */
    size_t count;
    const dm_phases *phases;
    dm_compared_rows rows;
} comparison;

/* Two of the readings, and what is counted of them. */
typedef struct record_pair {
    const comparison *all;
    size_t record_1;
    size_t record_2;
    dm_tally tally; /* by window and pair; the window after the last phase is
                       all of them */
} record_pair;

/* A window over all phases would repeat the only one. */
static size_t count_windows(const dm_phases *phases)
{
    return phases->count > 1 ? phases->count + 1 : phases->count;
}

/* What a contact counts in a phase, or, after the last one, in all. */
static double weigh_side(const record_pair *records, size_t record,
                         const dm_told_side *side, size_t window)
{
    const dm_phases *phases = records->all->phases;
    dm_dates dates = records->all->readings[record].contacts->dates;
    if (window < phases->count) {
        return dm_count_in_window(side->when, phases->items[window].window,
                                  dates)
            .counts;
    }
    double sum = 0;
    for (size_t i = 0; i < phases->count; i++) {
        sum += dm_count_in_window(side->when, phases->items[i].window, dates)
                   .counts;
    }
    return fmin(1, sum);
}

static void add_weight(record_pair *records, const dm_told_side *side,
                       size_t window, int place, double weight)
{
    dm_tally_key key = {.window = window, .a = side->a, .b = side->b};
    double *numbers = weight > 0 ? dm_tally_find(&records->tally, key) : NULL;
    if (numbers) {
        numbers[place] += weight;
    }
}

/* The contacts that one of the two records tells. */
static void count_told(record_pair *records, size_t record, int by_a, int by_b)
{
    const dm_told_sides *sides = &records->all->sides[record];
    size_t windows = count_windows(records->all->phases);
    for (size_t i = 0; i < sides->count; i++) {
        const dm_told_side *side = &sides->items[i];
        for (size_t j = 0; j < windows; j++) {
            add_weight(records, side, j, side->by_a ? by_a : by_b,
                       weigh_side(records, record, side, j));
        }
    }
}

static int classify_both(const dm_told_side *first, const dm_told_side *second)
{
    if (first->by_a == second->by_a) {
        return first->by_a ? DM_AGREE_A : DM_AGREE_B;
    }
    return first->by_a ? DM_SPLIT_AB : DM_SPLIT_BA;
}

static void count_both(record_pair *records, const dm_told_side *first,
                       const dm_told_side *second)
{
    size_t windows = count_windows(records->all->phases);
    for (size_t i = 0; i < windows; i++) {
        double weight = fmin(weigh_side(records, records->record_1, first, i),
                             weigh_side(records, records->record_2, second, i));
        add_weight(records, first, i, classify_both(first, second), weight);
    }
}

/* The contacts that both tell, found in step: both lists have one order. */
static void count_common(record_pair *records)
{
    const dm_told_sides *first = &records->all->sides[records->record_1];
    const dm_told_sides *second = &records->all->sides[records->record_2];
    size_t i = 0;
    size_t j = 0;
    while (i < first->count && j < second->count) {
        int order = dm_told_side_compare(&first->items[i], &second->items[j]);
        if (order == 0) {
            count_both(records, &first->items[i], &second->items[j]);
        }
        i += order <= 0;
        j += order >= 0;
    }
}

static dm_status compare_pair(comparison *all, size_t record_1, size_t record_2,
                              dm_error *error)
{
    record_pair records = {
        .all = all, .record_1 = record_1, .record_2 = record_2};
    dm_tally_init(&records.tally, DM_COMPARED_WIDTH);
    count_told(&records, record_1, DM_NAMED_A_1, DM_NAMED_B_1);
    count_told(&records, record_2, DM_NAMED_A_2, DM_NAMED_B_2);
    count_common(&records);
    dm_status status = dm_tally_sort(&records.tally, error);
    if (status == DM_OK) {
        status = dm_compared_rows_take(&all->rows, &records.tally, record_1,
                                       record_2, error);
    }
    dm_tally_clear(&records.tally);
    return status;
}

static void put_window(dm_table *table, const dm_phases *phases, size_t window)
{
    if (window < phases->count) {
        dm_table_put_numbered(table, phases->items[window].order,
                              phases->items[window].label);
    } else {
        dm_table_put_unnumbered(table, "all phases");
    }
}

static void put_numbers(dm_table *table, const dm_compared_row *row, int first,
                        int last, dm_record_test test)
{
    for (int i = first; i <= last; i++) {
        dm_table_put_real(table, row->numbers[i]);
    }
    dm_table_put_real(table, row->p_values[test]);
    dm_table_put_real(table, row->adjusted[test]);
}

static void put_row(dm_table *table, const comparison *all,
                    const dm_compared_row *row)
{
    const dm_record_reading *first = &all->readings[row->record_1];
    const dm_record_reading *second = &all->readings[row->record_2];
    const dm_actor *a = &first->contacts->actors[row->key.a];
    const dm_actor *b = &first->contacts->actors[row->key.b];

    put_window(table, all->phases, row->key.window);
    dm_table_put_name(table, a->key, a->label);
    dm_table_put_name(table, b->key, b->label);
    dm_table_put_text(table, first->record);
    dm_table_put_text(table, second->record);
    put_numbers(table, row, DM_NAMED_A_1, DM_NAMED_B_2, DM_TEST_FISHER);
    put_numbers(table, row, DM_AGREE_A, DM_AGREE_B, DM_TEST_MCNEMAR);
}

static dm_status build_table(dm_table **out, comparison *all, dm_error *error)
{
    dm_table *table = NULL;
    bool whole =
        all->count == 0 || all->readings[0].contacts->dates != DM_DATES_SHARE;
    dm_status status = dm_compared_rows_test(&all->rows, whole, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < all->rows.count; i++) {
        put_row(table, all, &all->rows.items[i]);
    }
    return dm_finish_table(out, table, status, error);
}

static dm_status compare_all(comparison *all, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; status == DM_OK && i < all->count; i++) {
        status = dm_find_told_sides(&all->sides[i], all->readings[i].contacts,
                                    error);
    }
    for (size_t i = 0; status == DM_OK && i < all->count; i++) {
        for (size_t j = i + 1; status == DM_OK && j < all->count; j++) {
            status = compare_pair(all, i, j, error);
        }
    }
    return status;
}

static void clear_comparison(comparison *all)
{
    for (size_t i = 0; all->sides && i < all->count; i++) {
        dm_told_sides_clear(&all->sides[i]);
    }
    dm_compared_rows_clear(&all->rows);
    free(all->sides);
    free(all->readings);
}

dm_status dm_compare_records(dm_table **out, const dm_record_readings *readings,
                             const dm_phases *phases, dm_error *error)
{
    *out = NULL;

    comparison all = {.readings = dm_order_records(readings),
                      .sides = calloc(readings->count + 1, sizeof *all.sides),
                      .count = readings->count,
                      .phases = phases};
    dm_status status =
        all.readings && all.sides
            ? compare_all(&all, error)
            : dm_error_set(error, DM_NO_MEMORY, "no memory for records");
    if (status == DM_OK) {
        status = build_table(out, &all, error);
    }
    clear_comparison(&all);
    return status;
}
