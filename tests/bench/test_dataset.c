#include "dataset.h"
#include "zipf_table.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { DRAWS = 400000, RANKS = 50 };

static int compare_keys(const void *left, const void *right)
{
    return strcmp(left, right);
}

START_TEST(ranks_are_drawn_by_their_weights)
{
    /* place^(-9/8) over the sum of all fifty, for places 1, 2, 10 and 50 */
    static const struct {
        uint32_t rank;
        double share;
    } known[] = {{0, 0.271264}, {1, 0.124375}, {9, 0.020342}, {49, 0.003327}};
    uint32_t counts[RANKS] = {0};
    uint64_t state = 7;
    zipf_table table;
    ck_assert(zipf_table_init(&table, RANKS));
    for (int i = 0; i < DRAWS; i++) {
        uint32_t rank = zipf_table_pick(&table, draw_bits(&state));
        ck_assert_uint_lt(rank, RANKS);
        counts[rank]++;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        double share = (double)counts[known[i].rank] / DRAWS;
        ck_assert_double_eq_tol(share, known[i].share, 0.003);
    }
    zipf_table_clear(&table);
}
END_TEST

START_TEST(columns_hold_each_rank_exactly)
{
    enum { COUNT = 1000 };
    zipf_table table;
    uint64_t held[COUNT] = {0};
    ck_assert(zipf_table_init(&table, COUNT));
    for (uint32_t i = 0; i < COUNT; i++) {
        ck_assert_uint_le(table.reaches[i], table.capacity);
        held[i] += table.reaches[i];
        held[table.aliases[i]] += table.capacity - table.reaches[i];
    }
    uint64_t sum = 0;
    for (uint32_t i = 0; i < COUNT; i++) {
        ck_assert_uint_eq(held[i] % COUNT, 0);
        ck_assert(i == 0 || held[i] <= held[i - 1]);
        sum += held[i] / COUNT;
    }
    ck_assert_uint_eq(sum, table.capacity);
    ck_assert_uint_eq(held[0] / COUNT, UINT64_C(1) << 28);
    zipf_table_clear(&table);
}
END_TEST

START_TEST(one_rank_is_always_drawn)
{
    zipf_table table;
    ck_assert(zipf_table_init(&table, 1));
    ck_assert_uint_eq(zipf_table_pick(&table, 0), 0);
    ck_assert_uint_eq(zipf_table_pick(&table, UINT64_MAX), 0);
    zipf_table_clear(&table);
}
END_TEST

START_TEST(no_two_actors_have_one_key)
{
    enum { COUNT = 600000 };
    char(*keys)[ACTOR_KEY_SIZE] = malloc(COUNT * sizeof *keys);
    ck_assert_ptr_nonnull(keys);
    for (uint32_t i = 0; i < COUNT; i++) {
        size_t size = dataset_write_actor(keys[i], i);
        ck_assert_uint_lt(size, ACTOR_KEY_SIZE);
        ck_assert_uint_eq(size, strlen(keys[i]));
    }
    qsort(keys, COUNT, sizeof *keys, compare_keys);
    for (uint32_t i = 1; i < COUNT; i++) {
        ck_assert_str_ne(keys[i - 1], keys[i]);
    }
    free(keys);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dataset");
    TCase *cases = tcase_create("core");
    tcase_add_test(cases, ranks_are_drawn_by_their_weights);
    tcase_add_test(cases, columns_hold_each_rank_exactly);
    tcase_add_test(cases, one_rank_is_always_drawn);
    tcase_add_test(cases, no_two_actors_have_one_key);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
