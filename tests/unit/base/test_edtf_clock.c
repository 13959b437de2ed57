#include "base/edtf.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

static int64_t start_of(const char *text)
{
    dm_date date = parse_accepted(text);
    ck_assert_int_eq(date.bounds.end, date.bounds.start + 1);
    ck_assert_int_eq(date.first.precision, DM_PRECISION_SECOND);
    ck_assert_int_eq(date.last.precision, DM_PRECISION_SECOND);
    return date.bounds.start;
}

START_TEST(an_instant_is_one_second_wide)
{
    ck_assert_int_eq(start_of("1970-01-01T00:00:00"), 0);
    ck_assert_int_eq(start_of("1969-12-31T23:59:59"), -1);
    ck_assert_int_eq(start_of("1985-04-12T23:20:30"), 482196030);
    ck_assert_int_eq(start_of("-1985-04-12T23:20:30"), -124798927170);
}
END_TEST

START_TEST(a_zone_changes_nothing)
{
    int64_t local = start_of("1985-04-12T23:20:30");
    ck_assert_int_eq(start_of("1985-04-12T23:20:30Z"), local);
    ck_assert_int_eq(start_of("1985-04-12T23:20:30-04"), local);
    ck_assert_int_eq(start_of("1985-04-12T23:20:30+04:30"), local);
}
END_TEST

START_TEST(midnight_may_end_a_day)
{
    ck_assert_int_eq(start_of("1939-08-23T24:00:00"),
                     start_of("1939-08-24T00:00:00"));
    expect_refusal("1939-08-23T24:01:00", 15, "minutes");
    expect_refusal("1939-08-23T24:00:01", 18, "seconds");
}
END_TEST

START_TEST(a_leap_second_is_the_second_after_it)
{
    ck_assert_int_eq(start_of("2016-12-31T23:59:60Z"),
                     start_of("2017-01-01T00:00:00Z"));
}
END_TEST

START_TEST(a_time_is_refused_where_it_breaks)
{
    expect_refusal("1939-08-23T25:00:00", 12, "an hour");
    expect_refusal("1939-08-23T10", 14, "':' and minutes");
    expect_refusal("1939-08-23T10:60:00", 15, "minutes");
    expect_refusal("1939-08-23T10:00:61", 18, "seconds");
    expect_refusal("1939-08-23T10:XX:00", 15, "minutes");
    expect_refusal("1939-08-23T10:00:00+24", 21, "hours of a zone");
    expect_refusal("1939-08T10:00:00", 8, "an exact day");
    expect_refusal("1939-08-2XT10:00:00", 11, "an exact day");
    expect_refusal("1939-08-23?T10:00:00", 12, "an exact day");
    expect_refusal("[1939-08-23T10:00:00]", 2, "without a time");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_clock");
    TCase *cases = tcase_create("edtf_clock");
    tcase_add_test(cases, an_instant_is_one_second_wide);
    tcase_add_test(cases, a_zone_changes_nothing);
    tcase_add_test(cases, midnight_may_end_a_day);
    tcase_add_test(cases, a_leap_second_is_the_second_after_it);
    tcase_add_test(cases, a_time_is_refused_where_it_breaks);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
