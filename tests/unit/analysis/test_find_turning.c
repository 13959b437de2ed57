#include "unit/analysis/turning_fixture.h"

#include <math.h>

static dm_contacts *contacts;
static dm_table *table;

static void setup(void)
{
    contacts = MAKE_CONTACTS(turned);
}

static void teardown(void)
{
    dm_contacts_free(contacts);
    dm_table_free(table);
    contacts = NULL;
    table = NULL;
}

static double number(size_t row, const char *column)
{
    return get_number(table, row, column);
}

START_TEST(each_series_tells_its_contacts)
{
    dm_turning_options options = turned_options(0);
    table = summarise(contacts, &options);
    ck_assert_uint_eq(dm_table_count_rows(table), DM_SERIES_COUNT);
    ck_assert_double_eq(number(DM_SERIES_DIRECTION, "contacts"), 16);
    ck_assert_double_eq(number(DM_SERIES_RATE, "contacts"), 17);
    ck_assert_double_eq(number(DM_SERIES_APPROACHES, "contacts"), 10);
    ck_assert_double_eq(number(DM_SERIES_APPROACHES, "vague"), 2);
    ck_assert_double_eq(number(DM_SERIES_APPROACHES, "unsure"), 1);
    ck_assert_str_eq(get_text(table, DM_SERIES_APPROACHES, "mode"),
                     "1970-05-02");
    ck_assert_double_gt(number(DM_SERIES_APPROACHES, "log_bf"), 1.5);
    ck_assert_double_ge(number(DM_SERIES_APPROACHES, "p_value"), 0.01);
    ck_assert_double_le(number(DM_SERIES_APPROACHES, "p_value"), 1);
}
END_TEST

START_TEST(possible_dates_join_where_they_are_asked_for)
{
    dm_turning_options options = turned_options(0);
    contacts->dates = DM_DATES_POSSIBLE;
    table = summarise(contacts, &options);
    ck_assert_double_eq(number(DM_SERIES_APPROACHES, "contacts"), 11);
    ck_assert_double_eq(number(DM_SERIES_APPROACHES, "unsure"), 0);
}
END_TEST

START_TEST(one_series_alone_has_the_same_posterior_as_among_others)
{
    dm_turning_options options = turned_options(0);
    table = summarise(contacts, &options);
    options.series = 1U << DM_SERIES_RATE;
    dm_table *alone = summarise(contacts, &options);
    ck_assert_uint_eq(dm_table_count_rows(alone), 1);
    ck_assert_double_eq(get_number(alone, 0, "log_bf"),
                        number(DM_SERIES_RATE, "log_bf"));
    /* a single p-value needs no adjustment */
    ck_assert_double_le(get_number(alone, 0, "p_value"),
                        number(DM_SERIES_RATE, "p_value"));
    dm_table_free(alone);
}
END_TEST

START_TEST(a_shift_of_all_days_changes_nothing)
{
    static const int64_t shifts[] = {-100, -40000, 12345};
    dm_turning_options options = turned_options(0);
    table = summarise(contacts, &options);
    for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
        dm_contacts *moved = make_contacts(turned, TURNED_COUNT, shifts[i]);
        dm_turning_options shifted = turned_options(shifts[i]);
        dm_table *other = summarise(moved, &shifted);
        for (size_t row = 0; row < DM_SERIES_COUNT; row++) {
            ck_assert_double_eq(get_number(other, row, "log_bf"),
                                number(row, "log_bf"));
            size_t column = dm_table_find_column(table, "p_value");
            assert_same_cell(other, table, row, column);
            ck_assert_double_eq(get_number(other, row, "mode_days"),
                                number(row, "mode_days"));
        }
        dm_table_free(other);
        dm_contacts_free(moved);
    }
}
END_TEST

