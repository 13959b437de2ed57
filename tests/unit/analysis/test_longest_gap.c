#include "analysis/longest_gap.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

/* The same sum in exact fractions (Python). */
START_TEST(probabilities_are_those_of_exact_fractions)
{
    static const struct {
        size_t count;
        double total;
        double gap;
        double expected;
    } known[] = {
        {11, 135, 26, 0.8443224237725404},
        {1, 10, 6, 0.8},
        {5, 100, 30, 0.85502},
        {100, 365, 12, 0.9918734248149629},
        {1000, 1000, 8, 0.280076674606246},
        {3000, 1000, 1, 1},
        {3000, 1000, 3, 0.30733159169434743},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        double found = dm_longest_gap_probability(known[i].count,
                                                  known[i].total, known[i].gap);
        ck_assert_double_eq_tol(found, known[i].expected, 1e-8);
    }
}
END_TEST

START_TEST(it_falls_from_one_to_zero_as_the_gap_grows)
{
    static const size_t counts[] = {0, 1, 2, 20, 500, 100000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        double before = 1;
        for (double gap = 0; gap <= 100; gap += 0.25) {
            double now = dm_longest_gap_probability(counts[i], 100, gap);
            ck_assert(now >= 0 && now <= before + 1e-7);
            before = now;
        }
        ck_assert_double_eq(before, counts[i] == 0 ? 1 : 0);
    }
}
END_TEST

START_TEST(without_a_finite_time_it_is_not_defined)
{
    ck_assert(isnan(dm_longest_gap_probability(3, 0, 1)));
    ck_assert(isnan(dm_longest_gap_probability(3, INFINITY, 1)));
    ck_assert(isnan(dm_longest_gap_probability(3, 10, NAN)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("longest_gap");
    TCase *cases = tcase_create("longest_gap");
    tcase_add_test(cases, probabilities_are_those_of_exact_fractions);
    tcase_add_test(cases, it_falls_from_one_to_zero_as_the_gap_grows);
    tcase_add_test(cases, without_a_finite_time_it_is_not_defined);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
