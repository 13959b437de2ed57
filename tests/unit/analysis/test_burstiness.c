#include "analysis/burstiness.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* Known answers of the sequence 1 8 9 32 33 34 39 40 50 51 52 55, the test data
 * of teneto. */
START_TEST(a_published_sequence_has_its_known_rhythm)
{
    static const double gaps[] = {7, 1, 23, 1, 1, 5, 1, 10, 1, 1, 3};
    dm_gap_rhythm rhythm = dm_describe_gaps(gaps, 11);
    ck_assert_double_eq_tol(rhythm.mean, 4.909090909, 1e-9);
    ck_assert_double_eq_tol(rhythm.burstiness, 0.2690389402, 1e-9);
    ck_assert_double_eq_tol(rhythm.memory, -0.3382387075, 1e-9);
    ck_assert_double_eq(rhythm.longest, 23);
}
END_TEST

START_TEST(one_long_gap_among_short_ones_is_a_burst)
{
    double gaps[10] = {91};
    for (int i = 1; i < 10; i++) {
        gaps[i] = 1;
    }
    ck_assert_double_eq_tol(dm_describe_gaps(gaps, 10).burstiness, 0.9084652404,
                            1e-9);
}
END_TEST

START_TEST(equal_gaps_are_minus_one_however_many)
{
    double gaps[50];
    for (int i = 0; i < 50; i++) {
        gaps[i] = 3;
    }
    for (size_t count = 2; count <= 50; count++) {
        dm_gap_rhythm rhythm = dm_describe_gaps(gaps, count);
        ck_assert_double_eq(rhythm.burstiness, -1);
        ck_assert(isnan(rhythm.memory));
    }
}
END_TEST

START_TEST(all_time_in_one_gap_is_one_however_many)
{
    double gaps[50] = {7};
    for (size_t count = 2; count <= 50; count++) {
        ck_assert_double_eq_tol(dm_describe_gaps(gaps, count).burstiness, 1,
                                1e-12);
    }
}
END_TEST

/* Gaps between events at random have r = sqrt((k - 1) / (k + 1)): k gaps of
 * which all but one pair are 1, that pair 1 - x and 1 + x. */
START_TEST(the_spread_of_events_at_random_is_zero_however_many)
{
    double gaps[50];
    for (size_t count = 2; count <= 50; count++) {
        double k = (double)count;
        double x = sqrt(k * (k - 1) / (k + 1) / 2);
        for (size_t i = 0; i < count; i++) {
            gaps[i] = i == 0 ? 1 - x : i == 1 ? 1 + x : 1;
        }
        ck_assert_double_eq_tol(dm_describe_gaps(gaps, count).burstiness, 0,
                                1e-12);
    }
}
END_TEST

START_TEST(too_few_gaps_leave_it_undefined)
{
    static const double gaps[] = {4, 0, 2, 1};
    dm_gap_rhythm none = dm_describe_gaps(gaps, 0);
    ck_assert(isnan(none.mean) && isnan(none.burstiness));
    ck_assert(isnan(none.memory) && isnan(none.longest));
    dm_gap_rhythm one = dm_describe_gaps(gaps, 1);
    ck_assert_double_eq(one.mean, 4);
    ck_assert_double_eq(one.longest, 4);
    ck_assert(isnan(one.burstiness));
    ck_assert(isnan(dm_describe_gaps(gaps, 3).memory));
    ck_assert(!isnan(dm_describe_gaps(gaps, 4).memory));
}
END_TEST

START_TEST(gaps_that_are_all_nothing_leave_it_undefined)
{
    static const double gaps[] = {0, 0, 0, 0};
    dm_gap_rhythm rhythm = dm_describe_gaps(gaps, 4);
    ck_assert_double_eq(rhythm.mean, 0);
    ck_assert(isnan(rhythm.burstiness) && isnan(rhythm.memory));
}
END_TEST

START_TEST(the_unit_of_time_does_not_matter)
{
    static const double days[] = {7, 1, 23, 1, 5};
    double seconds[5];
    for (int i = 0; i < 5; i++) {
        seconds[i] = days[i] * 86400;
    }
    dm_gap_rhythm first = dm_describe_gaps(days, 5);
    dm_gap_rhythm second = dm_describe_gaps(seconds, 5);
    ck_assert_double_eq_tol(first.burstiness, second.burstiness, 1e-12);
    ck_assert_double_eq_tol(first.memory, second.memory, 1e-12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("burstiness");
    TCase *cases = tcase_create("burstiness");
    tcase_add_test(cases, a_published_sequence_has_its_known_rhythm);
    tcase_add_test(cases, one_long_gap_among_short_ones_is_a_burst);
    tcase_add_test(cases, equal_gaps_are_minus_one_however_many);
    tcase_add_test(cases, all_time_in_one_gap_is_one_however_many);
    tcase_add_test(cases, the_spread_of_events_at_random_is_zero_however_many);
    tcase_add_test(cases, too_few_gaps_leave_it_undefined);
    tcase_add_test(cases, gaps_that_are_all_nothing_leave_it_undefined);
    tcase_add_test(cases, the_unit_of_time_does_not_matter);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
