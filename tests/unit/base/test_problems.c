#include "demarche/problems.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

START_TEST(problems_keep_their_order_and_place)
{
    dm_problems problems = {0};
    char file[] = "contacts.csv";
    dm_problems_add(&problems, DM_ERROR, file, 2, 5, "no actor '%s'", "seed");
    dm_problems_add(&problems, DM_WARNING, file, 3, 1, "draft date");
    dm_problems_add(&problems, DM_NOTE, file, 4, 0, "fine");
    file[0] = 'X';
    ck_assert_uint_eq(problems.count, 3);
    ck_assert_uint_eq(problems.errors, 1);
    ck_assert_uint_eq(problems.warnings, 1);
    ck_assert_str_eq(problems.items[0].file, "contacts.csv");
    ck_assert_str_eq(problems.items[0].message, "no actor 'seed'");
    ck_assert_uint_eq(problems.items[0].line, 2);
    ck_assert_uint_eq(problems.items[0].column, 5);
    ck_assert_int_eq(problems.items[1].severity, DM_WARNING);
    dm_problems_clear(&problems);
}
END_TEST

START_TEST(beyond_the_limit_problems_are_only_counted)
{
    dm_problems problems = {.limit = 2};
    for (size_t line = 1; line <= 5; line++) {
        dm_problems_add(&problems, DM_ERROR, "a.csv", line, 1, "ragged row");
    }
    ck_assert_uint_eq(problems.count, 2);
    ck_assert_uint_eq(problems.errors, 5);
    ck_assert_uint_eq(problems.items[1].line, 2);
    dm_problems_clear(&problems);
}
END_TEST

START_TEST(without_a_limit_all_are_kept)
{
    dm_problems problems = {0};
    for (size_t line = 1; line <= 100; line++) {
        dm_problems_add(&problems, DM_WARNING, "a.csv", line, 1, "odd");
    }
    ck_assert_uint_eq(problems.count, 100);
    ck_assert_uint_eq(problems.items[99].line, 100);
    dm_problems_clear(&problems);
}
END_TEST

START_TEST(clearing_keeps_the_limit_and_may_be_repeated)
{
    dm_problems problems = {.limit = 2};
    dm_problems_add(&problems, DM_ERROR, "a.csv", 1, 1, "odd");
    dm_problems_clear(&problems);
    dm_problems_clear(&problems);
    ck_assert_uint_eq(problems.count, 0);
    ck_assert_uint_eq(problems.errors, 0);
    ck_assert_uint_eq(problems.limit, 2);
}
END_TEST

START_TEST(a_long_message_is_cut)
{
    char text[3 * DM_MESSAGE_SIZE];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    dm_problems problems = {0};
    dm_problems_add(&problems, DM_ERROR, "a.csv", 1, 1, "%s", text);
    ck_assert_uint_eq(strlen(problems.items[0].message), DM_MESSAGE_SIZE - 1);
    dm_problems_clear(&problems);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("problems");
    TCase *cases = tcase_create("problems");
    tcase_add_test(cases, problems_keep_their_order_and_place);
    tcase_add_test(cases, beyond_the_limit_problems_are_only_counted);
    tcase_add_test(cases, without_a_limit_all_are_kept);
    tcase_add_test(cases, clearing_keeps_the_limit_and_may_be_repeated);
    tcase_add_test(cases, a_long_message_is_cut);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
