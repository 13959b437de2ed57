#include "demarche/time.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "unit/base/expect_date.h"

static void expect_text(dm_time time, const char *text)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(time, day);
    ck_assert_str_eq(day, text);
}

START_TEST(a_second_is_written_as_its_day)
{
    expect_text(0, "1970-01-01");
    expect_text(-1, "1969-12-31");
    expect_text(DM_DAY_S - 1, "1970-01-01");
    expect_text(-DM_DAY_S, "1969-12-31");
    expect_text(-DM_DAY_S - 1, "1969-12-30");
}
END_TEST

START_TEST(the_extremes_are_open)
{
    expect_text(DM_TIME_MIN, "..");
    expect_text(DM_TIME_MAX, "..");
    expect_text(DM_TIME_MAX - 1, "292277026596-12-04");
    expect_text(DM_TIME_MIN + 1, "-292277022657-01-27");
}
END_TEST

START_TEST(a_written_day_is_read_back)
{
    dm_time last = parse_accepted("3000-12-31").bounds.start;
    dm_time time = parse_accepted("-0005-01-01").bounds.start;
    for (; time <= last; time += DM_DAY_S) {
        char day[DM_DAY_TEXT_SIZE];
        dm_day_format(time, day);
        dm_date date;
        bool same = dm_date_parse(&date, day, NULL) == DM_OK &&
                    date.bounds.start == time &&
                    date.bounds.end == time + DM_DAY_S &&
                    dm_date_is_plain_day(&date);
        if (!same) {
            ck_abort_msg("%s", day);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("date_format");
    TCase *cases = tcase_create("date_format");
    tcase_add_test(cases, a_second_is_written_as_its_day);
    tcase_add_test(cases, the_extremes_are_open);
    tcase_add_test(cases, a_written_day_is_read_back);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
