#include "demarche/table.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER}, {"actor", DM_TEXT}, {"share", DM_REAL}};

static dm_table *table;

static void setup(void)
{
    ck_assert_int_eq(dm_table_new(&table, columns, 3, NULL), DM_OK);
}

static void teardown(void)
{
    dm_table_free(table);
}

START_TEST(a_new_table_has_columns_and_no_rows)
{
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    ck_assert_uint_eq(dm_table_count_columns(table), 3);
    ck_assert_str_eq(dm_table_get_column(table, 1)->name, "actor");
    ck_assert_uint_eq(dm_table_find_column(table, "share"), 2);
    ck_assert_uint_eq(dm_table_find_column(table, "absent"), 3);
    ck_assert_int_eq(dm_table_check(table, NULL), DM_OK);
}
END_TEST

START_TEST(an_empty_cell_may_have_a_label)
{
    dm_table_put_unnumbered(table, "all phases");
    dm_table_put_text(table, NULL);
    dm_table_put_empty(table);
    ck_assert(dm_table_is_empty(table, 0, 0));
    ck_assert_str_eq(dm_table_get_label(table, 0, 0), "all phases");
    ck_assert_int_eq(dm_table_check(table, NULL), DM_OK);
}
END_TEST

START_TEST(cells_keep_their_value_and_their_label)
{
    dm_table_put_numbered(table, 2, "March to July");
    dm_table_put_name(table, "astakhov", "Georgi Astakhov");
    dm_table_put_real(table, 0.25);
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    ck_assert_int_eq(dm_table_get_integer(table, 0, 0), 2);
    ck_assert_double_eq(dm_table_get_real(table, 0, 0), 2);
    ck_assert_str_eq(dm_table_get_label(table, 0, 0), "March to July");
    ck_assert_str_eq(dm_table_get_text(table, 0, 1), "astakhov");
    ck_assert_str_eq(dm_table_get_label(table, 0, 1), "Georgi Astakhov");
    ck_assert_double_eq(dm_table_get_real(table, 0, 2), 0.25);
    ck_assert_ptr_null(dm_table_get_label(table, 0, 2));
}
END_TEST

START_TEST(a_cell_can_hold_a_list_of_numbers)
{
    static const dm_column lists[] = {{"contact_keys", DM_NUMBERS}};
    const int64_t numbers[] = {7, -1, INT64_MAX};
    dm_table *list;
    ck_assert_int_eq(dm_table_new(&list, lists, 1, NULL), DM_OK);
    dm_table_put_numbers(list, numbers, 3);
    dm_table_put_numbers(list, NULL, 0);
    size_t count;
    const int64_t *kept = dm_table_get_numbers(list, 0, 0, &count);
    ck_assert_uint_eq(count, 3);
    ck_assert_mem_eq(kept, numbers, sizeof numbers);
    ck_assert(dm_table_is_empty(list, 1, 0));
    dm_table_get_numbers(list, 1, 0, &count);
    ck_assert_uint_eq(count, 0);
    dm_table_free(list);
}
END_TEST

