#include "unit/analysis/turning_fixture.h"

#include <math.h>

static dm_contacts *contacts;
static dm_table *table;

static void teardown(void)
{
    dm_contacts_free(contacts);
    dm_table_free(table);
    contacts = NULL;
    table = NULL;
}

static void list_days(const dm_turning_options *options)
{
    dm_turning *turning = find_turning(contacts, options);
    ck_assert_int_eq(dm_turning_list_days(&table, turning, NULL), DM_OK);
    dm_turning_free(turning);
}

START_TEST(the_days_of_a_series_add_up_to_one)
{
    contacts = MAKE_CONTACTS(turned);
    dm_turning_options options = turned_options(0);
    list_days(&options);
    size_t rows = dm_table_count_rows(table);
    ck_assert_uint_eq(rows, DM_SERIES_COUNT * 199);
    double sum = 0;
    for (size_t row = 0; row < rows; row++) {
        sum += get_number(table, row, "posterior");
        ck_assert_double_eq_tol(get_number(table, row, "cumulative"), sum,
                                1e-12);
        if (row % 199 == 198) {
            ck_assert_double_eq_tol(sum, 1, 1e-12);
            sum = 0;
        }
    }
    ck_assert_str_eq(get_text(table, 0, "series"), "direction");
    ck_assert_str_eq(get_text(table, 0, "date"), "1970-01-02");
    ck_assert_str_eq(get_text(table, rows - 1, "series"), "replies");
    ck_assert_str_eq(get_text(table, rows - 1, "date"), "1970-07-19");
}
END_TEST

static const fixture_arrow steps[] = {
    {ARROW("b", "a", 9)},  {ARROW("b", "a", 29)}, {ARROW("b", "a", 39)},
    {ARROW("a", "b", 60)}, {ARROW("a", "b", 70)}, {ARROW("b", "a", 80)},
    {ARROW("a", "b", 90)},
};

START_TEST(levels_are_those_on_both_sides_of_the_mode)
{
    contacts = MAKE_CONTACTS(steps);
    dm_turning_options options = turned_options(0);
    options.series = 1U << DM_SERIES_DIRECTION;
    table = summarise(contacts, &options);
    ck_assert_str_eq(get_text(table, 0, "mode"), "1970-02-10");
    ck_assert_double_eq(get_number(table, 0, "mode_days"), 21);
    ck_assert_double_eq(get_number(table, 0, "before"), 0);
    ck_assert_double_eq(get_number(table, 0, "after"), 0.75);
    ck_assert(is_empty(table, 0, "changes"));
}
END_TEST

START_TEST(rates_are_told_in_thirty_days)
{
    contacts = MAKE_CONTACTS(steps);
    dm_turning_options options = turned_options(0);
    options.series = 1U << DM_SERIES_RATE;
    table = summarise(contacts, &options);
    ck_assert_str_eq(get_text(table, 0, "mode"), "1970-04-02");
    ck_assert_double_eq_tol(get_number(table, 0, "before"), 30 * 7.0 / 91,
                            1e-12);
    ck_assert_double_eq(get_number(table, 0, "after"), 0);
}
END_TEST

START_TEST(many_contacts_are_searched_for_several_changes)
{
    fixture_arrow bursts[60];
    for (int i = 0; i < 60; i++) {
        int64_t day = i < 5 ? 12 * i : i < 55 ? 60 + i : 120 + 14 * (i - 54);
        bursts[i] = (fixture_arrow){ARROW("a", "b", day)};
    }
    contacts = MAKE_CONTACTS(bursts);
    dm_turning_options options = turned_options(0);
    options.series = 1U << DM_SERIES_RATE;
    table = summarise(contacts, &options);
    ck_assert_str_eq(get_text(table, 0, "changes"), "1970-03-07;1970-04-26");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("turning_tables");
    TCase *tests = tcase_create("turning_tables");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, the_days_of_a_series_add_up_to_one);
    tcase_add_test(tests, levels_are_those_on_both_sides_of_the_mode);
    tcase_add_test(tests, rates_are_told_in_thirty_days);
    tcase_add_test(tests, many_contacts_are_searched_for_several_changes);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
