#include "base/edtf.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

START_TEST(seasons_are_three_months_from_march_on)
{
    expect_days("1939-21", "1939-03-01", "1939-06-01");
    expect_days("1939-22", "1939-06-01", "1939-09-01");
    expect_days("1939-23", "1939-09-01", "1939-12-01");
    expect_days("1939-24", "1939-12-01", "1940-03-01");
    expect_days("-0001-24", "-0001-12-01", "0000-03-01");
}
END_TEST

START_TEST(northern_seasons_are_the_plain_ones)
{
    expect_days("1939-25", "1939-03-01", "1939-06-01");
    expect_days("1939-28", "1939-12-01", "1940-03-01");
}
END_TEST

START_TEST(southern_seasons_lie_half_a_year_off)
{
    expect_days("1939-29", "1939-09-01", "1939-12-01");
    expect_days("1939-30", "1939-12-01", "1940-03-01");
    expect_days("1939-31", "1939-03-01", "1939-06-01");
    expect_days("1939-32", "1939-06-01", "1939-09-01");
}
END_TEST

START_TEST(quarters_quadrimesters_and_semesters_tile_the_year)
{
    static const int firsts[] = {33, 37, 40};
    static const int lasts[] = {36, 39, 41};
    for (int i = 0; i < 3; i++) {
        dm_time at = parse_accepted("1939").bounds.start;
        for (int number = firsts[i]; number <= lasts[i]; number++) {
            char text[] = {'1',
                           '9',
                           '3',
                           '9',
                           '-',
                           (char)('0' + number / 10),
                           (char)('0' + number % 10),
                           '\0'};
            dm_interval bounds = parse_accepted(text).bounds;
            ck_assert_int_eq(bounds.start, at);
            at = bounds.end;
        }
        ck_assert_int_eq(at, parse_accepted("1939").bounds.end);
    }
    expect_days("1939-34", "1939-04-01", "1939-07-01");
    expect_days("1939-38", "1939-05-01", "1939-09-01");
    expect_days("1939-41", "1939-07-01", "1940-01-01");
}
END_TEST

START_TEST(a_season_of_a_vague_year_is_the_hull_of_its_seasons)
{
    expect_days("193X-24", "1930-12-01", "1940-03-01");
    expect_days("-193X-21", "-1939-03-01", "-1930-06-01");
    expect_days("-000X-21", "-0009-03-01", "-0001-06-01");
    ck_assert_int_eq(parse_accepted("193X-24").first.precision,
                     DM_PRECISION_LONGER);
    ck_assert_int_eq(parse_accepted("1939-24~").first.precision,
                     DM_PRECISION_SEASON);
}
END_TEST

START_TEST(a_season_has_no_days)
{
    expect_refusal("1939-21-05", 8, "nothing more");
    expect_refusal("1939-20", 6, "a month");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("edtf_season");
    TCase *cases = tcase_create("edtf_season");
    tcase_add_test(cases, seasons_are_three_months_from_march_on);
    tcase_add_test(cases, northern_seasons_are_the_plain_ones);
    tcase_add_test(cases, southern_seasons_lie_half_a_year_off);
    tcase_add_test(cases, quarters_quadrimesters_and_semesters_tile_the_year);
    tcase_add_test(cases, a_season_of_a_vague_year_is_the_hull_of_its_seasons);
    tcase_add_test(cases, a_season_has_no_days);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
