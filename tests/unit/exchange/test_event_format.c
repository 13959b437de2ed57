#include "exchange/event_format.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void check_day(const dm_event_format *format, const char *text,
                      const char *expected)
{
    char day[16];
    ck_assert_int_eq(format->read_day(day, text), expected != NULL);
    if (expected) {
        ck_assert_str_eq(day, expected);
    }
}

START_TEST(each_release_writes_days_in_its_way)
{
    check_day(&dm_icews_format, "6/30/2017", "2017-06-30");
    check_day(&dm_icews_format, "2017-06-30", NULL);
    check_day(&dm_gdelt_format, "19790415", "1979-04-15");
    check_day(&dm_gdelt_format, "790415", NULL);
    check_day(&dm_keds_format, "790415", "1979-04-15");
    check_day(&dm_keds_format, "700101", "1970-01-01");
    check_day(&dm_keds_format, "691231", "2069-12-31");
    check_day(&dm_keds_format, "O40101", "2004-01-01");
    check_day(&dm_keds_format, "20040101", "2004-01-01");
    check_day(&dm_keds_format, "79041", NULL);
    check_day(&dm_keds_format, "79a415", NULL);
}
END_TEST

static dm_event_side judge(const dm_event_format *format, const char *name,
                           const char *country, const char *sectors)
{
    dm_event_side side = {name, country, strlen(country), sectors, "person"};
    format->judge_side(&side);
    return side;
}

START_TEST(icews_calls_a_country_by_its_common_name)
{
    dm_event_side side =
        judge(&dm_icews_format, "Russia", "Russian Federation", "");
    ck_assert_str_eq(side.kind, "state");
    ck_assert_str_eq(side.country, "Russia");
    side = judge(&dm_icews_format, "Police (India)", "India", "Police");
    ck_assert_str_eq(side.kind, "body");
    side = judge(&dm_icews_format, "United Nations", "",
                 "Global,International Government Organization");
    ck_assert_str_eq(side.kind, "body");
    side = judge(&dm_icews_format, "Wang Yi", "China", "Government");
    ck_assert_str_eq(side.kind, "person");
}
END_TEST

START_TEST(codes_stand_for_states_and_their_parts)
{
    dm_event_side side = judge(&dm_gdelt_format, "USA", "USA", "");
    ck_assert_str_eq(side.kind, "state");
    side = judge(&dm_gdelt_format, "USAGOV", "USA", "");
    ck_assert_str_eq(side.kind, "body");
    side = judge(&dm_keds_format, "EGYGOV", "", "");
    ck_assert_uint_eq(side.country_size, 3);
    ck_assert(strncmp(side.country, "EGY", 3) == 0);
    side = judge(&dm_keds_format, "EGY", "", "");
    ck_assert_uint_eq(side.country_size, 0);
}
END_TEST

static void fill_line(char out[256], size_t fields, const char *day)
{
    out[0] = '\0';
    for (size_t i = 0; i < fields; i++) {
        strcat(out, i == 1 ? day : "x");
        strcat(out, i + 1 < fields ? "\t" : "\n");
    }
}

START_TEST(gdelt_is_told_by_its_fields_and_a_day)
{
    char line[256];
    for (size_t fields = 2; fields < 70; fields++) {
        fill_line(line, fields, "19790415");
        ck_assert_int_eq(dm_gdelt_format.fits(line),
                         fields == 57 || fields == 58 || fields == 61);
    }
    fill_line(line, 61, "1979");
    ck_assert(!dm_gdelt_format.fits(line));
    ck_assert(!dm_gdelt_format.fits(""));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("event_format");
    TCase *tests = tcase_create("formats");
    tcase_add_test(tests, each_release_writes_days_in_its_way);
    tcase_add_test(tests, icews_calls_a_country_by_its_common_name);
    tcase_add_test(tests, codes_stand_for_states_and_their_parts);
    tcase_add_test(tests, gdelt_is_told_by_its_fields_and_a_day);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
