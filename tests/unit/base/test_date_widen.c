#include "demarche/time.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

static void expect_widths(const char *text, int64_t before_days,
                          int64_t after_days)
{
    dm_date date = parse_accepted(text);
    dm_interval wide = dm_date_widen(&date, NULL);
    ck_assert_msg(date.bounds.start - wide.start == before_days * DM_DAY_S &&
                      wide.end - date.bounds.end == after_days * DM_DAY_S,
                  "'%s': %g days before, %g after", text,
                  (double)(date.bounds.start - wide.start) / DM_DAY_S,
                  (double)(wide.end - date.bounds.end) / DM_DAY_S);
}

START_TEST(only_an_approximate_end_widens)
{
    expect_widths("1939-08-23", 0, 0);
    expect_widths("1939-08-23?", 0, 0);
    expect_widths("1939-08-23~", 3, 3);
    expect_widths("1939-08-23%", 3, 3);
    expect_widths("1939-05~/1939-07", 10, 0);
    expect_widths("1939-05/1939-07-04~", 0, 3);
    expect_widths("1939-05~/..", 10, 0);
    expect_widths("", 0, 0);
}
END_TEST

START_TEST(the_width_follows_the_precision)
{
    expect_widths("1939-08~", 10, 10);
    expect_widths("1939-22~", 10, 10);
    expect_widths("1939~", 365, 365);
    expect_widths("193X~", 365, 365);
    expect_widths("1939-08-23T10:00:00~", 3, 3);
    expect_widths("1939-08-XX~", 10, 10);
}
END_TEST

START_TEST(an_approximate_part_has_its_own_width)
{
    expect_widths("1939-08-~23", 3, 3);
    expect_widths("1939-~08-23", 10, 10);
    expect_widths("1939~-08-23", 365, 365);
}
END_TEST

START_TEST(widths_are_the_callers)
{
    dm_date date = parse_accepted("1939-08-23~");
    dm_widths half = {.day = 0.5};
    dm_interval wide = dm_date_widen(&date, &half);
    ck_assert_int_eq(date.bounds.start - wide.start, DM_DAY_S / 2);
    ck_assert_int_eq(wide.end - date.bounds.end, DM_DAY_S / 2);
}
END_TEST

START_TEST(a_senseless_width_never_narrows_or_overflows)
{
    dm_date date = parse_accepted("1939-08-23~");
    dm_widths widths = {.day = -5};
    dm_interval wide = dm_date_widen(&date, &widths);
    ck_assert_int_eq(wide.start, date.bounds.start);
    widths.day = NAN;
    wide = dm_date_widen(&date, &widths);
    ck_assert_int_eq(wide.end, date.bounds.end);
    widths.day = INFINITY;
    wide = dm_date_widen(&date, &widths);
    ck_assert_int_eq(wide.start, DM_TIME_MIN);
    ck_assert_int_gt(wide.end, DM_TIME_MAX / 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("date_widen");
    TCase *cases = tcase_create("date_widen");
    tcase_add_test(cases, only_an_approximate_end_widens);
    tcase_add_test(cases, the_width_follows_the_precision);
    tcase_add_test(cases, an_approximate_part_has_its_own_width);
    tcase_add_test(cases, widths_are_the_callers);
    tcase_add_test(cases, a_senseless_width_never_narrows_or_overflows);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
