#include "demarche/text.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void expect_prefix(const char *text, size_t prefix)
{
    ck_assert_uint_eq(dm_text_valid_prefix(text, strlen(text)), prefix);
}

START_TEST(good_text_is_valid_to_its_end)
{
    expect_prefix("", 0);
    expect_prefix("Weizs\xC3\xA4"
                  "cker",
                  11);
    expect_prefix("\xF4\x8F\xBF\xBF", 4);
    ck_assert_uint_eq(dm_text_valid_prefix("a\0b", 3), 3);
}
END_TEST

START_TEST(a_bad_byte_is_found)
{
    expect_prefix("ab\xFF", 2);
    expect_prefix("ab\x80", 2);
    expect_prefix("ab\xC3", 2);
    expect_prefix("ab\xE6\x9D", 2);
    expect_prefix("\xC3(", 0);
}
END_TEST

START_TEST(overlong_forms_surrogates_and_the_beyond_are_bad)
{
    expect_prefix("a\xC0\x80", 1);
    expect_prefix("a\xE0\x80\x80", 1);
    expect_prefix("a\xED\xA0\x80", 1);
    expect_prefix("a\xF4\x90\x80\x80", 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_validation");
    TCase *cases = tcase_create("text_validation");
    tcase_add_test(cases, good_text_is_valid_to_its_end);
    tcase_add_test(cases, a_bad_byte_is_found);
    tcase_add_test(cases, overlong_forms_surrogates_and_the_beyond_are_bad);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
