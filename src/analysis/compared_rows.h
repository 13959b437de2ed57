#ifndef ANALYSIS_COMPARED_ROWS_H
#define ANALYSIS_COMPARED_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/status.h"

#include "analysis/tally.h"

/** What is counted of two records and a pair, in the order of the columns. */
enum {
    DM_NAMED_A_1, /**< contacts in which the first record names a */
    DM_NAMED_B_1,
    DM_NAMED_A_2,
    DM_NAMED_B_2,
    DM_AGREE_A,  /**< of those that both tell: both name a */
    DM_SPLIT_AB, /**< the first names a, the second b */
    DM_SPLIT_BA,
    DM_AGREE_B,
    DM_COMPARED_WIDTH
};

typedef enum dm_record_test {
    DM_TEST_FISHER,
    DM_TEST_MCNEMAR,
    DM_RECORD_TEST_COUNT
} dm_record_test;

/** Two records, by their places, on a pair in a window. */
typedef struct dm_compared_row {
    dm_tally_key key;
    size_t record_1;
    size_t record_2;
    double numbers[DM_COMPARED_WIDTH];
    double p_values[DM_RECORD_TEST_COUNT]; /**< NaN: none */
    double adjusted[DM_RECORD_TEST_COUNT];
} dm_compared_row;

/** `{0}` is empty. */
typedef struct dm_compared_rows {
    size_t count;
    dm_compared_row *items;
} dm_compared_rows;

/** Add those keys of a sorted tally, DM_COMPARED_WIDTH wide, for which each
 * record names someone. */
dm_status dm_compared_rows_take(dm_compared_rows *rows, const dm_tally *tally,
                                size_t record_1, size_t record_2,
                                dm_error *error);

/** Put the rows in order of key and records and test them, unless counts are
 * not `whole`. */
dm_status dm_compared_rows_test(dm_compared_rows *rows, bool whole,
                                dm_error *error);

void dm_compared_rows_clear(dm_compared_rows *rows);

#endif
