#include "analysis/number_sets.h"

#include <check.h>

#include <stdlib.h>
#include <string.h>

enum { WIDTH = 3, DRAWS = 20000 };

/* So few values that sets come again, and many sets. */
static void draw_set(double out[WIDTH], unsigned *state)
{
    for (int i = 0; i < WIDTH; i++) {
        *state = *state * 1664525 + 1013904223;
        out[i] = (double)(*state >> 24) / (i == 0 ? 8 : 64);
    }
}

START_TEST(a_set_keeps_its_number)
{
    dm_number_sets sets;
    dm_number_sets_init(&sets, WIDTH);
    static double first[DRAWS][WIDTH];
    size_t count = 0;
    unsigned state = 1;
    for (size_t i = 0; i < DRAWS; i++) {
        double drawn[WIDTH];
        draw_set(drawn, &state);
        uint32_t set = dm_number_sets_find(&sets, drawn);
        ck_assert_uint_le(set, count);
        if (set == count) {
            memcpy(first[count++], drawn, sizeof drawn);
        }
        ck_assert_mem_eq(first[set], drawn, sizeof drawn);
        ck_assert_mem_eq(dm_number_sets_at(&sets, set), drawn, sizeof drawn);
        ck_assert_uint_eq(dm_number_sets_find(&sets, drawn), set);
    }
    for (size_t i = 0; i < 500; i++) {
        for (size_t j = 0; j < i; j++) {
            ck_assert_mem_ne(first[i], first[j], sizeof first[i]);
        }
    }
    ck_assert_uint_eq(sets.count, count);
    ck_assert_uint_gt(count, 500);
    ck_assert(!sets.failed);
    dm_number_sets_clear(&sets);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("number_sets");
    TCase *tests = tcase_create("number_sets");
    tcase_add_test(tests, a_set_keeps_its_number);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
