#include "analysis/quantile.h"

#include "unit/analysis/contacts_fixture.h"

#include <gsl/gsl_cdf.h>

#include <math.h>

static void assert_gamma(double p, double shape)
{
    double x = dm_gamma_quantile(p, shape);
    ck_assert_double_eq_tol(gsl_cdf_gamma_P(x, shape, 1), p, 1e-11);
}

static void assert_beta(double p, double a, double b)
{
    double x = dm_beta_quantile(p, a, b);
    ck_assert_double_gt(x, 0);
    ck_assert_double_lt(x, 1);
    ck_assert_double_eq_tol(gsl_cdf_beta_P(x, a, b), p, 1e-11);
}

/* Integers with growing steps, to a million. */
START_TEST(the_gamma_quantile_inverts_the_distribution)
{
    for (double shape = 1; shape < 1e6; shape = floor(shape * 1.01) + 1) {
        assert_gamma(0.025, shape);
        assert_gamma(0.975, shape);
    }
}
END_TEST

START_TEST(the_beta_quantile_inverts_the_distribution)
{
    for (int n = 1; n < 600; n += 7) {
        for (int x = 1; x <= n; x += 1 + n / 40) {
            assert_beta(0.025, x, n - x + 1);
        }
    }
    assert_beta(0.025, 3e5, 7e5);
    assert_beta(0.025, 3, 1e6);
}
END_TEST

/* Shapes and parameters where GSL's own inverse fails. */
START_TEST(what_gsl_cannot_invert_is_found_by_bisection)
{
    assert_gamma(0.025, 1736);
    assert_gamma(0.975, 11271);
    assert_gamma(0.975, 15256);
    assert_beta(0.025, 258, 3);
    assert_beta(0.025, 343, 9);
}
END_TEST

START_TEST(closed_forms_are_met)
{
    ck_assert_double_eq_tol(dm_gamma_quantile(0.5, 1), log(2), 1e-14);
    ck_assert_double_eq_tol(dm_beta_quantile(0.25, 1, 1), 0.25, 1e-14);
    ck_assert_double_eq_tol(dm_beta_quantile(0.25, 2, 1), 0.5, 1e-14);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("quantile");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, the_gamma_quantile_inverts_the_distribution);
    tcase_add_test(cases, the_beta_quantile_inverts_the_distribution);
    tcase_add_test(cases, what_gsl_cannot_invert_is_found_by_bisection);
    tcase_add_test(cases, closed_forms_are_met);
    Suite *suite = suite_create("quantile");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
