#include "analysis/change_bootstrap.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static dm_turning_record record;

static const dm_bootstrap bootstrap = {
    .limits = {.items = 3, .days = 7}, .samples = 499, .draws = 50, .seed = 1};

static void open_record(dm_change_kind kind, int64_t end)
{
    dm_day_window window = dm_find_day_window((dm_interval){0, end * DM_DAY_S});
    ck_assert_int_eq(dm_turning_record_init(&record, kind, window, NULL),
                     DM_OK);
}

static void teardown(void)
{
    dm_turning_record_clear(&record);
}

static void add_day(int64_t day, int64_t width, bool success)
{
    dm_turning_record_add(
        &record, (dm_date_rule){0},
        (dm_interval){day * DM_DAY_S, (day + width) * DM_DAY_S},
        (dm_vague_item){.contact = (int64_t)record.count, .success = success});
}

static double test_kind(dm_no_change kind, const dm_bootstrap *options)
{
    double p;
    ck_assert_int_eq(dm_test_change(&p, &record, kind, options, NULL), DM_OK);
    return p;
}

static double test_all(void)
{
    double p;
    ck_assert_int_eq(dm_test_record(&p, &record, &bootstrap, NULL), DM_OK);
    return p;
}

START_TEST(scattered_items_leave_uncovered_days_out)
{
    open_record(DM_CHANGE_OF_RATE, 100);
    for (size_t day = 0; day < 100; day++) {
        bool covered = day < 20 || day >= 60;
        record.exposure[day + 1] = record.exposure[day] + covered;
    }
    for (int i = 0; i < 40; i++) {
        add_day(5, 1, true);
    }
    dm_dated_item items[40];
    dm_random_source random = dm_random_seed(1, 1);
    size_t early = 0;
    for (int i = 0; i < 200; i++) {
        dm_forget_change(items, &record, DM_SCATTERED, &random);
        for (size_t k = 0; k < 40; k++) {
            ck_assert(items[k].day < 20 || items[k].day >= 60);
            ck_assert(k == 0 || items[k].day >= items[k - 1].day);
            early += items[k].day < 20;
        }
    }
    ck_assert_double_eq_tol((double)early / 8000, 1.0 / 3, 0.03);
}
END_TEST

