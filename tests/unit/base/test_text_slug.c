#include "base/slug.h"

#include <check.h>

#include <stdlib.h>

static void expect_slug(const char *name, const char *slug)
{
    char *made = dm_text_slug(name);
    ck_assert_str_eq(made, slug);
    char *again = dm_text_slug(made);
    ck_assert_str_eq(again, slug);
    free(again);
    free(made);
}

START_TEST(a_slug_is_lower_case_ascii_with_single_dashes)
{
    expect_slug("Astakhov", "astakhov");
    expect_slug("von Weizsäcker, Ernst", "von-weizsacker-ernst");
    expect_slug("  Molotov \"V. M.\" ", "molotov-v-m");
    expect_slug("O'Neill -- 2nd", "o-neill-2nd");
    expect_slug("-1", "1");
}
END_TEST

START_TEST(latin_letters_beyond_ascii_are_spelled_out)
{
    expect_slug("Łukasiewicz", "lukasiewicz");
    expect_slug("Strauß", "strauss");
    expect_slug("Ørsted Æbelø", "orsted-aebelo");
    expect_slug("Đorđe Þór", "dorde-thor");
}
END_TEST

START_TEST(cyrillic_letters_are_spelled_out)
{
    expect_slug("Молотов", "molotov");
    expect_slug("Астахов", "astakhov");
    expect_slug("Потёмкин", "potemkin");
    expect_slug("Щербаков Юльевич", "shcherbakov-iulevich");
    expect_slug("Київ", "kiiv");
}
END_TEST

START_TEST(a_name_without_letters_is_an_actor)
{
    expect_slug("", "actor");
    expect_slug("東京", "actor");
    expect_slug("<>&", "actor");
}
END_TEST

START_TEST(a_broken_name_has_no_slug)
{
    ck_assert_ptr_null(dm_text_slug("\xC3("));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_slug");
    TCase *cases = tcase_create("text_slug");
    tcase_add_test(cases, a_slug_is_lower_case_ascii_with_single_dashes);
    tcase_add_test(cases, latin_letters_beyond_ascii_are_spelled_out);
    tcase_add_test(cases, cyrillic_letters_are_spelled_out);
    tcase_add_test(cases, a_name_without_letters_is_an_actor);
    tcase_add_test(cases, a_broken_name_has_no_slug);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
