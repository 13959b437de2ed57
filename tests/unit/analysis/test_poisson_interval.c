#include "analysis/poisson_interval.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* R 4.2: poisson.test(x)$conf.int. */
static const struct {
    double count, low, high;
} known[] = {
    {0, 0, 3.688879454},
    {1, 0.02531780798, 5.571643391},
    {3, 0.6186721229, 8.76727307},
    {10, 4.795388696, 18.39035604},
    {50, 37.11096374, 65.91876666},
};

START_TEST(known_counts_have_the_intervals_of_r)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        dm_bounds bounds = dm_poisson_interval(known[i].count);
        ck_assert_double_eq_tol(bounds.low, known[i].low,
                                1e-9 * known[i].low + 1e-15);
        ck_assert_double_eq_tol(bounds.high, known[i].high,
                                1e-9 * known[i].high);
    }
}
END_TEST

/* R 4.2: poisson.test(11, 3.2)$conf.int. */
START_TEST(a_rate_is_the_interval_over_the_exposure)
{
    dm_bounds bounds = dm_poisson_interval(11);
    ck_assert_double_eq_tol(bounds.low / 3.2, 1.715988, 1e-6);
    ck_assert_double_eq_tol(bounds.high / 3.2, 6.150637, 1e-6);
}
END_TEST

/* P(X >= x | low) = P(X <= x | high) = 0.025, summed term by term. */
START_TEST(each_bound_leaves_a_fortieth_in_its_tail)
{
    for (int count = 1; count <= 150; count++) {
        dm_bounds bounds = dm_poisson_interval(count);
        double below = 0;
        double up_to = 0;
        for (int k = 0; k <= count; k++) {
            double factorial = lgamma(k + 1.0);
            if (k < count) {
                below += exp(k * log(bounds.low) - bounds.low - factorial);
            }
            up_to += exp(k * log(bounds.high) - bounds.high - factorial);
        }
        ck_assert_double_eq_tol(1 - below, 0.025, 1e-11);
        ck_assert_double_eq_tol(up_to, 0.025, 1e-11);
    }
}
END_TEST

START_TEST(bounds_grow_with_the_count)
{
    dm_bounds last = dm_poisson_interval(0);
    for (int count = 1; count < 20000; count += 1 + count / 50) {
        dm_bounds bounds = dm_poisson_interval(count);
        ck_assert_double_gt(bounds.low, last.low);
        ck_assert_double_gt(bounds.high, last.high);
        ck_assert_double_lt(bounds.low, count);
        ck_assert_double_gt(bounds.high, count);
        last = bounds;
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("poisson_interval");
    tcase_add_test(cases, known_counts_have_the_intervals_of_r);
    tcase_add_test(cases, a_rate_is_the_interval_over_the_exposure);
    tcase_add_test(cases, each_bound_leaves_a_fortieth_in_its_tail);
    tcase_add_test(cases, bounds_grow_with_the_count);
    Suite *suite = suite_create("poisson_interval");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
