#include "unit/analysis/hypotheses_fixture.h"
#include "unit/analysis/turning_fixture.h"

#include <math.h>

static dm_contacts *contacts;
static dm_hypotheses hypotheses;
static dm_turning *turning;
static dm_table *table;

static void setup(void)
{
    contacts = MAKE_CONTACTS(turned);
    dm_turning_options options = turned_options(0);
    options.bootstrap = 0;
    options.sign = DM_SIGN_UP;
    turning = find_turning(contacts, &options);
    add_hypothesis(&hypotheses, "before", -90, -30);
    add_hypothesis(&hypotheses, "all", 1, 200);
    add_hypothesis(&hypotheses, "right", 115, 125);
    add_hypothesis(&hypotheses, "wrong", 20, 30);
}

static void teardown(void)
{
    dm_turning_free(turning);
    dm_hypotheses_clear(&hypotheses);
    dm_contacts_free(contacts);
    dm_table_free(table);
    turning = NULL;
    contacts = NULL;
    table = NULL;
}

static void weigh(dm_series series)
{
    dm_weighing weighing = {.series = series};
    dm_table_free(table);
    ck_assert_int_eq(dm_turning_weigh_hypotheses(&table, turning, &hypotheses,
                                                 &weighing, NULL),
                     DM_OK);
}

enum { BEFORE, ALL, RIGHT, WRONG };

START_TEST(a_window_before_the_record_scores_as_no_change)
{
    weigh(DM_SERIES_APPROACHES);
    ck_assert_str_eq(get_text(table, BEFORE, "key"), "before");
    ck_assert_str_eq(get_text(table, BEFORE, "about"), "a>b");
    ck_assert_str_eq(get_text(table, BEFORE, "first"), "1969-10-03");
    ck_assert_str_eq(get_text(table, BEFORE, "last"), "1969-12-01");
    ck_assert_double_eq(get_number(table, BEFORE, "prior"), 0);
    ck_assert_double_eq(get_number(table, BEFORE, "posterior"), 0);
    ck_assert_double_eq(get_number(table, BEFORE, "bayes_factor"), 1);
}
END_TEST

START_TEST(the_window_of_all_days_is_the_change_itself)
{
    weigh(DM_SERIES_APPROACHES);
    ck_assert_double_eq(get_number(table, ALL, "prior"), 1);
    ck_assert_double_eq_tol(get_number(table, ALL, "posterior"), 1, 1e-12);
    dm_table *summary;
    ck_assert_int_eq(dm_turning_summarise(&summary, turning, NULL), DM_OK);
    ck_assert_double_eq_tol(log(get_number(table, ALL, "bayes_factor")),
                            get_number(summary, DM_SERIES_APPROACHES, "log_bf"),
                            1e-9);
    dm_table_free(summary);
}
END_TEST

/* posterior / prior is the Bayes factor against a change on any day. */
START_TEST(a_wide_window_is_not_rewarded)
{
    weigh(DM_SERIES_APPROACHES);
    double all = get_number(table, ALL, "bayes_factor");
    double right = get_number(table, RIGHT, "bayes_factor");
    ck_assert_double_gt(right, all);
    ck_assert_double_lt(get_number(table, WRONG, "bayes_factor"), all);
    ck_assert_double_eq_tol(get_number(table, RIGHT, "prior"), 10.0 / 199,
                            1e-12);
    ck_assert_double_eq_tol(get_number(table, RIGHT, "posterior") /
                                get_number(table, RIGHT, "prior"),
                            right / all, 1e-9);
}
END_TEST

START_TEST(the_prior_chosen_is_the_one_that_weighs)
{
    weigh(DM_SERIES_APPROACHES);
    double given = get_number(table, RIGHT, "bayes_factor");
    for (int i = DM_PRIOR_HALF; i <= DM_PRIOR_OTHER; i++) {
        dm_weighing weighing = {DM_SERIES_APPROACHES, (dm_prior_choice)i};
        dm_table *other;
        ck_assert_int_eq(dm_turning_weigh_hypotheses(
                             &other, turning, &hypotheses, &weighing, NULL),
                         DM_OK);
        ck_assert(get_number(other, RIGHT, "bayes_factor") != given);
        dm_table_free(other);
    }
}
END_TEST

START_TEST(pairs_are_ratios_and_tell_what_they_share)
{
    weigh(DM_SERIES_APPROACHES);
    dm_weighing weighing = {.series = DM_SERIES_APPROACHES};
    dm_table *pairs;
    ck_assert_int_eq(dm_turning_compare_hypotheses(&pairs, turning, &hypotheses,
                                                   &weighing, NULL),
                     DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(pairs), 6);
    size_t row = 3; /* all, right */
    ck_assert_str_eq(get_text(pairs, row, "a"), "all");
    ck_assert_str_eq(get_text(pairs, row, "b"), "right");
    ck_assert_double_eq(get_number(pairs, row, "overlap_days"), 10);
    ck_assert_double_eq_tol(get_number(pairs, row, "bayes_factor"),
                            get_number(table, ALL, "bayes_factor") /
                                get_number(table, RIGHT, "bayes_factor"),
                            1e-9);
    ck_assert_double_eq(get_number(pairs, 5, "overlap_days"), 0);
    dm_table_free(pairs);
}
END_TEST

START_TEST(claims_about_another_turn_are_left_out)
{
    dm_hypothesis other = {
        .key = (char *)"z", .about = (char *)"b", .toward = (char *)"a"};
    ck_assert_int_eq(dm_hypotheses_add(&hypotheses, &other, NULL), DM_OK);
    weigh(DM_SERIES_RATE);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
}
END_TEST

START_TEST(without_contacts_nothing_is_weighed)
{
    dm_turning_options options = turned_options(0);
    options.window = (dm_interval){500 * DM_DAY_S, 600 * DM_DAY_S};
    options.bootstrap = 0;
    dm_turning_free(turning);
    turning = find_turning(contacts, &options);
    weigh(DM_SERIES_APPROACHES);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    ck_assert(is_empty(table, RIGHT, "bayes_factor"));
    ck_assert(is_empty(table, RIGHT, "prior"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("weigh_hypotheses");
    TCase *tests = tcase_create("weigh_hypotheses");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_window_before_the_record_scores_as_no_change);
    tcase_add_test(tests, the_window_of_all_days_is_the_change_itself);
    tcase_add_test(tests, a_wide_window_is_not_rewarded);
    tcase_add_test(tests, the_prior_chosen_is_the_one_that_weighs);
    tcase_add_test(tests, pairs_are_ratios_and_tell_what_they_share);
    tcase_add_test(tests, claims_about_another_turn_are_left_out);
    tcase_add_test(tests, without_contacts_nothing_is_weighed);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
