#include "analysis/kaplan_meier.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

/* R 4.2: survfit(Surv(...) ~ 1, conf.type = "log-log"). */
static const dm_wait known[] = {
    {30, false}, {1, true}, {10, true},  {3, true}, {21, true},
    {10, false}, {3, true}, {30, false}, {7, true}, {30, false}};
#define KNOWN_COUNT (sizeof known / sizeof *known)

static dm_survival estimate(double horizon)
{
    dm_wait waits[KNOWN_COUNT];
    for (size_t i = 0; i < KNOWN_COUNT; i++) {
        waits[i] = known[i];
    }
    return dm_estimate_survival(waits, KNOWN_COUNT, horizon);
}

START_TEST(the_curve_is_that_of_the_known_answer)
{
    static const double steps[][2] = {{0, 1},     {1, 0.9},  {3, 0.7},
                                      {7, 0.6},   {10, 0.5}, {21, 0.375},
                                      {30, 0.375}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        ck_assert_double_eq_tol(estimate(steps[i][0]).lasting, steps[i][1],
                                1e-12);
    }
    dm_survival curve = estimate(10);
    ck_assert_double_eq_tol(curve.bounds.low, 0.1836055906, 1e-9);
    ck_assert_double_eq_tol(curve.bounds.high, 0.7531740770, 1e-9);
}
END_TEST

START_TEST(the_median_lies_half_way_where_exactly_half_last)
{
    ck_assert_double_eq_tol(estimate(30).median, 15.5, 1e-12);
    ck_assert_double_eq(estimate(20).median, 10);
    ck_assert(isnan(estimate(9).median));
}
END_TEST

START_TEST(without_a_share_between_there_are_no_bounds)
{
    dm_wait ended[] = {{1, true}, {2, true}};
    dm_survival curve = dm_estimate_survival(ended, 2, 30);
    ck_assert_double_eq(curve.lasting, 0);
    ck_assert(isnan(curve.bounds.low) && isnan(curve.bounds.high));
    ck_assert_double_eq(curve.median, 1.5);

    dm_wait lasting[] = {{30, false}};
    curve = dm_estimate_survival(lasting, 1, 30);
    ck_assert_double_eq(curve.lasting, 1);
    ck_assert(isnan(curve.bounds.low) && isnan(curve.median));
}
END_TEST

START_TEST(without_waits_nothing_is_known)
{
    ck_assert(isnan(dm_estimate_survival(NULL, 0, 30).lasting));
}
END_TEST

/* Where nothing is cut short the estimate is the plain share. */
START_TEST(without_cuts_it_is_the_share)
{
    srand(7);
    for (int round = 0; round < 200; round++) {
        dm_wait waits[20];
        size_t count = 1 + (size_t)rand() % 20;
        double within = 0;
        for (size_t i = 0; i < count; i++) {
            waits[i] = (dm_wait){rand() % 60, true};
            within += waits[i].days <= 30;
        }
        ck_assert_double_eq_tol(dm_estimate_survival(waits, count, 30).lasting,
                                1 - within / (double)count, 1e-12);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("kaplan_meier");
    TCase *cases = tcase_create("kaplan_meier");
    tcase_add_test(cases, the_curve_is_that_of_the_known_answer);
    tcase_add_test(cases, the_median_lies_half_way_where_exactly_half_last);
    tcase_add_test(cases, without_a_share_between_there_are_no_bounds);
    tcase_add_test(cases, without_waits_nothing_is_known);
    tcase_add_test(cases, without_cuts_it_is_the_share);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