START_TEST(the_order_of_the_rows_changes_nothing)
{
    fixture_arrow reversed[TURNED_COUNT];
    for (size_t i = 0; i < TURNED_COUNT; i++) {
        reversed[TURNED_COUNT - 1 - i] = turned[i];
    }
    dm_turning_options options = turned_options(0);
    table = summarise(contacts, &options);
    dm_contacts *other = MAKE_CONTACTS(reversed);
    dm_table *again = summarise(other, &options);
    assert_same_table(table, again);
    dm_table_free(again);
    dm_contacts_free(other);
}
END_TEST

START_TEST(seen_from_the_other_side_the_sign_of_the_direction_turns)
{
    dm_turning_options options = turned_options(0);
    options.series = 1U << DM_SERIES_DIRECTION;
    options.sign = DM_SIGN_UP;
    table = summarise(contacts, &options);
    options.about = "b";
    options.toward = "a";
    options.sign = DM_SIGN_DOWN;
    dm_table *other = summarise(contacts, &options);
    ck_assert_double_eq_tol(get_number(other, 0, "log_bf"), number(0, "log_bf"),
                            1e-9);
    ck_assert_str_eq(get_text(other, 0, "mode"), get_text(table, 0, "mode"));
    ck_assert_double_eq_tol(get_number(other, 0, "before"),
                            1 - number(0, "before"), 1e-12);
    dm_table_free(other);
}
END_TEST

START_TEST(a_series_without_contacts_says_nothing)
{
    static const fixture_arrow others[] = {{ARROW("a", "c", 1)},
                                           {ARROW("b", "c", 1)}};
    dm_contacts *apart = MAKE_CONTACTS(others);
    dm_turning_options options = turned_options(0);
    table = summarise(apart, &options);
    for (size_t row = 0; row < DM_SERIES_COUNT; row++) {
        ck_assert_double_eq(number(row, "contacts"), 0);
        ck_assert(is_empty(table, row, "mode"));
        ck_assert(is_empty(table, row, "log_bf"));
        ck_assert(is_empty(table, row, "p_value"));
    }
    dm_contacts_free(apart);
}
END_TEST

START_TEST(without_samples_there_is_no_p_value)
{
    dm_turning_options options = turned_options(0);
    options.bootstrap = 0;
    table = summarise(contacts, &options);
    ck_assert(is_empty(table, DM_SERIES_RATE, "p_value"));
    ck_assert(!is_empty(table, DM_SERIES_RATE, "log_bf"));
}
END_TEST

static void assert_usage(const dm_turning_options *options)
{
    dm_turning *turning = NULL;
    ck_assert_int_eq(dm_turning_find(&turning, contacts, options, NULL),
                     DM_USAGE);
    ck_assert_ptr_null(turning);
}

START_TEST(what_cannot_be_searched_is_refused)
{
    dm_turning_options options = turned_options(0);
    options.about = "nobody";
    assert_usage(&options);
    options.about = "b";
    assert_usage(&options);
    options = turned_options(0);
    options.window.end = DM_TIME_MAX;
    assert_usage(&options);
    options = turned_options(0);
    options.window.end = 2000000 * DM_DAY_S;
    assert_usage(&options);
    options = turned_options(0);
    options.prior = (dm_change_prior){DM_PRIOR_LEAST / 2, 1};
    assert_usage(&options);
    options = turned_options(0);
    contacts->dates = DM_DATES_SHARE;
    assert_usage(&options);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("find_turning");
    TCase *tests = tcase_create("find_turning");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, each_series_tells_its_contacts);
    tcase_add_test(tests, possible_dates_join_where_they_are_asked_for);
    tcase_add_test(tests,
                   one_series_alone_has_the_same_posterior_as_among_others);
    tcase_add_test(tests, a_shift_of_all_days_changes_nothing);
    tcase_add_test(tests, the_order_of_the_rows_changes_nothing);
    tcase_add_test(tests,
                   seen_from_the_other_side_the_sign_of_the_direction_turns);
    tcase_add_test(tests, a_series_without_contacts_says_nothing);
    tcase_add_test(tests, without_samples_there_is_no_p_value);
    tcase_add_test(tests, what_cannot_be_searched_is_refused);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
