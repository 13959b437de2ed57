#include "analysis/order_probability.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* Expected values by adaptive quadrature in R 4.2 (integrate, pbeta, pgamma).
 */

static void assert_rate(dm_shapes earlier, dm_shapes later, double expected)
{
    ck_assert_double_eq_tol(dm_log_rate_rises(earlier, later), expected,
                            fabs(expected) * 1e-10);
}

static void assert_share(dm_shapes earlier, dm_shapes later, double expected)
{
    ck_assert_double_eq_tol(dm_log_share_rises(earlier, later), expected,
                            fabs(expected) * 1e-8);
}

START_TEST(rates_rise_as_often_as_quadrature_says)
{
    assert_rate((dm_shapes){1, 2}, (dm_shapes){3, 4}, -0.35139788683789);
    assert_rate((dm_shapes){5.5, 100}, (dm_shapes){2.5, 30}, -0.41382371526198);
    assert_rate((dm_shapes){40, 30}, (dm_shapes){3, 200}, -74.989390095258);
}
END_TEST

START_TEST(shares_rise_as_often_as_quadrature_says)
{
    assert_share((dm_shapes){1, 1}, (dm_shapes){1, 1}, log(0.5));
    assert_share((dm_shapes){3, 1}, (dm_shapes){1, 3}, log(0.05));
    assert_share((dm_shapes){.5, .5}, (dm_shapes){7.5, 1.5}, -0.29133338225202);
    assert_share((dm_shapes){2, 9}, (dm_shapes){11, 3}, -0.000586676685851);
    assert_share((dm_shapes){40, 3}, (dm_shapes){2, 50}, -50.631962952219);
    assert_share((dm_shapes){.1, .1}, (dm_shapes){.1, 5.1}, -1.5599620540004);
    assert_share((dm_shapes){150, 30}, (dm_shapes){20, 160}, -109.39124396656);
}
END_TEST

START_TEST(rising_and_falling_are_all_there_is)
{
    for (int i = 0; i < 20; i++) {
        dm_shapes one = {1 + i, 21 - i};
        dm_shapes two = {3 + 0.5 * i, 4 + 0.25 * i};
        ck_assert_double_eq_tol(exp(dm_log_share_rises(one, two)) +
                                    exp(dm_log_share_rises(two, one)),
                                1, 1e-9);
        ck_assert_double_eq_tol(exp(dm_log_rate_rises(one, two)) +
                                    exp(dm_log_rate_rises(two, one)),
                                1, 1e-9);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("order_probability");
    TCase *tests = tcase_create("order_probability");
    tcase_add_test(tests, rates_rise_as_often_as_quadrature_says);
    tcase_add_test(tests, shares_rise_as_often_as_quadrature_says);
    tcase_add_test(tests, rising_and_falling_are_all_there_is);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
