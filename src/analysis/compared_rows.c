#include "analysis/compared_rows.h"

#include "analysis/binomial_test.h"
#include "analysis/fisher_test.h"
#include "analysis/holm.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

dm_status dm_compared_rows_take(dm_compared_rows *rows, const dm_tally *tally,
                                size_t record_1, size_t record_2,
                                dm_error *error)
{
    dm_compared_row *items =
        realloc(rows->items, (rows->count + tally->count + 1) * sizeof *items);
    if (!items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for records");
    }
    rows->items = items;
    for (size_t i = 0; i < tally->count; i++) {
        const double *numbers = dm_tally_numbers(tally, i);
        if (numbers[DM_NAMED_A_1] + numbers[DM_NAMED_B_1] > 0 &&
            numbers[DM_NAMED_A_2] + numbers[DM_NAMED_B_2] > 0) {
            dm_compared_row *row = &items[rows->count++];
            *row = (dm_compared_row){.key = tally->keys[i],
                                     .record_1 = record_1,
                                     .record_2 = record_2};
            memcpy(row->numbers, numbers, sizeof row->numbers);
        }
    }
    return DM_OK;
}

static int compare_rows(const void *left, const void *right)
{
    const dm_compared_row *a = left;
    const dm_compared_row *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    if (order == 0) {
        order = (a->record_1 > b->record_1) - (a->record_1 < b->record_1);
    }
    return order ? order
                 : (a->record_2 > b->record_2) - (a->record_2 < b->record_2);
}

static double test_told(const double *numbers)
{
    return dm_fisher_test((dm_two_by_two){.a_1 = numbers[DM_NAMED_A_1],
                                          .b_1 = numbers[DM_NAMED_B_1],
                                          .a_2 = numbers[DM_NAMED_A_2],
                                          .b_2 = numbers[DM_NAMED_B_2]});
}

static double test_both(const double *numbers)
{
    double splits = numbers[DM_SPLIT_AB] + numbers[DM_SPLIT_BA];
    double both = numbers[DM_AGREE_A] + splits + numbers[DM_AGREE_B];
    return both > 0 ? dm_binomial_test(numbers[DM_SPLIT_AB], splits, 0.5) : NAN;
}

static dm_status adjust_test(dm_compared_rows *rows, dm_record_test test,
                             dm_error *error)
{
    double *p_values = malloc((rows->count + 1) * sizeof *p_values);
    if (!p_values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    for (size_t i = 0; i < rows->count; i++) {
        p_values[i] = rows->items[i].p_values[test];
    }
    dm_status status = dm_adjust_holm(p_values, rows->count, error);
    for (size_t i = 0; i < rows->count; i++) {
        rows->items[i].adjusted[test] = p_values[i];
    }
    free(p_values);
    return status;
}

dm_status dm_compared_rows_test(dm_compared_rows *rows, bool whole,
                                dm_error *error)
{
    if (rows->count > 0) {
        qsort(rows->items, rows->count, sizeof *rows->items, compare_rows);
    }
    for (size_t i = 0; i < rows->count; i++) {
        dm_compared_row *row = &rows->items[i];
        row->p_values[DM_TEST_FISHER] = whole ? test_told(row->numbers) : NAN;
        row->p_values[DM_TEST_MCNEMAR] = whole ? test_both(row->numbers) : NAN;
    }
    dm_status status = adjust_test(rows, DM_TEST_FISHER, error);
    if (status == DM_OK) {
        status = adjust_test(rows, DM_TEST_MCNEMAR, error);
    }
    return status;
}

void dm_compared_rows_clear(dm_compared_rows *rows)
{
    free(rows->items);
    *rows = (dm_compared_rows){0};
}
