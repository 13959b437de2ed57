#include "demarche/text.h"

#include <check.h>

#include <stdlib.h>

static const char *const commands[] = {"import",     "export", "initiative",
                                       "frequency",  "phases", "paths",
                                       "centrality", "Seeds"};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static const char *suggest(const char *word)
{
    size_t nearest = dm_text_nearest(word, commands, COMMAND_COUNT);
    return nearest < COMMAND_COUNT ? commands[nearest] : "";
}

START_TEST(a_slip_finds_the_word_that_was_meant)
{
    ck_assert_str_eq(suggest("inport"), "import");
    ck_assert_str_eq(suggest("ipmort"), "import");
    ck_assert_str_eq(suggest("freqency"), "frequency");
    ck_assert_str_eq(suggest("frequuency"), "frequency");
    ck_assert_str_eq(suggest("phases"), "phases");
    ck_assert_str_eq(suggest("seed"), "Seeds");
    ck_assert_str_eq(suggest("SËÉDS"), "Seeds");
}
END_TEST

START_TEST(three_letters_of_a_beginning_are_enough)
{
    ck_assert_str_eq(suggest("cent"), "centrality");
    ck_assert_str_eq(suggest("ini"), "initiative");
    ck_assert_str_eq(suggest("ce"), "");
}
END_TEST

START_TEST(a_third_of_the_word_may_be_wrong)
{
    static const char *const words[] = {"abcdefghi"};
    ck_assert_uint_eq(dm_text_nearest("abcxyzghi", words, 1), 0);
    ck_assert_uint_eq(dm_text_nearest("abwxyzghi", words, 1), 1);
    static const char *const shorter[] = {"abcde"};
    ck_assert_uint_eq(dm_text_nearest("abcdx", shorter, 1), 0);
    ck_assert_uint_eq(dm_text_nearest("abcyx", shorter, 1), 1);
}
END_TEST

START_TEST(a_transposition_is_one_edit)
{
    static const char *const words[] = {"ab"};
    ck_assert_uint_eq(dm_text_nearest("ba", words, 1), 0);
}
END_TEST

START_TEST(the_first_wins_a_tie)
{
    static const char *const words[] = {"cat", "bat", "rat"};
    ck_assert_uint_eq(dm_text_nearest("hat", words, 3), 0);
    ck_assert_uint_eq(dm_text_nearest("hat", words + 1, 2), 0);
}
END_TEST

START_TEST(nothing_near_gives_the_count)
{
    ck_assert_str_eq(suggest("xyzzy"), "");
    ck_assert_str_eq(suggest(""), "");
    ck_assert_str_eq(suggest("\xFF"), "");
    ck_assert_uint_eq(dm_text_nearest("a", NULL, 0), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text_nearest");
    TCase *cases = tcase_create("text_nearest");
    tcase_add_test(cases, a_slip_finds_the_word_that_was_meant);
    tcase_add_test(cases, three_letters_of_a_beginning_are_enough);
    tcase_add_test(cases, a_third_of_the_word_may_be_wrong);
    tcase_add_test(cases, a_transposition_is_one_edit);
    tcase_add_test(cases, the_first_wins_a_tie);
    tcase_add_test(cases, nothing_near_gives_the_count);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
