#include "analysis/keyed_sort.h"

#include "analysis/tally.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ITEMS = 400 };

typedef struct dated {
    dm_tally_key key;
    int64_t day;
    int64_t number;
} dated;

static uint64_t state;
static dated items[MOST_ITEMS];
static dated expected[MOST_ITEMS];

static uint64_t draw(uint64_t below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (state >> 33) % below;
}

static int compare_dated(const void *left, const void *right)
{
    const dated *a = left;
    const dated *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    order = order ? order : (a->day > b->day) - (a->day < b->day);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

/* Every other time in the order of their days. */
static void check_sorting(size_t count, size_t windows, uint32_t actors)
{
    bool in_time = draw(2);
    memset(items, 0, sizeof items);
    for (size_t i = 0; i < count; i++) {
        items[i].key = (dm_tally_key){.window = (size_t)draw(windows),
                                      .a = (uint32_t)draw(actors),
                                      .b = (uint32_t)draw(actors)};
        items[i].day = in_time ? (int64_t)i / 3 - 5 : (int64_t)draw(30) - 15;
        items[i].number = in_time ? (int64_t)i : (int64_t)draw(9);
    }
    memcpy(expected, items, sizeof items);
    qsort(expected, count, sizeof *expected, compare_dated);
    ck_assert(dm_sort_keyed(items, count, sizeof *items, compare_dated));
    ck_assert_mem_eq(items, expected, sizeof items);
}

START_TEST(items_are_sorted_as_by_qsort)
{
    for (uint64_t seed = 0; seed < 2000; seed++) {
        state = seed;
        check_sorting((size_t)draw(MOST_ITEMS), 1 + (size_t)draw(4),
                      1 + (uint32_t)draw(12));
    }
}
END_TEST

START_TEST(keys_too_many_for_a_number_are_sorted_as_well)
{
    for (uint64_t seed = 0; seed < 200; seed++) {
        state = seed;
        check_sorting(MOST_ITEMS, 1 + (size_t)draw(3), UINT32_MAX);
        check_sorting(MOST_ITEMS, (size_t)1 << 31, 1 << 20);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("keyed_sort");
    TCase *tests = tcase_create("keyed_sort");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, items_are_sorted_as_by_qsort);
    tcase_add_test(tests, keys_too_many_for_a_number_are_sorted_as_well);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
