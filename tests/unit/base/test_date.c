#include "demarche/time.h"

#include <check.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

enum { CASE_COUNT = 360 };

START_TEST(every_case_of_the_corpus_is_judged_as_its_class_says)
{
    FILE *file = fopen(SOURCE_DIR "/tests/unit/base/edtf/edtf_cases.tsv", "r");
    ck_assert_ptr_nonnull(file);
    char line[256];
    ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
    int count = 0;
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        char *text = strchr(line, '\t');
        ck_assert_ptr_nonnull(text);
        *text++ = '\0';
        bool invalid = strncmp(line, "invalid", 7) == 0;
        dm_date date;
        bool accepted = dm_date_parse(&date, text, NULL) == DM_OK;
        /* The empty text is no EDTF but says "undated" here. */
        bool dated = accepted && date.dated;
        ck_assert_msg(dated == !invalid, "%s '%s'", line, text);
        ck_assert_msg(!dated || !date.draft, "'%s' is no draft", text);
        ck_assert(date.bounds.start < date.bounds.end);
        count++;
    }
    fclose(file);
    ck_assert_int_eq(count, CASE_COUNT);
}
END_TEST

START_TEST(an_empty_text_is_undated)
{
    dm_date date = parse_accepted("");
    ck_assert(!date.dated);
    ck_assert_int_eq(date.bounds.start, DM_TIME_MIN);
    ck_assert_int_eq(date.bounds.end, DM_TIME_MAX);
}
END_TEST

START_TEST(days_months_and_years_are_half_open)
{
    expect_days("1939-08-23", "1939-08-23", "1939-08-24");
    expect_days("1939-12", "1939-12-01", "1940-01-01");
    expect_days("1939", "1939-01-01", "1940-01-01");
    expect_days("1969-12-31", "1969-12-31", "1970-01-01");
    expect_days("0000", "0000-01-01", "0001-01-01");
    expect_days("0000-02-29", "0000-02-29", "0000-03-01");
    expect_days("-0001-12-31", "-0001-12-31", "0000-01-01");
    dm_date epoch = parse_accepted("1970-01-01");
    ck_assert_int_eq(epoch.bounds.start, 0);
    ck_assert_int_eq(epoch.bounds.end, 86400);
}
END_TEST

START_TEST(an_interval_reaches_from_its_start_to_the_end_of_its_end)
{
    expect_days("1939-05~/1939-07", "1939-05-01", "1939-08-01");
    expect_days("1938-10-01/1939-03-10", "1938-10-01", "1939-03-11");
    expect_days("2003-22/2003-23", "2003-06-01", "2003-12-01");
    expect_days("-1000/-0999", "-1000-01-01", "-0998-01-01");
    dm_date date = parse_accepted("1939-05~/1939-07-04?");
    ck_assert_int_eq(date.first.precision, DM_PRECISION_MONTH);
    ck_assert(date.first.approximate && !date.first.uncertain);
    ck_assert_int_eq(date.last.precision, DM_PRECISION_DAY);
    ck_assert(date.last.uncertain && !date.last.approximate);
    ck_assert(date.hull);
}
END_TEST

START_TEST(an_open_or_unknown_end_is_an_extreme)
{
    expect_days("1939-04-17/..", "1939-04-17", "..");
    expect_days("1939-04-17/", "1939-04-17", "..");
    expect_days("../1939-04-17", "..", "1939-04-18");
    expect_days("/1939-04-17", "..", "1939-04-18");
    expect_days("../..", "..", "..");
    dm_date date = parse_accepted("/1939");
    ck_assert_int_eq(date.first.precision, DM_PRECISION_NONE);
    ck_assert(parse_accepted("../..").dated);
    expect_refusal("/", 2, "a date or '..'");
    expect_refusal("..", 1, "a date");
}
END_TEST

START_TEST(a_vague_end_may_be_the_last_of_what_it_says)
{
    expect_days("1984-11-12/1984-11-XX", "1984-11-12", "1984-12-01");
    expect_days("1919-12-02/1919-XX-04", "1919-12-02", "1919-12-05");
    expect_refusal("1919-12-02/1919-X1-04", 12, "not before the start");
    expect_refusal("1939-08/1939-07", 9, "not before the start");
    expect_refusal("1939-08-02/1939-08", 12, "not before the start");
}
END_TEST

START_TEST(a_set_is_its_hull)
{
    expect_days("[1667,1668,1670..1672]", "1667-01-01", "1673-01-01");
    expect_days("[1760-01,-1760-02,1760-12..]", "-1760-02-01", "..");
    expect_days("[..1904]", "..", "1905-01-01");
    expect_days("{1960,-1961-12}", "-1961-12-01", "1961-01-01");
    expect_days("[1939-08-23]", "1939-08-23", "1939-08-24");
    expect_days("[..1904,1906-02]", "..", "1906-03-01");
    ck_assert(parse_accepted("[1939-05~,1939-06]").first.approximate);
    ck_assert(!parse_accepted("[1939-05~,1939-06]").last.approximate);
}
END_TEST

START_TEST(a_broken_set_is_refused_where_it_breaks)
{
    expect_refusal("[]", 2, "a year");
    expect_refusal("[1667", 6, "']'");
    expect_refusal("[1667}", 6, "']'");
    expect_refusal("{1667]", 6, "'}'");
    expect_refusal("[1667,]", 7, "a year");
    expect_refusal("[1667,..1670]", 7, "a year");
    expect_refusal("[1667..,1670]", 8, "a year");
    expect_refusal("[1672..1670]", 8, "not before the start");
    expect_refusal("[1667]/1670", 7, "nothing more");
}
END_TEST

