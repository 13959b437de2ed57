#include "analysis/contact_rate.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

START_TEST(a_rate_is_of_thirty_days)
{
    dm_poisson_intervals kept = {0};
    dm_contact_rate rate = dm_contact_rate_of(&kept, 4, 4, 60);
    dm_bounds bounds = dm_poisson_interval(4);
    ck_assert_double_eq(rate.rate, 2);
    ck_assert_double_eq(rate.low, bounds.low / 60 * 30);
    ck_assert_double_eq(rate.high, bounds.high / 60 * 30);
}
END_TEST

START_TEST(the_unsure_ones_widen_the_interval_upwards)
{
    dm_poisson_intervals kept = {0};
    dm_contact_rate rate = dm_contact_rate_of(&kept, 4, 7, 30);
    ck_assert_double_eq(rate.rate, 4);
    ck_assert_double_eq(rate.low, dm_poisson_interval(4).low);
    ck_assert_double_eq(rate.high, dm_poisson_interval(7).high);
}
END_TEST

START_TEST(bounds_of_the_count_become_those_of_the_rate)
{
    dm_contact_rate rate = dm_contact_rate_within(2, (dm_bounds){1, 6}, 15);
    ck_assert_double_eq(rate.rate, 4);
    ck_assert_double_eq(rate.low, 2);
    ck_assert_double_eq(rate.high, 12);
}
END_TEST

START_TEST(without_days_there_is_no_rate)
{
    ck_assert(isnan(dm_rate_of(3, 0)));
    ck_assert(isnan(dm_rate_of(3, INFINITY)));
    ck_assert(isnan(dm_rate_of(3, NAN)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_rate");
    TCase *tests = tcase_create("contact_rate");
    tcase_add_test(tests, a_rate_is_of_thirty_days);
    tcase_add_test(tests, the_unsure_ones_widen_the_interval_upwards);
    tcase_add_test(tests, bounds_of_the_count_become_those_of_the_rate);
    tcase_add_test(tests, without_days_there_is_no_rate);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
