#include "demarche/text.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void expect_fold(const char *text, const char *folded)
{
    char *made = dm_text_fold(text);
    ck_assert_str_eq(made, folded);
    char *again = dm_text_fold(made);
    ck_assert_str_eq(again, folded);
    free(again);
    free(made);
}

START_TEST(case_and_diacritics_are_folded)
{
    expect_fold("Molotov", "molotov");
    expect_fold("Weizsäcker", "weizsacker");
    expect_fold("Ga\xCC\x88rtner", "gartner");
    expect_fold("Găgăuzia", "gagauzia");
    expect_fold("Straße", "strasse");
    expect_fold("МОЛОТОВ", "молотов");
    expect_fold("\xEF\xBC\xA1\xEF\xBC\xA2", "ab");
}
END_TEST

START_TEST(blanks_are_trimmed_and_squeezed)
{
    expect_fold("  Lord \t Halifax\n", "lord halifax");
    expect_fold("\xC2\xA0Seeds\xC2\xA0", "seeds");
    expect_fold("Ivan\xC2\xA0 Maisky", "ivan maisky");
    expect_fold(" \xC2\xA0 ", "");
    expect_fold("", "");
}
END_TEST

START_TEST(broken_text_has_no_fold)
{
    ck_assert_ptr_null(dm_text_fold("a\xFF"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_fold");
    TCase *cases = tcase_create("text_fold");
    tcase_add_test(cases, case_and_diacritics_are_folded);
    tcase_add_test(cases, blanks_are_trimmed_and_squeezed);
    tcase_add_test(cases, broken_text_has_no_fold);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
