#include "print/fit_columns.h"

#include "printed_table.h"

START_TEST(columns_that_fit_stay)
{
    dm_column_width columns[] = {{20, true}, {5, false}};
    dm_fit_columns(columns, 2, 25);
    ck_assert_uint_eq(columns[0].width, 20);
    ck_assert_uint_eq(columns[1].width, 5);
}
END_TEST

START_TEST(the_widest_columns_give_way_to_one_width)
{
    dm_column_width columns[] = {{40, true}, {60, true}, {10, true}};
    dm_fit_columns(columns, 3, 50);
    ck_assert_uint_eq(columns[0].width, 20);
    ck_assert_uint_eq(columns[1].width, 20);
    ck_assert_uint_eq(columns[2].width, 10);
}
END_TEST

START_TEST(what_is_left_over_is_used)
{
    dm_column_width columns[] = {{40, true}, {60, true}, {10, true}};
    dm_fit_columns(columns, 3, 51);
    ck_assert_uint_eq(columns[0].width, 21);
    ck_assert_uint_eq(columns[1].width, 20);
}
END_TEST

START_TEST(numbers_are_never_narrowed)
{
    dm_column_width columns[] = {{30, false}, {30, true}};
    dm_fit_columns(columns, 2, 20);
    ck_assert_uint_eq(columns[0].width, 30);
    ck_assert_uint_eq(columns[1].width, DM_NARROWEST_COLUMN);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        columns_that_fit_stay,
        the_widest_columns_give_way_to_one_width,
        what_is_left_over_is_used,
        numbers_are_never_narrowed,
    };
    return run_tests("fit_columns", tests, sizeof tests / sizeof *tests);
}