START_TEST(a_cell_can_be_copied_whatever_it_holds)
{
    static const dm_column kinds[] = {{"phase", DM_INTEGER},
                                      {"actor", DM_TEXT},
                                      {"share", DM_REAL},
                                      {"contact_keys", DM_NUMBERS},
                                      {"low", DM_REAL}};
    dm_table *from;
    dm_table *copy;
    size_t count;
    ck_assert_int_eq(dm_table_new(&from, kinds, 5, NULL), DM_OK);
    ck_assert_int_eq(dm_table_new(&copy, kinds, 5, NULL), DM_OK);
    dm_table_put_numbered(from, 2, "March to July");
    dm_table_put_name(from, "astakhov", "Georgi Astakhov");
    dm_table_put_real(from, 0.25);
    dm_table_put_numbers(from, (const int64_t[]){3, 5}, 2);
    dm_table_put_empty(from);
    for (size_t i = 0; i < 5; i++) {
        dm_table_put_copy(copy, from, 0, i);
    }
    dm_table_put_unnumbered(from, "all phases");
    for (size_t i = 1; i < 5; i++) {
        dm_table_put_empty(from);
    }
    for (size_t i = 0; i < 5; i++) {
        dm_table_put_copy(copy, from, 1, i);
    }
    dm_table_free(from);
    ck_assert(dm_table_is_empty(copy, 1, 0));
    ck_assert_str_eq(dm_table_get_label(copy, 1, 0), "all phases");
    ck_assert_int_eq(dm_table_get_integer(copy, 0, 0), 2);
    ck_assert_str_eq(dm_table_get_label(copy, 0, 0), "March to July");
    ck_assert_str_eq(dm_table_get_text(copy, 0, 1), "astakhov");
    ck_assert_str_eq(dm_table_get_label(copy, 0, 1), "Georgi Astakhov");
    ck_assert_double_eq(dm_table_get_real(copy, 0, 2), 0.25);
    ck_assert_int_eq(dm_table_get_numbers(copy, 0, 3, &count)[1], 5);
    ck_assert(dm_table_is_empty(copy, 0, 4));
    dm_table_free(copy);
}
END_TEST

START_TEST(what_is_not_finite_becomes_an_empty_cell)
{
    const double values[] = {NAN, INFINITY, -INFINITY};
    for (size_t i = 0; i < 3; i++) {
        dm_table_put_integer(table, (int64_t)i);
        dm_table_put_text(table, NULL);
        dm_table_put_real(table, values[i]);
        ck_assert(dm_table_is_empty(table, i, 2));
        ck_assert(isnan(dm_table_get_real(table, i, 2)));
        ck_assert(dm_table_is_empty(table, i, 1));
        ck_assert_str_eq(dm_table_get_text(table, i, 1), "");
    }
}
END_TEST

START_TEST(a_real_cell_can_be_filled_in_later)
{
    dm_table_put_integer(table, 1);
    dm_table_put_text(table, "a");
    dm_table_put_empty(table);
    ck_assert(dm_table_is_empty(table, 0, 2));
    dm_table_set_real(table, 0, 2, 0.5);
    ck_assert_double_eq(dm_table_get_real(table, 0, 2), 0.5);
    dm_table_set_real(table, 0, 2, NAN);
    ck_assert(dm_table_is_empty(table, 0, 2));
}
END_TEST

START_TEST(texts_are_copied_and_many_rows_keep_theirs)
{
    char text[] = "row 0000";
    for (int i = 0; i < 5000; i++) {
        text[4] = (char)('0' + i / 1000);
        text[5] = (char)('0' + i / 100 % 10);
        text[6] = (char)('0' + i / 10 % 10);
        text[7] = (char)('0' + i % 10);
        dm_table_put_integer(table, i);
        dm_table_put_text(table, text);
        dm_table_put_real(table, i / 2.0);
    }
    ck_assert_int_eq(dm_table_check(table, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), 5000);
    ck_assert_str_eq(dm_table_get_text(table, 17, 1), "row 0017");
    ck_assert_str_eq(dm_table_get_text(table, 4999, 1), "row 4999");
    ck_assert_double_eq(dm_table_get_real(table, 4999, 2), 2499.5);
}
END_TEST

START_TEST(no_table_can_be_freed)
{
    dm_table_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("table");
    TCase *tests = tcase_create("table");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_new_table_has_columns_and_no_rows);
    tcase_add_test(tests, cells_keep_their_value_and_their_label);
    tcase_add_test(tests, a_cell_can_hold_a_list_of_numbers);
    tcase_add_test(tests, a_cell_can_be_copied_whatever_it_holds);
    tcase_add_test(tests, an_empty_cell_may_have_a_label);
    tcase_add_test(tests, what_is_not_finite_becomes_an_empty_cell);
    tcase_add_test(tests, a_real_cell_can_be_filled_in_later);
    tcase_add_test(tests, texts_are_copied_and_many_rows_keep_theirs);
    tcase_add_test(tests, no_table_can_be_freed);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
