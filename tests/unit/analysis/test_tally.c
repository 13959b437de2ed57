#include "analysis/tally.h"

#include "unit/analysis/contacts_fixture.h"

static dm_tally tally;

static void setup(void)
{
    dm_tally_init(&tally, 2);
}

static void teardown(void)
{
    dm_tally_clear(&tally);
}

static void add(size_t window, uint32_t a, uint32_t b, double amount)
{
    double *numbers = dm_tally_find(&tally, (dm_tally_key){window, a, b});
    ck_assert_ptr_nonnull(numbers);
    numbers[1] += amount;
}

START_TEST(a_new_key_begins_at_zero)
{
    double *numbers = dm_tally_find(&tally, (dm_tally_key){1, 2, 3});
    ck_assert_double_eq(numbers[0], 0);
    ck_assert_double_eq(numbers[1], 0);
}
END_TEST

START_TEST(equal_keys_add_up_and_sort_by_window_a_and_b)
{
    add(1, 0, 1, 1);
    add(0, 5, 6, 2);
    add(0, 5, 2, 4);
    add(1, 0, 1, 8);
    add(0, 4, 9, 16);
    ck_assert_int_eq(dm_tally_sort(&tally, NULL), DM_OK);
    static const double sums[] = {16, 4, 2, 9};
    ck_assert_uint_eq(tally.count, 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_double_eq(dm_tally_numbers(&tally, i)[1], sums[i]);
    }
}
END_TEST

/* A sum over every key, made in two different orders, against a plain array. */
START_TEST(thousands_of_keys_keep_their_own_numbers)
{
    enum { SIDE = 97 };
    for (uint32_t i = 0; i < 4 * SIDE * SIDE; i++) {
        uint32_t cell = i * 31 % (SIDE * SIDE);
        add(cell % 3, cell % SIDE, cell / SIDE, cell);
    }
    ck_assert_int_eq(dm_tally_sort(&tally, NULL), DM_OK);
    ck_assert_uint_eq(tally.count, SIDE * SIDE);
    for (size_t i = 0; i < tally.count; i++) {
        dm_tally_key key = tally.keys[i];
        uint32_t cell = key.b * SIDE + key.a;
        ck_assert_uint_eq(key.window, cell % 3);
        ck_assert_double_eq(dm_tally_numbers(&tally, i)[1], 4.0 * cell);
    }
}
END_TEST

START_TEST(spreading_adds_what_is_missing_and_keeps_what_is_there)
{
    add(1, 3, 4, 7);
    dm_tally_spread(&tally, (dm_tally_key){9, 3, 4}, 3);
    ck_assert_int_eq(dm_tally_sort(&tally, NULL), DM_OK);
    ck_assert_uint_eq(tally.count, 3);
    ck_assert_double_eq(dm_tally_numbers(&tally, 0)[1], 0);
    ck_assert_double_eq(dm_tally_numbers(&tally, 1)[1], 7);
    ck_assert_double_eq(dm_tally_numbers(&tally, 2)[1], 0);
}
END_TEST

START_TEST(an_empty_tally_sorts)
{
    ck_assert_int_eq(dm_tally_sort(&tally, NULL), DM_OK);
    ck_assert_uint_eq(tally.count, 0);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("tally");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_new_key_begins_at_zero);
    tcase_add_test(cases, equal_keys_add_up_and_sort_by_window_a_and_b);
    tcase_add_test(cases, thousands_of_keys_keep_their_own_numbers);
    tcase_add_test(cases,
                   spreading_adds_what_is_missing_and_keeps_what_is_there);
    tcase_add_test(cases, an_empty_tally_sorts);
    Suite *suite = suite_create("tally");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
