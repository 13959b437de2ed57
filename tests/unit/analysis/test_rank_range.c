#include "analysis/rank_range.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static dm_rank_range ranges[4];

static void widen(double a, double b, double c, double d)
{
    double values[] = {a, b, c, d};
    ck_assert_int_eq(dm_widen_rank_ranges(ranges, values, 4, NULL), DM_OK);
}

static void assert_range(size_t place, int64_t best, int64_t worst)
{
    ck_assert_int_eq(ranges[place].best, best);
    ck_assert_int_eq(ranges[place].worst, worst);
}

START_TEST(the_highest_is_first_and_equals_share_the_better_rank)
{
    widen(2, 5, 2, 1);
    assert_range(0, 2, 2);
    assert_range(1, 1, 1);
    assert_range(2, 2, 2);
    assert_range(3, 4, 4);
}
END_TEST

START_TEST(what_has_no_value_comes_after_zero)
{
    widen(NAN, 0, NAN, 3);
    assert_range(0, 3, 3);
    assert_range(1, 2, 2);
    assert_range(2, 3, 3);
    assert_range(3, 1, 1);
}
END_TEST

START_TEST(rounding_makes_no_rank)
{
    widen(0.3, 0.1 + 0.2, 1, 1 - 1e-15);
    assert_range(0, 3, 3);
    assert_range(1, 3, 3);
    assert_range(3, 1, 1);
}
END_TEST

START_TEST(ranges_hold_the_ranks_of_every_call)
{
    widen(4, 3, 2, 1);
    widen(1, 2, 3, 4);
    assert_range(0, 1, 4);
    assert_range(1, 2, 3);
}
END_TEST

START_TEST(without_any_value_all_are_first)
{
    widen(NAN, NAN, NAN, NAN);
    assert_range(0, 1, 1);
    assert_range(3, 1, 1);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("rank_range");
    tcase_add_test(cases,
                   the_highest_is_first_and_equals_share_the_better_rank);
    tcase_add_test(cases, what_has_no_value_comes_after_zero);
    tcase_add_test(cases, rounding_makes_no_rank);
    tcase_add_test(cases, ranges_hold_the_ranks_of_every_call);
    tcase_add_test(cases, without_any_value_all_are_first);
    Suite *suite = suite_create("rank_range");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
