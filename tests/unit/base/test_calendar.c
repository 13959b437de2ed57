#include "base/calendar.h"

#include <check.h>

#include <stdlib.h>

static int64_t gregorian(int64_t year, int month, int day)
{
    return dm_calendar_day_number(
        DM_GREGORIAN, (dm_civil){.year = year, .month = month, .day = day});
}

static int64_t julian(int64_t year, int month, int day)
{
    return dm_calendar_day_number(
        DM_JULIAN, (dm_civil){.year = year, .month = month, .day = day});
}

START_TEST(days_are_counted_from_1970)
{
    ck_assert_int_eq(gregorian(1970, 1, 1), 0);
    ck_assert_int_eq(gregorian(1969, 12, 31), -1);
    ck_assert_int_eq(gregorian(1939, 8, 23), -11089);
    ck_assert_int_eq(gregorian(2000, 3, 1), 11017);
    ck_assert_int_eq(gregorian(0, 1, 1), -719528);
}
END_TEST

/* Counts on its own: one day after the other, by the lengths of months. */
START_TEST(each_calendar_steps_day_by_day)
{
    for (int calendar = DM_GREGORIAN; calendar <= DM_JULIAN; calendar++) {
        dm_civil civil = {.year = -801, .month = 1, .day = 1};
        int64_t day = dm_calendar_day_number(calendar, civil);
        while (civil.year < 2401) {
            if (dm_calendar_day_number(calendar, civil) != day) {
                ck_abort_msg("%d-%d-%d", (int)civil.year, civil.month,
                             civil.day);
            }
            day++;
            civil.day++;
            if (civil.day >
                dm_calendar_month_days(calendar, civil.year, civil.month)) {
                civil.day = 1;
                civil.month = civil.month % 12 + 1;
                civil.year += civil.month == 1;
            }
        }
    }
}
END_TEST

START_TEST(a_day_number_gives_its_civil_day_back)
{
    for (int64_t day = -1100000; day < 800000; day += 7) {
        dm_civil civil = dm_calendar_civil(day);
        ck_assert_int_eq(dm_calendar_day_number(DM_GREGORIAN, civil), day);
    }
}
END_TEST

START_TEST(julian_days_are_known_gregorian_ones)
{
    ck_assert_int_eq(julian(1582, 10, 5), gregorian(1582, 10, 15));
    ck_assert_int_eq(julian(1917, 10, 25), gregorian(1917, 11, 7));
    ck_assert_int_eq(julian(1900, 2, 29), gregorian(1900, 3, 13));
    ck_assert_int_eq(julian(1, 1, 1), gregorian(0, 12, 30));
}
END_TEST

START_TEST(leap_years_follow_their_calendar)
{
    ck_assert(dm_calendar_is_leap(DM_GREGORIAN, 2000));
    ck_assert(!dm_calendar_is_leap(DM_GREGORIAN, 1900));
    ck_assert(dm_calendar_is_leap(DM_GREGORIAN, 0));
    ck_assert(dm_calendar_is_leap(DM_GREGORIAN, -4));
    ck_assert(!dm_calendar_is_leap(DM_GREGORIAN, -100));
    ck_assert(dm_calendar_is_leap(DM_JULIAN, 1900));
    ck_assert(!dm_calendar_is_leap(DM_JULIAN, -1));
}
END_TEST

START_TEST(sums_and_days_beyond_time_stay_at_its_extremes)
{
    ck_assert_int_eq(dm_time_add(INT64_MAX, 1), INT64_MAX);
    ck_assert_int_eq(dm_time_add(INT64_MIN, -1), INT64_MIN);
    ck_assert_int_eq(dm_time_add(INT64_MAX, INT64_MIN), -1);
    ck_assert_int_eq(dm_time_of_day(INT64_MAX / DM_DAY_S + 1), DM_TIME_MAX);
    ck_assert_int_eq(dm_time_of_day(INT64_MIN / DM_DAY_S - 1), DM_TIME_MIN);
    ck_assert_int_eq(dm_time_of_day(-1), -DM_DAY_S);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("calendar");
    TCase *cases = tcase_create("calendar");
    tcase_add_test(cases, days_are_counted_from_1970);
    tcase_add_test(cases, each_calendar_steps_day_by_day);
    tcase_add_test(cases, a_day_number_gives_its_civil_day_back);
    tcase_add_test(cases, julian_days_are_known_gregorian_ones);
    tcase_add_test(cases, leap_years_follow_their_calendar);
    tcase_add_test(cases, sums_and_days_beyond_time_stay_at_its_extremes);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
