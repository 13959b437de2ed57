#include "analysis/binomial_test.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* R 4.2: binom.test(x, n, p)$p.value. */
static const struct {
    double count, total, chance, p, tolerance;
} known[] = {
    {0, 10, .5, .001953125, 1e-12},
    {3, 10, .5, .34375, 1e-12},
    {8, 10, .5, .109375, 1e-12},
    {45, 60, .5, .0001345140809, 1e-13},
    {14, 17, .5, .0127258301, 1e-10},
    {682, 925, .75, .3824915596, 1e-10},
    {13, 17, .5, .0490, 5e-5},
    {12, 17, .5, .1435, 5e-5},
    {11, 17, .5, .3323, 5e-5},
    {10, 17, .5, .6291, 5e-5},
    {9, 17, .5, 1, 1e-12},
};

START_TEST(known_counts_have_the_p_values_of_r)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        double p =
            dm_binomial_test(known[i].count, known[i].total, known[i].chance);
        ck_assert_double_eq_tol(p, known[i].p, known[i].tolerance);
    }
}
END_TEST

static double probability(int k, int n, double chance)
{
    return exp(lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0) +
               k * log(chance) + (n - k) * log(1 - chance));
}

static double add_improbable(int count, int total, double chance)
{
    double p = 0;
    double limit = probability(count, total, chance) * (1 + 1e-7);
    for (int k = 0; k <= total; k++) {
        double one = probability(k, total, chance);
        p += one <= limit ? one : 0;
    }
    return p;
}

START_TEST(it_is_the_sum_over_what_is_no_more_probable)
{
    static const double chances[] = {0.5, 0.3, 0.75, 0.01};
    for (size_t i = 0; i < sizeof chances / sizeof *chances; i++) {
        for (int total = 1; total <= 40; total++) {
            for (int count = 0; count <= total; count++) {
                ck_assert_double_eq_tol(
                    dm_binomial_test(count, total, chances[i]),
                    add_improbable(count, total, chances[i]), 1e-11);
            }
        }
    }
}
END_TEST

START_TEST(no_trials_prove_nothing)
{
    ck_assert_double_eq(dm_binomial_test(0, 0, 0.5), 1);
}
END_TEST

/* Two standard deviations off the middle: the normal distribution's tails
 * with a correction of one half. */
START_TEST(a_million_trials_come_near_the_normal_distribution)
{
    double p = dm_binomial_test(499000, 1e6, 0.5);
    ck_assert_double_eq_tol(p, erfc((1000 - 0.5) / 500 / sqrt(2)), 1e-7);
}
END_TEST

START_TEST(more_trials_than_can_be_counted_have_no_p)
{
    ck_assert_double_nan(dm_binomial_test(1, 5e9, 0.5));
    ck_assert_double_nan(dm_binomial_test(1, NAN, 0.5));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("binomial_test");
    tcase_add_test(cases, known_counts_have_the_p_values_of_r);
    tcase_add_test(cases, it_is_the_sum_over_what_is_no_more_probable);
    tcase_add_test(cases, no_trials_prove_nothing);
    tcase_add_test(cases, a_million_trials_come_near_the_normal_distribution);
    tcase_add_test(cases, more_trials_than_can_be_counted_have_no_p);
    Suite *suite = suite_create("binomial_test");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
