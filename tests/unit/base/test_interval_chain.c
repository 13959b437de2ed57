#include "base/interval_chain.h"

#include <check.h>

#include <stdlib.h>

#define COUNT_MOST 12

/* Numbers that look random and are the same each time. */
static uint64_t state;

static int64_t draw(int64_t below)
{
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (int64_t)((state >> 33) % (uint64_t)below);
}

static int compare_items(const void *left, const void *right)
{
    const dm_chain_item *a = left;
    const dm_chain_item *b = right;
    if (a->number != b->number) {
        return a->number < b->number ? -1 : 1;
    }
    return (a->when.start > b->when.start) - (a->when.start < b->when.start);
}

static size_t draw_items(dm_chain_item items[COUNT_MOST])
{
    size_t count = (size_t)draw(COUNT_MOST + 1);
    int64_t numbers = 1 + draw(2 * COUNT_MOST);
    int64_t days = 1 + draw(15);
    for (size_t i = 0; i < count; i++) {
        dm_time start = draw(days) - 7;
        items[i] = (dm_chain_item){.number = draw(numbers),
                                   .when = {start, start + 1 + draw(days)},
                                   .weight = 1 + draw(3) * draw(2)};
        if (draw(8) == 0) {
            items[i].when.start = DM_TIME_MIN;
        }
        if (draw(8) == 0) {
            items[i].when.end = DM_TIME_MAX;
        }
    }
    qsort(items, count, sizeof *items, compare_items);
    return count;
}

static bool clash(const dm_chain_item *a, const dm_chain_item *b)
{
    return a->number < b->number && a->when.start >= b->when.end;
}

/* The weight of a set of items, a bit each; 0 where two of them clash. */
static int64_t weigh_set(const dm_chain_item *items, size_t count, unsigned set)
{
    int64_t weight = 0;
    for (size_t i = 0; i < count; i++) {
        if (!(set >> i & 1)) {
            continue;
        }
        weight += items[i].weight;
        for (size_t j = 0; j < i; j++) {
            if ((set >> j & 1) &&
                (clash(&items[i], &items[j]) || clash(&items[j], &items[i]))) {
                return 0;
            }
        }
    }
    return weight;
}

static int64_t find_heaviest(const dm_chain_item *items, size_t count)
{
    int64_t heaviest = 0;
    for (unsigned set = 0; set < 1u << count; set++) {
        int64_t weight = weigh_set(items, count, set);
        heaviest = weight > heaviest ? weight : heaviest;
    }
    return heaviest;
}

static unsigned list_kept(const dm_chain_item *items, size_t count)
{
    unsigned set = 0;
    for (size_t i = 0; i < count; i++) {
        set |= (unsigned)items[i].kept << i;
    }
    return set;
}

START_TEST(what_is_kept_is_the_heaviest_of_all_sets)
{
    state = (uint64_t)_i;
    for (int round = 0; round < 60; round++) {
        dm_chain_item items[COUNT_MOST];
        size_t count = draw_items(items);
        ck_assert(dm_chain_keep(items, count));
        int64_t kept = weigh_set(items, count, list_kept(items, count));
        ck_assert_int_eq(kept, find_heaviest(items, count));
    }
}
END_TEST

START_TEST(shifting_all_times_keeps_the_same)
{
    state = (uint64_t)_i;
    dm_chain_item items[COUNT_MOST];
    size_t count = draw_items(items);
    for (size_t i = 0; i < count; i++) {
        items[i].when = (dm_interval){i % 4 ? (dm_time)i : 9, 12 + draw(3)};
    }
    qsort(items, count, sizeof *items, compare_items);
    ck_assert(dm_chain_keep(items, count));
    unsigned kept = list_kept(items, count);
    for (size_t i = 0; i < count; i++) {
        items[i].when.start -= INT64_C(40) * 366 * DM_DAY_S;
        items[i].when.end -= INT64_C(40) * 366 * DM_DAY_S;
    }
    ck_assert(dm_chain_keep(items, count));
    ck_assert_uint_eq(list_kept(items, count), kept);
}
END_TEST

START_TEST(a_wide_interval_does_not_join_what_clashes_across_it)
{
    dm_chain_item items[] = {
        {.number = 1, .when = {10, 11}, .weight = 1},
        {.number = 2, .when = {0, 20}, .weight = 1},
        {.number = 3, .when = {5, 6}, .weight = 2},
    };
    ck_assert(dm_chain_keep(items, 3));
    ck_assert(!items[0].kept && items[1].kept && items[2].kept);
}
END_TEST

START_TEST(one_number_may_have_many_dates)
{
    dm_chain_item items[] = {
        {.number = 4, .when = {1, 2}, .weight = 1},
        {.number = 4, .when = {8, 9}, .weight = 1},
        {.number = 5, .when = {8, 9}, .weight = 1},
    };
    ck_assert(dm_chain_keep(items, 3));
    ck_assert(items[0].kept && items[1].kept && items[2].kept);
}
END_TEST

START_TEST(nothing_and_very_much_are_ordered_too)
{
    ck_assert(dm_chain_keep(NULL, 0));
    enum { MANY = 200000 };
    dm_chain_item *items = calloc(MANY, sizeof *items);
    ck_assert_ptr_nonnull(items);
    for (int64_t i = 0; i < MANY; i++) {
        int64_t day = i % 1000 == 500 ? i - 2000 : i;
        items[i] =
            (dm_chain_item){.number = i, .when = {day, day + 1}, .weight = 1};
    }
    ck_assert(dm_chain_keep(items, MANY));
    size_t doubted = 0;
    for (size_t i = 0; i < MANY; i++) {
        doubted += !items[i].kept;
    }
    ck_assert_uint_eq(doubted, MANY / 1000);
    free(items);
}
END_TEST

int main(void)
{
    TCase *chain = tcase_create("chain");
    tcase_add_loop_test(chain, what_is_kept_is_the_heaviest_of_all_sets, 0, 20);
    tcase_add_loop_test(chain, shifting_all_times_keeps_the_same, 0, 20);
    tcase_add_test(chain, a_wide_interval_does_not_join_what_clashes_across_it);
    tcase_add_test(chain, one_number_may_have_many_dates);
    tcase_add_test(chain, nothing_and_very_much_are_ordered_too);
    Suite *suite = suite_create("interval_chain");
    suite_add_tcase(suite, chain);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
