#include "demarche/status.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

#include "demarche/text.h"

START_TEST(setting_an_error_fills_it_and_returns_its_status)
{
    dm_error error = {.line = 7, .column = 7};
    ck_assert_int_eq(dm_error_set(&error, DM_USAGE, "no actor '%s'", "seed"),
                     DM_USAGE);
    ck_assert_int_eq(error.status, DM_USAGE);
    ck_assert_str_eq(error.message, "no actor 'seed'");
    ck_assert_uint_eq(error.line, 0);
    ck_assert_uint_eq(error.column, 0);
}
END_TEST

START_TEST(an_error_may_be_absent)
{
    ck_assert_int_eq(dm_error_set(NULL, DM_SYSTEM, "%d", 1), DM_SYSTEM);
    dm_error_prefix(NULL, "%d", 1);
}
END_TEST

START_TEST(a_prefix_leaves_the_place_alone)
{
    dm_error error;
    dm_error_set(&error, DM_REFUSED, "not a date");
    error.line = 3;
    error.column = 9;
    dm_error_prefix(&error, "'%s'", "contacts.csv");
    ck_assert_str_eq(error.message, "'contacts.csv': not a date");
    ck_assert_uint_eq(error.line, 3);
    ck_assert_uint_eq(error.column, 9);
}
END_TEST

START_TEST(a_long_message_is_cut_at_a_character)
{
    for (size_t shift = 0; shift < 4; shift++) {
        char text[2 * DM_MESSAGE_SIZE + 1];
        for (size_t i = 0; i < sizeof text - 1; i++) {
            text[i] = i % 2 ? '\xA4' : '\xC3';
        }
        text[sizeof text - 1] = '\0';
        dm_error error;
        dm_error_set(&error, DM_REFUSED, "%.*s%s", (int)shift, "xyz", text);
        size_t size = strlen(error.message);
        ck_assert_uint_lt(size, DM_MESSAGE_SIZE);
        ck_assert_uint_gt(size, DM_MESSAGE_SIZE - 8);
        ck_assert_uint_eq(dm_text_valid_prefix(error.message, size), size);

        dm_error_prefix(&error, "%s", "a prefix");
        size = strlen(error.message);
        ck_assert_uint_lt(size, DM_MESSAGE_SIZE);
        ck_assert_uint_eq(dm_text_valid_prefix(error.message, size), size);
        ck_assert_int_eq(strncmp(error.message, "a prefix: ", 10), 0);
    }
}
END_TEST

START_TEST(a_prefix_as_long_as_a_message_is_cut_too)
{
    char text[DM_MESSAGE_SIZE + 10];
    memset(text, 'p', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    dm_error error;
    dm_error_set(&error, DM_REFUSED, "cause");
    dm_error_prefix(&error, "%s", text);
    ck_assert_uint_lt(strlen(error.message), DM_MESSAGE_SIZE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("error");
    TCase *cases = tcase_create("error");
    tcase_add_test(cases, setting_an_error_fills_it_and_returns_its_status);
    tcase_add_test(cases, an_error_may_be_absent);
    tcase_add_test(cases, a_prefix_leaves_the_place_alone);
    tcase_add_test(cases, a_long_message_is_cut_at_a_character);
    tcase_add_test(cases, a_prefix_as_long_as_a_message_is_cut_too);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
