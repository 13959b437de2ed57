#include "demarche/text.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

static double measure(const char *a, const char *b)
{
    dm_error error;
    double value;
    double reversed;
    ck_assert_msg(dm_text_similarity(&value, a, b, &error) == DM_OK, "%s",
                  error.message);
    ck_assert_int_eq(dm_text_similarity(&reversed, b, a, NULL), DM_OK);
    ck_assert_double_eq_tol(value, reversed, 1e-12);
    return value;
}

/* Winkler 1990 and 1994, to the four digits that are printed there. */
START_TEST(pairs_of_the_literature_have_their_values)
{
    static const struct {
        const char *a;
        const char *b;
        double value;
    } pairs[] = {
        {"MARTHA", "MARHTA", 0.9611},
        {"DIXON", "DICKSONX", 0.8133},
        {"DWAYNE", "DUANE", 0.84},
        {"SHACKLEFORD", "SHACKELFORD", 0.9818},
        {"DUNNINGHAM", "CUNNIGHAM", 0.8963},
        {"NICHLESON", "NICHULSON", 0.9556},
        {"JONES", "JOHNSON", 0.8324},
        {"MASSEY", "MASSIE", 0.9333},
        {"ABROMS", "ABRAMS", 0.9222},
        {"JERALDINE", "GERALDINE", 0.9259},
        {"MICHELLE", "MICHAEL", 0.9214},
        {"JULIES", "JULIUS", 0.9333},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        double value = measure(pairs[i].a, pairs[i].b);
        ck_assert_msg(fabs(value - pairs[i].value) < 5e-5, "%s, %s: %.5f",
                      pairs[i].a, pairs[i].b, value);
    }
}
END_TEST

START_TEST(equal_texts_are_alike_and_strange_ones_are_not)
{
    ck_assert_double_eq(measure("Molotov", "Molotov"), 1);
    ck_assert_double_eq(measure("Weizsäcker", "WEIZSACKER"), 1);
    ck_assert_double_eq(measure("", ""), 1);
    ck_assert_double_eq(measure("", "a"), 0);
    ck_assert_double_eq(measure("abc", "xyz"), 0);
    ck_assert_double_eq(measure("a", "b"), 0);
}
END_TEST

START_TEST(what_is_not_utf8_is_refused)
{
    double value;
    ck_assert_int_eq(dm_text_similarity(&value, "a\xff", "a", NULL), DM_USAGE);
    ck_assert_int_eq(dm_text_similarity(&value, "a", "\xc3", NULL), DM_USAGE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_similarity");
    TCase *tests = tcase_create("text_similarity");
    tcase_add_test(tests, pairs_of_the_literature_have_their_values);
    tcase_add_test(tests, equal_texts_are_alike_and_strange_ones_are_not);
    tcase_add_test(tests, what_is_not_utf8_is_refused);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
