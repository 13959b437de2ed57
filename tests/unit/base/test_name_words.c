#include "base/name_words.h"

#include "base/buffer.h"

#include <check.h>

#include <stdlib.h>

/* The words parted by "|", then the qualifier. */
static void expect_words(const char *name, const char *expected)
{
    dm_arena arena = {0};
    dm_name_words words;
    dm_buffer text = {0};
    ck_assert_int_eq(dm_name_words_parse(&words, &arena, name, NULL), DM_OK);
    for (size_t i = 0; i < words.count; i++) {
        dm_buffer_add_format(&text, "%s%s", i ? "|" : "", words.words[i]);
    }
    dm_buffer_add_format(&text, *words.qualifier ? " (%s)" : "%s",
                         words.qualifier);
    ck_assert_str_eq(dm_buffer_text(&text), expected);
    dm_buffer_clear(&text);
    dm_arena_clear(&arena);
}

START_TEST(words_are_folded_and_spelled_in_latin_letters)
{
    expect_words("Ernst von Weizsäcker", "ernst|von|weizsacker");
    expect_words("Вячеслав Молотов", "viacheslav|molotov");
    expect_words("Kim Jong-un", "kim|jong|un");
    expect_words("  ", "");
    expect_words("", "");
}
END_TEST

START_TEST(a_family_name_before_given_names_is_turned)
{
    expect_words("Molotov, V. M.", "v|m|molotov");
    expect_words("V.M. Molotov", "v|m|molotov");
    expect_words("Molotov V. M.", "v|m|molotov");
    expect_words("Seeds, Sir William", "sir|william|seeds");
    expect_words("Paris, Lyon, Brest", "paris|lyon|brest");
    expect_words("Molotov,", "molotov");
}
END_TEST

START_TEST(brackets_hold_what_tells_namesakes_apart)
{
    expect_words("Foreign Affairs (Japan)", "foreign|affairs (japan)");
    expect_words("Army (North Korea)", "army (north korea)");
    expect_words("(Japan)", "japan");
    expect_words("A (B) (C)", "a|b (c)");
}
END_TEST

START_TEST(apostrophes_part_no_words)
{
    expect_words("O'Neill", "oneill");
    expect_words("Vasil’ev", "vasilev");
}
END_TEST

START_TEST(letters_without_a_known_spelling_stay)
{
    expect_words("周恩来", "周恩来");
    expect_words("ευα", "ευα");
}
END_TEST

START_TEST(what_is_not_utf8_has_no_words)
{
    expect_words("a\xff", "");
}
END_TEST

START_TEST(further_words_stand_with_the_last)
{
    expect_words("a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1",
                 "a1|b1|c1|d1|e1|f1|g1|h1|i1|j1 k1 l1");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("name_words");
    TCase *tests = tcase_create("name_words");
    tcase_add_test(tests, words_are_folded_and_spelled_in_latin_letters);
    tcase_add_test(tests, a_family_name_before_given_names_is_turned);
    tcase_add_test(tests, brackets_hold_what_tells_namesakes_apart);
    tcase_add_test(tests, apostrophes_part_no_words);
    tcase_add_test(tests, letters_without_a_known_spelling_stay);
    tcase_add_test(tests, what_is_not_utf8_has_no_words);
    tcase_add_test(tests, further_words_stand_with_the_last);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
