#include "base/edtf.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

START_TEST(unspecified_digits_give_the_hull_of_what_fits)
{
    expect_days("201X", "2010-01-01", "2020-01-01");
    expect_days("1939-XX", "1939-01-01", "1940-01-01");
    expect_days("1939-02-XX", "1939-02-01", "1939-03-01");
    expect_days("1940-02-XX", "1940-02-01", "1940-03-01");
    expect_days("1939-1X", "1939-10-01", "1940-01-01");
    expect_days("1939-0X", "1939-01-01", "1939-10-01");
    expect_days("1939-X1", "1939-01-01", "1939-12-01");
    expect_days("1939-X2", "1939-02-01", "1940-01-01");
    expect_days("1939-XX-31", "1939-01-31", "1940-01-01");
    expect_days("1939-02-2X", "1939-02-20", "1939-03-01");
    expect_days("1939-02-X9", "1939-02-09", "1939-02-20");
    expect_days("1940-02-X9", "1940-02-09", "1940-03-01");
    expect_days("1560-XX-25", "1560-01-25", "1560-12-26");
    expect_days("156X-12-25", "1560-12-25", "1569-12-26");
}
END_TEST

START_TEST(a_vague_year_reaches_its_first_and_last_fitting_leap_day)
{
    expect_days("XXXX-02-29", "0000-02-29", "9996-03-01");
    expect_days("19X1-02-XX", "1901-02-01", "1991-03-01");
    expect_days("190X-02-29", "1904-02-29", "1908-03-01");
    expect_days("-XXXX-02-29", "-9996-02-29", "-0004-03-01");
    expect_refusal("1X99-02-29", 9, "a day of that month");
    expect_refusal("XXXX-02-30", 9, "a day of that month");
    expect_refusal("1939-02-3X", 9, "a day of that month");
    expect_refusal("1939-2X", 6, "a month");
    expect_refusal("1939-X1-4X", 9, "a day of that month");
}
END_TEST

START_TEST(a_vague_negative_year_counts_downwards)
{
    expect_days("-1XXX", "-1999-01-01", "-0999-01-01");
    expect_days("-000X", "-0009-01-01", "0000-01-01");
    expect_days("-XXXX", "-9999-01-01", "0000-01-01");
    expect_days("-20X1-XX", "-2091-01-01", "-2000-01-01");
}
END_TEST

/* Spells every vague form of a month and day and tries each day of the year. */
START_TEST(every_vague_month_and_day_agrees_with_a_search_of_the_year)
{
    static const char digits[] = "0123X";
    for (int form = 0; form < 5 * 5 * 5 * 5; form++) {
        char vague[] = {digits[form % 5],      digits[form / 5 % 5], '-',
                        digits[form / 25 % 5], digits[form / 125],   '\0'};
        char text[16];
        snprintf(text, sizeof text, "1940-%s", vague);
        int64_t first = INT64_MAX;
        int64_t last = INT64_MIN;
        for (int64_t day = -10958; day < -10958 + 366; day++) {
            dm_civil civil = dm_calendar_civil(day);
            char exact[32];
            snprintf(exact, sizeof exact, "%02d-%02d", civil.month, civil.day);
            bool fits = true;
            for (int i = 0; i < 5; i++) {
                fits = fits && (vague[i] == 'X' || vague[i] == exact[i]);
            }
            first = fits && day < first ? day : first;
            last = fits ? day : last;
        }
        dm_date date;
        bool season = vague[0] != 'X' && vague[1] != 'X' &&
                      dm_edtf_is_season((vague[0] - '0') * 10 + vague[1] - '0');
        bool accepted = dm_date_parse(&date, text, NULL) == DM_OK;
        ck_assert_msg(accepted == (last >= first && !season), "'%s'", text);
        if (accepted) {
            ck_assert_int_eq(date.bounds.start, first * DM_DAY_S);
            ck_assert_int_eq(date.bounds.end, (last + 1) * DM_DAY_S);
        }
    }
}
END_TEST

START_TEST(precision_is_what_is_known_from_the_left)
{
    ck_assert_int_eq(parse_accepted("1939-08-23").first.precision,
                     DM_PRECISION_DAY);
    ck_assert_int_eq(parse_accepted("1939-08-2X").first.precision,
                     DM_PRECISION_MONTH);
    ck_assert_int_eq(parse_accepted("1939-XX-23").first.precision,
                     DM_PRECISION_YEAR);
    ck_assert_int_eq(parse_accepted("193X-08-23").first.precision,
                     DM_PRECISION_LONGER);
    ck_assert_int_eq(parse_accepted("1939-08").last.precision,
                     DM_PRECISION_MONTH);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_bounds");
    TCase *cases = tcase_create("edtf_bounds");
    tcase_add_test(cases, unspecified_digits_give_the_hull_of_what_fits);
    tcase_add_test(cases,
                   a_vague_year_reaches_its_first_and_last_fitting_leap_day);
    tcase_add_test(cases, a_vague_negative_year_counts_downwards);
    tcase_add_test(cases,
                   every_vague_month_and_day_agrees_with_a_search_of_the_year);
    tcase_add_test(cases, precision_is_what_is_known_from_the_left);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
