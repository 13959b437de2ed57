#include "demarche/text.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void expect_width(const char *text, size_t width)
{
    ck_assert_msg(dm_text_width(text, strlen(text)) == width, "'%s': %zu", text,
                  dm_text_width(text, strlen(text)));
}

START_TEST(width_counts_columns_not_bytes)
{
    expect_width("", 0);
    expect_width("Molotov", 7);
    expect_width("Weizsäcker", 10);
    expect_width("Ga\xCC\x88rtner", 7);
    expect_width("Молотов", 7);
    expect_width("東京", 4);
}
END_TEST

START_TEST(a_broken_byte_takes_one_column)
{
    expect_width("a\xFF"
                 "b",
                 3);
    expect_width("\xE6\x9D", 2);
}
END_TEST

START_TEST(a_fit_stops_before_the_column_is_passed)
{
    ck_assert_uint_eq(dm_text_fit("Molotov", 7, 4), 4);
    ck_assert_uint_eq(dm_text_fit("Molotov", 7, 7), 7);
    ck_assert_uint_eq(dm_text_fit("Molotov", 7, 0), 0);
    ck_assert_uint_eq(dm_text_fit("東京", 6, 3), 3);
    ck_assert_uint_eq(dm_text_fit("", 0, 3), 0);
}
END_TEST

START_TEST(a_fit_keeps_combining_marks_with_their_base)
{
    const char *text = "a\xCC\x88"
                       "b";
    ck_assert_uint_eq(dm_text_fit(text, 4, 1), 3);
    ck_assert_uint_eq(dm_text_fit(text, 4, 0), 0);
}
END_TEST

START_TEST(a_fit_never_takes_more_than_its_columns)
{
    const char *text = "Ga\xCC\x88rtner \xFF東京 Молотов \xF0\x9F\x98\x80!";
    size_t size = strlen(text);
    size_t before = 0;
    for (size_t columns = 0; columns <= 30; columns++) {
        size_t fit = dm_text_fit(text, size, columns);
        ck_assert_uint_le(dm_text_width(text, fit), columns);
        ck_assert_uint_ge(fit, before);
        before = fit;
    }
    ck_assert_uint_eq(before, size);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_width");
    TCase *cases = tcase_create("text_width");
    tcase_add_test(cases, width_counts_columns_not_bytes);
    tcase_add_test(cases, a_broken_byte_takes_one_column);
    tcase_add_test(cases, a_fit_stops_before_the_column_is_passed);
    tcase_add_test(cases, a_fit_keeps_combining_marks_with_their_base);
    tcase_add_test(cases, a_fit_never_takes_more_than_its_columns);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