static int compare_sizes(const void *left, const void *right)
{
    size_t a = *(const size_t *)left;
    size_t b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* The gaps of the items in order of size, those at both ends among them. */
static void list_gaps(size_t gaps[6], const dm_dated_item items[5])
{
    gaps[0] = items[0].day;
    for (size_t i = 1; i < 5; i++) {
        gaps[i] = items[i].day - items[i - 1].day;
    }
    gaps[5] = 99 - items[4].day;
    qsort(gaps, 6, sizeof *gaps, compare_sizes);
}

START_TEST(mixed_gaps_are_the_same_gaps_in_any_order)
{
    open_record(DM_CHANGE_OF_RATE, 100);
    const dm_dated_item original[5] = {
        {.day = 3}, {.day = 10}, {.day = 10}, {.day = 50}, {.day = 80}};
    record.count = 5;
    size_t expected[6];
    list_gaps(expected, original);
    dm_random_source random = dm_random_seed(2, 1);
    size_t first[100] = {0};
    for (int i = 0; i < 6000; i++) {
        dm_dated_item items[5];
        memcpy(items, original, sizeof items);
        dm_forget_change(items, &record, DM_REGAPPED, &random);
        size_t gaps[6];
        list_gaps(gaps, items);
        ck_assert_mem_eq(gaps, expected, sizeof gaps);
        first[items[0].day]++;
    }
    for (size_t i = 0; i < 6; i++) {
        ck_assert_double_eq_tol((double)first[expected[i]], 1000, 150);
    }
    record.count = 0;
}
END_TEST

START_TEST(chained_outcomes_follow_the_frequencies_of_the_series)
{
    enum { COUNT = 400 };
    open_record(DM_CHANGE_OF_SHARE, 400);
    record.count = COUNT;
    static dm_dated_item items[COUNT];
    dm_random_source random = dm_random_seed(3, 1);
    size_t followed = 0;
    size_t repeated = 0;
    for (int i = 0; i < 100; i++) {
        for (size_t k = 0; k < COUNT; k++) {
            /* runs of four: three of four are followed by the same */
            items[k].success = k / 4 % 2 == 0;
        }
        dm_forget_change(items, &record, DM_CHAINED, &random);
        for (size_t k = 1; k < COUNT; k++) {
            followed++;
            repeated += items[k].success == items[k - 1].success;
        }
    }
    ck_assert_double_eq_tol((double)repeated / (double)followed, 0.75, 0.02);
    record.count = 0;
}
END_TEST

START_TEST(a_clear_change_of_rate_has_a_small_p_value)
{
    open_record(DM_CHANGE_OF_RATE, 200);
    for (int i = 0; i < 4; i++) {
        add_day(20 + 30 * i, 1, true);
    }
    for (int i = 0; i < 25; i++) {
        add_day(170 + i, 1, true);
    }
    ck_assert_double_eq(test_kind(DM_SCATTERED, &bootstrap), 1.0 / 500);
    ck_assert_double_lt(test_all(), 0.05);
}
END_TEST

START_TEST(a_clear_turn_of_a_mixed_share_has_a_small_p_value)
{
    open_record(DM_CHANGE_OF_SHARE, 200);
    for (int i = 0; i < 40; i++) {
        bool rare = i % 8 == 3;
        add_day(5 * i, 1, i < 20 ? rare : !rare);
    }
    ck_assert_double_lt(test_all(), 0.05);
}
END_TEST

START_TEST(without_a_change_p_values_are_even)
{
    dm_random_source random = dm_random_seed(5, 1);
    dm_bootstrap fast = bootstrap;
    fast.samples = 99;
    size_t below_half = 0;
    size_t below_tenth = 0;
    for (int i = 0; i < 200; i++) {
        open_record(DM_CHANGE_OF_RATE, 100);
        for (int k = 0; k < 20; k++) {
            add_day((int64_t)dm_random_below(&random, 100), 1, true);
        }
        ck_assert_int_eq(dm_turning_record_finish(&record, NULL), DM_OK);
        double p = test_kind(DM_SCATTERED, &fast);
        below_half += p <= 0.5;
        below_tenth += p <= 0.1;
        dm_turning_record_clear(&record);
    }
    ck_assert_double_eq_tol((double)below_half / 200, 0.5, 0.14);
    ck_assert_double_eq_tol((double)below_tenth / 200, 0.1, 0.09);
}
END_TEST

START_TEST(a_seed_repeats_and_another_differs)
{
    open_record(DM_CHANGE_OF_RATE, 100);
    for (int i = 0; i < 12; i++) {
        add_day(3 * i, i % 3 ? 1 : 20, true);
    }
    ck_assert_int_eq(dm_turning_record_finish(&record, NULL), DM_OK);
    dm_bootstrap other = bootstrap;
    other.seed = 2;
    double p = test_kind(DM_SCATTERED, &bootstrap);
    ck_assert_double_eq(test_kind(DM_SCATTERED, &bootstrap), p);
    ck_assert(test_kind(DM_SCATTERED, &other) != p);
    ck_assert_double_eq_tol(test_kind(DM_SCATTERED, &other), p, 0.1);
}
END_TEST

START_TEST(what_cannot_be_parted_has_no_p_value)
{
    open_record(DM_CHANGE_OF_RATE, 100);
    ck_assert(isnan(test_all()));
    for (int i = 0; i < 5; i++) {
        add_day(20 * i, 1, true);
    }
    ck_assert(isnan(test_all()));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change_bootstrap");
    TCase *tests = tcase_create("change_bootstrap");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, scattered_items_leave_uncovered_days_out);
    tcase_add_test(tests, mixed_gaps_are_the_same_gaps_in_any_order);
    tcase_add_test(tests,
                   chained_outcomes_follow_the_frequencies_of_the_series);
    tcase_add_test(tests, a_clear_change_of_rate_has_a_small_p_value);
    tcase_add_test(tests, a_clear_turn_of_a_mixed_share_has_a_small_p_value);
    tcase_add_test(tests, without_a_change_p_values_are_even);
    tcase_add_test(tests, a_seed_repeats_and_another_differs);
    tcase_add_test(tests, what_cannot_be_parted_has_no_p_value);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
