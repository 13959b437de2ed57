#include "demarche/turning.h"

#include "unit/analysis/contacts_fixture.h"
#include "unit/analysis/hypotheses_fixture.h"

static dm_hypotheses hypotheses;
static dm_table *table;

static dm_simulation_options make_options(void)
{
    dm_simulation_options options = dm_simulation_defaults;
    options.about = "a";
    options.toward = "b";
    options.window = (dm_interval){0, 200 * DM_DAY_S};
    options.draws = 200;
    return options;
}

static void teardown(void)
{
    dm_hypotheses_clear(&hypotheses);
    dm_table_free(table);
    table = NULL;
}

static void simulate(const dm_simulation_options *options)
{
    dm_table_free(table);
    ck_assert_int_eq(dm_simulate_hypotheses(&table, &hypotheses, options, NULL),
                     DM_OK);
}

/* The share of a pair; 0 where it has no row. */
static double find_share(const char *truth, const char *leading)
{
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        if (strcmp(get_text(table, row, "truth"), truth) == 0 &&
            strcmp(get_text(table, row, "leading"), leading) == 0) {
            return get_number(table, row, "share");
        }
    }
    return 0;
}

static void add_rivals(void)
{
    add_hypothesis(&hypotheses, "early", 40, 50);
    add_hypothesis(&hypotheses, "late", 150, 160);
}

START_TEST(the_shares_of_a_truth_add_up_to_one)
{
    add_rivals();
    add_hypothesis(&hypotheses, "before", -20, -10);
    dm_simulation_options options = make_options();
    simulate(&options);
    double sum = 0;
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        ck_assert_double_gt(get_number(table, row, "share"), 0);
        sum += get_number(table, row, "share");
    }
    ck_assert_double_eq_tol(sum, 3, 1e-9);
}
END_TEST

START_TEST(many_contacts_and_a_large_change_tell_the_truth)
{
    add_rivals();
    dm_simulation_options options = make_options();
    options.contacts = 60;
    options.ratio = 20;
    simulate(&options);
    ck_assert_double_gt(find_share("early", "early"), 0.99);
    ck_assert_double_gt(find_share("late", "late"), 0.99);
}
END_TEST

START_TEST(few_contacts_tell_less)
{
    add_rivals();
    dm_simulation_options options = make_options();
    options.contacts = 40;
    simulate(&options);
    double many = find_share("early", "early");
    options.contacts = 3;
    simulate(&options);
    ck_assert_double_lt(find_share("early", "early"), many);
    ck_assert_double_gt(find_share("early", "late"), 0.02);
}
END_TEST

START_TEST(without_a_change_the_rate_is_even)
{
    add_hypothesis(&hypotheses, "before", -20, -10);
    add_hypothesis(&hypotheses, "middle", 99, 101);
    dm_simulation_options options = make_options();
    options.contacts = 60;
    simulate(&options);
    ck_assert_double_gt(find_share("before", "before"), 0.7);
    ck_assert_double_gt(find_share("middle", "middle"), 0.95);
}
END_TEST

START_TEST(equal_windows_share_the_lead)
{
    add_hypothesis(&hypotheses, "one", 40, 50);
    add_hypothesis(&hypotheses, "two", 40, 50);
    dm_simulation_options options = make_options();
    simulate(&options);
    ck_assert_double_eq(find_share("one", "one"), 0.5);
    ck_assert_double_eq(find_share("one", "two"), 0.5);
}
END_TEST

START_TEST(a_seed_repeats_and_another_differs)
{
    add_rivals();
    dm_simulation_options options = make_options();
    simulate(&options);
    dm_table *again;
    ck_assert_int_eq(
        dm_simulate_hypotheses(&again, &hypotheses, &options, NULL), DM_OK);
    assert_same_table(table, again);
    dm_table_free(again);
    double share = find_share("early", "early");
    options.seed = 2;
    simulate(&options);
    ck_assert(find_share("early", "early") != share);
    ck_assert_double_eq_tol(find_share("early", "early"), share, 0.2);
}
END_TEST

START_TEST(a_shift_of_all_days_changes_nothing)
{
    add_rivals();
    dm_simulation_options options = make_options();
    simulate(&options);
    double share = find_share("early", "early");
    dm_hypotheses_clear(&hypotheses);
    add_hypothesis(&hypotheses, "early", -1960, -1950);
    add_hypothesis(&hypotheses, "late", -1850, -1840);
    options.window = (dm_interval){-2000 * DM_DAY_S, -1800 * DM_DAY_S};
    simulate(&options);
    ck_assert_double_eq(find_share("early", "early"), share);
}
END_TEST

START_TEST(what_cannot_be_simulated_is_refused)
{
    dm_simulation_options options = make_options();
    options.contacts = 0;
    ck_assert_int_eq(
        dm_simulate_hypotheses(&table, &hypotheses, &options, NULL), DM_USAGE);
    ck_assert_ptr_null(table);
    options = make_options();
    options.ratio = 0;
    ck_assert_int_eq(
        dm_simulate_hypotheses(&table, &hypotheses, &options, NULL), DM_USAGE);
    options = make_options();
    options.prior = (dm_change_prior){1, 2 * DM_PRIOR_MOST};
    ck_assert_int_eq(
        dm_simulate_hypotheses(&table, &hypotheses, &options, NULL), DM_USAGE);
    options = make_options();
    options.window.start = DM_TIME_MIN;
    ck_assert_int_eq(
        dm_simulate_hypotheses(&table, &hypotheses, &options, NULL), DM_USAGE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("simulate_hypotheses");
    TCase *tests = tcase_create("simulate_hypotheses");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, the_shares_of_a_truth_add_up_to_one);
    tcase_add_test(tests, many_contacts_and_a_large_change_tell_the_truth);
    tcase_add_test(tests, few_contacts_tell_less);
    tcase_add_test(tests, without_a_change_the_rate_is_even);
    tcase_add_test(tests, equal_windows_share_the_lead);
    tcase_add_test(tests, a_seed_repeats_and_another_differs);
    tcase_add_test(tests, a_shift_of_all_days_changes_nothing);
    tcase_add_test(tests, what_cannot_be_simulated_is_refused);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
