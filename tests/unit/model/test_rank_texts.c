#include "model/rank_texts.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

enum { MOST = 400, ROOM = 16 };

/* Of few letters, so that many are alike or begin alike, and of any length. */
static void draw_texts(char texts[][ROOM], size_t count, unsigned *state)
{
    static const char letters[] = {'a', 'b', '\x01', '\x7f', '\x80', '\xff'};
    for (size_t i = 0; i < count; i++) {
        *state = *state * 1664525 + 1013904223;
        size_t size = (*state >> 20) % ROOM;
        for (size_t j = 0; j < size; j++) {
            *state = *state * 1664525 + 1013904223;
            texts[i][j] = letters[(*state >> 24) % (j < 8 ? 2 : 6)];
        }
        texts[i][size] = '\0';
        if (size > 0 && *state >> 30 == 0) {
            texts[i][0] = letters[2 + (*state >> 24) % 4];
        }
    }
}

/* How many stand before each, compared with all others. */
static void check_ranks(const char *const *texts, size_t count)
{
    uint32_t *ranks = dm_rank_texts(texts, count);
    ck_assert_ptr_nonnull(ranks);
    for (size_t i = 0; i < count; i++) {
        uint32_t before = 0;
        for (size_t j = 0; j < count; j++) {
            int order = strcmp(texts[j], texts[i]);
            before += order < 0 || (order == 0 && j < i);
        }
        ck_assert_uint_eq(ranks[i], before);
    }
    free(ranks);
}

START_TEST(texts_are_ranked_by_their_bytes)
{
    static char texts[MOST][ROOM];
    const char *pointers[MOST];
    unsigned state = 1;
    for (size_t i = 0; i < MOST; i++) {
        pointers[i] = texts[i];
    }
    for (size_t count = 0; count < MOST; count += 1 + count / 3) {
        draw_texts(texts, count, &state);
        check_ranks(pointers, count);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rank_texts");
    TCase *tests = tcase_create("rank_texts");
    tcase_add_test(tests, texts_are_ranked_by_their_bytes);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