START_TEST(a_julian_date_has_gregorian_bounds)
{
    expect_days("julian:1917-10-25", "1917-11-07", "1917-11-08");
    expect_days("julian:1900-02-29", "1900-03-13", "1900-03-14");
    expect_days("julian:1917-10-25/1917-10-26", "1917-11-07", "1917-11-09");
    expect_days("julian:1917", "1917-01-14", "1918-01-14");
    expect_days("julian:[1917-02,1917-03]", "1917-02-14", "1917-04-14");
    ck_assert(parse_accepted("julian:1917-10-25").julian);
    ck_assert(!parse_accepted("1917-10-25").julian);
    expect_refusal("julian:", 8, "a date");
    expect_refusal("julian:1917-02-29", 16, "a day of that month");
    expect_refusal("1917/julian:1918", 6, "a year");
}
END_TEST

START_TEST(drafts_before_2018_are_accepted_and_marked)
{
    static const char *const drafts[][3] = {
        {"199u", "1990-01-01", "2000-01-01"},
        {"2004-uu", "2004-01-01", "2005-01-01"},
        {"19xx", "1900-01-01", "2000-01-01"},
        {"1939/open", "1939-01-01", ".."},
        {"unknown/1939-02", "..", "1939-03-01"},
        {"1939/unknown", "1939-01-01", ".."},
        {"1984?~", "1984-01-01", "1985-01-01"},
        {"y12345", "12345-01-01", "12346-01-01"},
        {"y17101e4p3", "171000000-01-01", "172000000-01-01"},
    };
    for (size_t i = 0; i < sizeof drafts / sizeof *drafts; i++) {
        expect_days(drafts[i][0], drafts[i][1], drafts[i][2]);
        ck_assert_msg(parse_accepted(drafts[i][0]).draft, "%s", drafts[i][0]);
    }
    dm_date both = parse_accepted("1984?~");
    ck_assert(both.last.uncertain && both.last.approximate);
    expect_refusal("Y12345e4", 7, "nothing more");
}
END_TEST

START_TEST(a_refusal_names_the_column_and_what_was_expected)
{
    expect_refusal("August 1939", 1, "a year of four digits");
    expect_refusal("23.8.1939", 3, "a year of four digits");
    expect_refusal("1939-8-23", 7, "a month of two digits");
    expect_refusal("1939-13", 6, "a month (01-12) or a season (21-41)");
    expect_refusal("1939-00-01", 6, "a month (01-12)");
    expect_refusal("1939-42", 6, "a month (01-12)");
    expect_refusal("1939-06-31", 9, "a day of that month");
    expect_refusal("1939-02-00", 9, "a day of that month");
    expect_refusal("19390823", 5, "'Y' before a year");
    expect_refusal("1939-08-23 ", 11, "nothing more");
    expect_refusal("1939-08-23\xff", 11, "in the date");
    expect_refusal("\x1b[2J", 1, "in the date");
}
END_TEST

START_TEST(a_refusal_needs_no_error)
{
    dm_date date;
    ck_assert_int_eq(dm_date_parse(&date, "soon", NULL), DM_REFUSED);
}
END_TEST

START_TEST(only_an_unqualified_gregorian_day_is_a_plain_day)
{
    static const char *const others[] = {
        "",
        "1939-08",
        "1939-08-23?",
        "1939-08-23~",
        "1939-08-2X",
        "1939-X0-23",
        "1939-08-23/1939-08-23",
        "[1939-08-23]",
        "1939-?08-23",
        "julian:1939-08-23",
        "1939-08-23T10:00:00",
        "1939",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        dm_date date = parse_accepted(others[i]);
        ck_assert_msg(!dm_date_is_plain_day(&date), "'%s'", others[i]);
    }
    dm_date day = parse_accepted("1939-08-23");
    ck_assert(dm_date_is_plain_day(&day));
    day = parse_accepted("-0044-03-15");
    ck_assert(dm_date_is_plain_day(&day));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("date");
    TCase *cases = tcase_create("date");
    tcase_add_test(cases, every_case_of_the_corpus_is_judged_as_its_class_says);
    tcase_add_test(cases, an_empty_text_is_undated);
    tcase_add_test(cases, days_months_and_years_are_half_open);
    tcase_add_test(cases,
                   an_interval_reaches_from_its_start_to_the_end_of_its_end);
    tcase_add_test(cases, an_open_or_unknown_end_is_an_extreme);
    tcase_add_test(cases, a_vague_end_may_be_the_last_of_what_it_says);
    tcase_add_test(cases, a_set_is_its_hull);
    tcase_add_test(cases, a_broken_set_is_refused_where_it_breaks);
    tcase_add_test(cases, a_julian_date_has_gregorian_bounds);
    tcase_add_test(cases, drafts_before_2018_are_accepted_and_marked);
    tcase_add_test(cases, a_refusal_names_the_column_and_what_was_expected);
    tcase_add_test(cases, a_refusal_needs_no_error);
    tcase_add_test(cases, only_an_unqualified_gregorian_day_is_a_plain_day);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
