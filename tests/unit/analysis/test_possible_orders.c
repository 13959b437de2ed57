#include "analysis/possible_orders.h"

#include "unit/analysis/contacts_fixture.h"

static void swap_items(size_t *order, size_t i, size_t j)
{
    size_t item = order[i];
    order[i] = order[j];
    order[j] = item;
}

static bool keeps_order(const size_t *order, size_t count,
                        const unsigned *before)
{
    unsigned met = 0;
    for (size_t i = 0; i < count; i++) {
        if (before[order[i]] & ~met) {
            return false;
        }
        met |= 1U << order[i];
    }
    return true;
}

/* Every permutation by Heap's method. */
static void count_by_permutation(dm_orders *out, const unsigned *before,
                                 size_t count)
{
    size_t order[DM_ORDERED_MOST] = {0, 1, 2, 3, 4, 5, 6, 7};
    size_t turns[DM_ORDERED_MOST] = {0};
    *out = (dm_orders){0};
    for (size_t i = 0; i < count;) {
        if (i == 0 && keeps_order(order, count, before)) {
            out->total++;
            out->first[order[0]]++;
            out->last[order[count - 1]]++;
            for (size_t k = 1; k < count; k++) {
                out->next[order[k - 1]][order[k]]++;
            }
        }
        if (i == 0 && count > 1) {
            i = 1;
        }
        if (turns[i] < i) {
            swap_items(order, i % 2 ? turns[i] : 0, i);
            turns[i]++;
            i = 0;
        } else {
            turns[i++] = 0;
        }
    }
}

static void assert_same_counts(const unsigned *before, size_t count)
{
    dm_orders counted;
    dm_orders listed;
    dm_count_orders(&counted, before, count);
    count_by_permutation(&listed, before, count);
    ck_assert_double_eq(counted.total, listed.total);
    for (size_t i = 0; i < count; i++) {
        ck_assert_double_eq(counted.first[i], listed.first[i]);
        ck_assert_double_eq(counted.last[i], listed.last[i]);
        for (size_t j = 0; j < count; j++) {
            ck_assert_double_eq(counted.next[i][j], listed.next[i][j]);
        }
    }
}

START_TEST(without_rules_all_permutations_are_possible)
{
    static const unsigned before[DM_ORDERED_MOST] = {0};
    dm_orders orders;
    dm_count_orders(&orders, before, DM_ORDERED_MOST);
    ck_assert_double_eq(orders.total, 40320);
    ck_assert_double_eq(orders.first[0], 5040);
    ck_assert_double_eq(orders.next[2][5], 5040);
    for (size_t count = 1; count <= 6; count++) {
        assert_same_counts(before, count);
    }
}
END_TEST

START_TEST(with_rules_only_those_that_keep_them_are_possible)
{
    static const unsigned rules[][6] = {
        {0, 1, 0, 0, 0, 0},  {0, 1, 2, 4, 8, 16},    {0, 1, 1, 6, 0, 0},
        {2, 0, 0, 0, 0, 31}, {0, 0, 3, 0, 8, 1 + 8}, {32, 32, 1, 0, 0, 0},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        assert_same_counts(rules[i], 6);
    }
}
END_TEST

START_TEST(rules_that_run_in_a_circle_leave_no_order)
{
    static const unsigned before[] = {2, 1, 0};
    dm_orders orders;
    dm_count_orders(&orders, before, 3);
    ck_assert_double_eq(orders.total, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("possible_orders");
    TCase *cases = tcase_create("possible_orders");
    tcase_add_test(cases, without_rules_all_permutations_are_possible);
    tcase_add_test(cases, with_rules_only_those_that_keep_them_are_possible);
    tcase_add_test(cases, rules_that_run_in_a_circle_leave_no_order);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
