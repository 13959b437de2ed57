#include "analysis/sort_words.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

enum { MOST = 3000 };

static unsigned sorted_from;

static int compare_keys(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left >> sorted_from;
    uint32_t b = *(const uint32_t *)right >> sorted_from;
    return (a > b) - (a < b);
}

/* The lower bits are the places, so that a stable sort is one that compares
 * whole words. */
static int compare_words(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void check_sort(size_t count, unsigned first, unsigned bits,
                       uint32_t mask)
{
    static uint32_t words[MOST];
    static uint32_t other[MOST];
    static uint32_t wanted[MOST];
    uint32_t state = (uint32_t)count + bits;
    for (size_t i = 0; i < count; i++) {
        state = state * 1664525 + 1013904223;
        uint32_t key = (state >> (32 - bits)) & mask;
        words[i] = key << first | (uint32_t)i % (UINT32_C(1) << first);
    }
    memcpy(wanted, words, count * sizeof *words);
    sorted_from = first;
    qsort(wanted, count, sizeof *wanted, compare_words);
    const uint32_t *sorted =
        dm_sort_words(words, other, count, (dm_word_bits){first, bits});
    ck_assert(sorted == words || sorted == other);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(compare_keys(&sorted[i], &wanted[i]), 0);
    }
    if (count < UINT32_C(1) << first) {
        ck_assert_mem_eq(sorted, wanted, count * sizeof *sorted);
    }
}

START_TEST(words_are_sorted_by_their_upper_bits)
{
    static const size_t counts[] = {0, 1, 2, 15, 16, 900, MOST};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        for (unsigned bits = 1; bits <= 28; bits++) {
            check_sort(counts[i], 4, bits, UINT32_MAX);
        }
        check_sort(counts[i], 12, 20, UINT32_MAX);
    }
}
END_TEST

START_TEST(digits_that_are_alike_are_passed_over)
{
    check_sort(900, 4, 28, 0x3ff);
    check_sort(900, 4, 28, 0xffc00);
    check_sort(900, 4, 28, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sort_words");
    TCase *tests = tcase_create("sort_words");
    tcase_add_test(tests, words_are_sorted_by_their_upper_bits);
    tcase_add_test(tests, digits_that_are_alike_are_passed_over);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
