#include "base/edtf.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

static void expect_qualifiers(const char *text, bool uncertain,
                              bool approximate, dm_precision part)
{
    dm_date date = parse_accepted(text);
    bool same = date.first.uncertain == uncertain &&
                date.first.approximate == approximate &&
                date.first.approximate_part == part;
    ck_assert_msg(same, "'%s': uncertain %d, approximate %d, part %d", text,
                  date.first.uncertain, date.first.approximate,
                  date.first.approximate_part);
}

START_TEST(a_qualifier_at_the_end_touches_the_whole_date)
{
    expect_qualifiers("1939-08-23", false, false, DM_PRECISION_NONE);
    expect_qualifiers("1939-08-23?", true, false, DM_PRECISION_NONE);
    expect_qualifiers("1939-08-23~", false, true, DM_PRECISION_DAY);
    expect_qualifiers("1939-08%", true, true, DM_PRECISION_MONTH);
    expect_qualifiers("1939~", false, true, DM_PRECISION_YEAR);
    expect_qualifiers("Y12345~", false, true, DM_PRECISION_YEAR);
    expect_qualifiers("1950S2%", true, true, DM_PRECISION_YEAR);
}
END_TEST

START_TEST(a_qualifier_inside_touches_a_part)
{
    expect_qualifiers("1939~-08-23", false, true, DM_PRECISION_YEAR);
    expect_qualifiers("~1939-08-23", false, true, DM_PRECISION_YEAR);
    expect_qualifiers("1939-~08-23", false, true, DM_PRECISION_MONTH);
    expect_qualifiers("1939-08~-23", false, true, DM_PRECISION_MONTH);
    expect_qualifiers("1939-08-~23", false, true, DM_PRECISION_DAY);
    expect_qualifiers("?1939-08-23~", true, true, DM_PRECISION_DAY);
    expect_qualifiers("?-2004-06-04~", true, true, DM_PRECISION_DAY);
    expect_qualifiers("1939?-%08", true, true, DM_PRECISION_MONTH);
}
END_TEST

START_TEST(qualifiers_leave_the_bounds_alone)
{
    expect_days("1939-08-23~", "1939-08-23", "1939-08-24");
    expect_days("?2004-06~-10", "2004-06-10", "2004-06-11");
    expect_days("2011-23~", "2011-09-01", "2011-12-01");
}
END_TEST

START_TEST(a_qualifier_comes_once_on_each_side)
{
    expect_refusal("1939~~", 6, "nothing more");
    expect_refusal("1939-??08", 7, "a month");
    expect_refusal("-?1939", 2, "a year");
}
END_TEST

START_TEST(the_year_minus_zero_does_not_exist)
{
    expect_refusal("-0000", 2, "other than -0000");
    expect_refusal("-0000-01-01", 2, "other than -0000");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_date");
    TCase *cases = tcase_create("edtf_date");
    tcase_add_test(cases, a_qualifier_at_the_end_touches_the_whole_date);
    tcase_add_test(cases, a_qualifier_inside_touches_a_part);
    tcase_add_test(cases, qualifiers_leave_the_bounds_alone);
    tcase_add_test(cases, a_qualifier_comes_once_on_each_side);
    tcase_add_test(cases, the_year_minus_zero_does_not_exist);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
