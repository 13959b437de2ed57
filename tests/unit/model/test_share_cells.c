#include "unit/shared_table.h"

#include <stdlib.h>

enum { ROWS = 23, SETS = 6 };

static void check_same_cells(const dm_table *a, const dm_table *b)
{
    ck_assert_uint_eq(dm_table_count_rows(a), dm_table_count_rows(b));
    for (size_t i = 0; i < dm_table_count_rows(a); i++) {
        for (size_t j = 0; j < SHARED_COLUMNS; j++) {
            bool empty = dm_table_is_empty(a, i, j);
            ck_assert_int_eq(empty, dm_table_is_empty(b, i, j));
            if (shared_columns[j].type == DM_TEXT) {
                ck_assert_str_eq(dm_table_get_text(a, i, j),
                                 dm_table_get_text(b, i, j));
            } else if (!empty) {
                ck_assert_double_eq(dm_table_get_real(a, i, j),
                                    dm_table_get_real(b, i, j));
            }
        }
        ck_assert_int_eq(dm_table_get_integer(a, i, 1),
                         dm_table_get_integer(b, i, 1));
        ck_assert_str_eq(dm_table_get_label(a, i, 0),
                         dm_table_get_label(b, i, 0));
    }
}

START_TEST(shared_cells_are_read_as_those_of_the_row)
{
    dm_table *shared = make_shared_table(ROWS, SETS);
    dm_table *own = make_unshared_table(ROWS, SETS);
    check_same_cells(shared, own);
    dm_table_free(own);
    dm_table_free(shared);
}
END_TEST

START_TEST(a_change_is_of_one_row_alone)
{
    dm_table *shared = make_shared_table(ROWS, SETS);
    dm_table *own = make_unshared_table(ROWS, SETS);
    dm_table_set_real(shared, 7, 2, 0.75);
    dm_table_set_real(own, 7, 2, 0.75);
    check_same_cells(shared, own);
    ck_assert_double_eq(dm_table_get_real(shared, 1, 2), 0.5);
    ck_assert_ptr_null(shared->sets);
    dm_table_free(own);
    dm_table_free(shared);
}
END_TEST

START_TEST(rows_can_be_put_behind_those_that_share)
{
    dm_table *shared = make_shared_table(ROWS, SETS);
    dm_table *own = make_unshared_table(ROWS, SETS);
    for (size_t i = 0; i < ROWS; i++) {
        for (size_t j = 0; j < SHARED_COLUMNS; j++) {
            dm_table_put_copy(shared, own, i, j);
        }
    }
    for (size_t i = 0; i < ROWS; i++) {
        for (size_t j = 0; j < SHARED_COLUMNS; j++) {
            dm_table_put_copy(own, own, i, j);
        }
    }
    ck_assert_uint_eq(dm_table_count_rows(shared), (size_t)2 * ROWS);
    check_same_cells(shared, own);
    dm_table_free(own);
    dm_table_free(shared);
}
END_TEST

START_TEST(there_may_be_no_rows)
{
    dm_table *table;
    ck_assert_int_eq(dm_table_new(&table, shared_columns, SHARED_COLUMNS, NULL),
                     DM_OK);
    dm_table_sharing sharing = {.first = 1, .end = 5};
    ck_assert(dm_table_add_sharing_rows(table, 0, SHARED_COLUMNS, sharing));
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    ck_assert(dm_table_unshare(table));
    dm_table_free(table);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("share_cells");
    TCase *tests = tcase_create("share_cells");
    tcase_add_test(tests, shared_cells_are_read_as_those_of_the_row);
    tcase_add_test(tests, a_change_is_of_one_row_alone);
    tcase_add_test(tests, rows_can_be_put_behind_those_that_share);
    tcase_add_test(tests, there_may_be_no_rows);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
