#include "base/edtf.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

START_TEST(long_years_and_exponents_are_exact_years)
{
    expect_days("Y12345", "12345-01-01", "12346-01-01");
    expect_days("Y-17E7", "-170000000-01-01", "-169999999-01-01");
    expect_days("Y17E8", "1700000000-01-01", "1700000001-01-01");
    expect_days("Y2E3", "2000-01-01", "2001-01-01");
}
END_TEST

START_TEST(significant_digits_leave_the_rest_open)
{
    expect_days("1950S2", "1900-01-01", "2000-01-01");
    expect_days("1950S3", "1950-01-01", "1960-01-01");
    expect_days("1950S4", "1950-01-01", "1951-01-01");
    expect_days("-1859S5", "-1859-01-01", "-1858-01-01");
    expect_days("-1859S2", "-1899-01-01", "-1799-01-01");
    expect_days("0050S1", "0050-01-01", "0060-01-01");
    expect_days("0000S1", "0000-01-01", "0001-01-01");
    expect_days("Y3388E2S3", "338000-01-01", "339000-01-01");
    expect_days("Y-171010000S2", "-179999999-01-01", "-169999999-01-01");
    ck_assert_int_eq(parse_accepted("1950S2").first.precision,
                     DM_PRECISION_LONGER);
    ck_assert_int_eq(parse_accepted("1950S9").first.precision,
                     DM_PRECISION_YEAR);
}
END_TEST

START_TEST(years_beyond_time_are_held_at_its_extremes)
{
    dm_date late = parse_accepted("Y1E999999999999999999999");
    ck_assert_int_eq(late.bounds.start, DM_TIME_MAX - 1);
    ck_assert_int_eq(late.bounds.end, DM_TIME_MAX);
    dm_date early = parse_accepted("Y-99999999999999999999999999999999");
    ck_assert_int_eq(early.bounds.start, DM_TIME_MIN);
    ck_assert_int_eq(early.bounds.end, DM_TIME_MIN + 1);
    dm_date wide = parse_accepted("Y-9E30S1");
    ck_assert_int_eq(wide.bounds.start, DM_TIME_MIN);
    dm_date across = parse_accepted("Y292277026596");
    ck_assert_int_lt(across.bounds.start, across.bounds.end);
    ck_assert_int_eq(across.bounds.end, DM_TIME_MAX);
}
END_TEST

START_TEST(a_long_year_is_refused_where_it_breaks)
{
    expect_refusal("Y2006", 6, "more than four digits");
    expect_refusal("Y", 2, "begins with 1 to 9");
    expect_refusal("Y012345", 2, "begins with 1 to 9");
    expect_refusal("Y17E", 5, "an exponent");
    expect_refusal("1950S", 6, "significant digits");
    expect_refusal("1950S0", 6, "significant digits");
    expect_refusal("19XXS2", 5, "nothing more");
    expect_refusal("Y12345-01", 7, "nothing more");
    expect_refusal("Y-61000/-2000", 1, "a year of four digits");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_year");
    TCase *cases = tcase_create("edtf_year");
    tcase_add_test(cases, long_years_and_exponents_are_exact_years);
    tcase_add_test(cases, significant_digits_leave_the_rest_open);
    tcase_add_test(cases, years_beyond_time_are_held_at_its_extremes);
    tcase_add_test(cases, a_long_year_is_refused_where_it_breaks);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
