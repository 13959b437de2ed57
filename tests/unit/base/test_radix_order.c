#include "base/radix_order.h"

#include <check.h>

#include <stdlib.h>

enum { KEYS = 3000 };

static int64_t keys[KEYS];
static uint32_t order[KEYS];

static void check_order(size_t count)
{
    ck_assert(dm_radix_order(order, keys, count));
    for (size_t i = 1; i < count; i++) {
        int64_t before = keys[order[i - 1]];
        int64_t here = keys[order[i]];
        ck_assert(before < here || (before == here && order[i - 1] < order[i]));
    }
}

START_TEST(random_keys_of_any_size_are_put_in_order)
{
    uint64_t state = 7;
    for (int bits = 1; bits <= 64; bits++) {
        for (size_t i = 0; i < KEYS; i++) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            keys[i] = (int64_t)(state ^ state >> 29) >> (64 - bits);
        }
        check_order(KEYS);
    }
}
END_TEST

START_TEST(the_extremes_stand_at_the_ends)
{
    static const int64_t extremes[] = {0,         INT64_MAX, -1,
                                       INT64_MIN, 1,         INT64_MIN};
    for (size_t i = 0; i < 6; i++) {
        keys[i] = extremes[i];
    }
    check_order(6);
    ck_assert_uint_eq(order[0], 3);
    ck_assert_uint_eq(order[1], 5);
    ck_assert_uint_eq(order[5], 1);
}
END_TEST

START_TEST(nothing_and_one_key_are_in_order)
{
    check_order(0);
    keys[0] = -5;
    check_order(1);
    ck_assert_uint_eq(order[0], 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("radix_order");
    TCase *cases = tcase_create("radix_order");
    tcase_add_test(cases, random_keys_of_any_size_are_put_in_order);
    tcase_add_test(cases, the_extremes_stand_at_the_ends);
    tcase_add_test(cases, nothing_and_one_key_are_in_order);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
