#include "base/name_spelling.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

static void assert_same(void (*spell)(dm_buffer *out, const char *word),
                        const char *a, const char *b, bool same)
{
    dm_buffer first = {0};
    dm_buffer other = {0};
    spell(&first, a);
    spell(&other, b);
    bool equal = strcmp(dm_buffer_text(&first), dm_buffer_text(&other)) == 0;
    ck_assert_msg(equal == same, "%s %s, %s %s", a, dm_buffer_text(&first), b,
                  dm_buffer_text(&other));
    dm_buffer_clear(&first);
    dm_buffer_clear(&other);
}

/* English, German and French newspapers of the time. */
START_TEST(russian_names_are_one_in_the_spellings_of_three_languages)
{
    static const char *const names[][2] = {
        {"astakhov", "astachow"},  {"chicherin", "tschitscherin"},
        {"maisky", "majskij"},     {"maiskii", "maisky"},
        {"zhdanov", "schdanow"},   {"molotov", "molotow"},
        {"litvinov", "litvinoff"}, {"smirnov", "smirnoff"},
        {"evgeny", "yevgeny"},     {"shcherbakov", "schtscherbakow"},
        {"litvinov", "litwinow"},  {"voroshilov", "woroschilow"},
        {"surits", "suritz"},      {"iurenev", "yurenev"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_same(dm_spell_slavic, names[i][0], names[i][1], true);
    }
}
END_TEST

START_TEST(other_names_and_short_words_stay_apart)
{
    assert_same(dm_spell_slavic, "molotov", "milotov", false);
    assert_same(dm_spell_slavic, "zhang", "shang", false);
    assert_same(dm_spell_slavic, "phillip", "philip", false);
    assert_same(dm_spell_slavic, "hilger", "hitler", false);
}
END_TEST

START_TEST(umlauts_are_one_in_both_spellings)
{
    assert_same(dm_spell_umlauts, "weizsaecker", "weizsacker", true);
    assert_same(dm_spell_umlauts, "goering", "goring", true);
    assert_same(dm_spell_umlauts, "mueller", "muller", true);
    assert_same(dm_spell_umlauts, "saed", "sad", false);
    assert_same(dm_spell_umlauts, "mueller", "miller", false);
}
END_TEST

START_TEST(one_edit_is_a_slip)
{
    ck_assert(dm_spelling_slips("molotov", "molotof"));
    ck_assert(dm_spelling_slips("molotov", "moltov"));
    ck_assert(dm_spelling_slips("moltov", "molotov"));
    ck_assert(dm_spelling_slips("molotov", "molotvo"));
    ck_assert(dm_spelling_slips("merkel", "merkle"));
    ck_assert(!dm_spelling_slips("molotov", "molotov"));
    ck_assert(!dm_spelling_slips("molotov", "malatov"));
    ck_assert(!dm_spelling_slips("molotov", "moltv"));
}
END_TEST

START_TEST(what_tells_names_apart_is_no_slip)
{
    ck_assert(!dm_spelling_slips("gambia", "zambia"));
    ck_assert(!dm_spelling_slips("iran", "iraq"));
    ck_assert(!dm_spelling_slips("niger", "nigeria"));
    ck_assert(!dm_spelling_slips("ivanov", "ivanova"));
    ck_assert(!dm_spelling_slips("mario", "maria"));
    ck_assert(!dm_spelling_slips("paul3a", "paul4a"));
}
END_TEST

/* Every pair of short words over two letters, against the table of distances
 * (optimal string alignment). */
static int measure_distance(const char *a, const char *b)
{
    int cells[10][10] = {{0}};
    int m = (int)strlen(a);
    int n = (int)strlen(b);
    for (int i = 0; i <= m; i++) {
        for (int j = 0; j <= n; j++) {
            if (i == 0 || j == 0) {
                cells[i][j] = i + j;
                continue;
            }
            int best = cells[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            best = cells[i - 1][j] + 1 < best ? cells[i - 1][j] + 1 : best;
            best = cells[i][j - 1] + 1 < best ? cells[i][j - 1] + 1 : best;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
                a[i - 2] == b[j - 1] && cells[i - 2][j - 2] + 1 < best) {
                best = cells[i - 2][j - 2] + 1;
            }
            cells[i][j] = best;
        }
    }
    return cells[m][n];
}

static void make_word(char *out, int size, int bits)
{
    for (int i = 0; i < size; i++) {
        out[i] = bits >> i & 1 ? 'x' : 'y';
    }
    out[0] = 'y';
    out[size] = '\0';
}

START_TEST(slips_are_the_words_at_distance_one)
{
    char a[8];
    char b[8];
    for (int sizes = 0; sizes < 4; sizes++) {
        for (int bits = 0; bits < 4096; bits++) {
            make_word(a, 5 + sizes % 2, bits & 63);
            make_word(b, 5 + sizes / 2, bits >> 6);
            ck_assert_msg(dm_spelling_slips(a, b) ==
                              (measure_distance(a, b) == 1),
                          "%s %s", a, b);
        }
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("name_spelling");
    TCase *tests = tcase_create("name_spelling");
    tcase_add_test(tests,
                   russian_names_are_one_in_the_spellings_of_three_languages);
    tcase_add_test(tests, other_names_and_short_words_stay_apart);
    tcase_add_test(tests, umlauts_are_one_in_both_spellings);
    tcase_add_test(tests, one_edit_is_a_slip);
    tcase_add_test(tests, what_tells_names_apart_is_no_slip);
    tcase_add_test(tests, slips_are_the_words_at_distance_one);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
