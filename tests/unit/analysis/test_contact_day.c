#include "analysis/contact_day.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

static dm_interval make_days(int64_t first, int64_t last)
{
    return (dm_interval){first * DM_DAY_S, (last + 1) * DM_DAY_S};
}

START_TEST(a_day_is_itself_also_before_1970)
{
    for (int64_t day = -3; day <= 3; day++) {
        ck_assert_double_eq(dm_contact_day(make_days(day, day)), (double)day);
        ck_assert(dm_is_day_exact(make_days(day, day)));
    }
}
END_TEST

START_TEST(a_time_of_day_names_its_day)
{
    dm_interval second = {-1, 0};
    ck_assert_double_eq(dm_contact_day(second), -1);
    ck_assert(dm_is_day_exact(second));
}
END_TEST

START_TEST(a_vague_date_is_its_middle)
{
    ck_assert_double_eq(dm_contact_day(make_days(10, 14)), 12);
    ck_assert_double_eq(dm_contact_day(make_days(-2, 1)), -0.5);
    ck_assert(!dm_is_day_exact(make_days(10, 11)));
}
END_TEST

START_TEST(an_open_date_is_the_end_that_is_given)
{
    dm_interval since = {5 * DM_DAY_S, DM_TIME_MAX};
    dm_interval until = {DM_TIME_MIN, 5 * DM_DAY_S};
    ck_assert_double_eq(dm_contact_day(since), 5);
    ck_assert_double_eq(dm_contact_day(until), 4);
    ck_assert(!dm_is_day_exact(since) && !dm_is_day_exact(until));
    ck_assert(isinf(dm_last_day(DM_TIME_MAX)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_day");
    TCase *cases = tcase_create("contact_day");
    tcase_add_test(cases, a_day_is_itself_also_before_1970);
    tcase_add_test(cases, a_time_of_day_names_its_day);
    tcase_add_test(cases, a_vague_date_is_its_middle);
    tcase_add_test(cases, an_open_date_is_the_end_that_is_given);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
