#include "analysis/holm.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* R 4.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
START_TEST(known_values_are_adjusted_as_r_does)
{
    double p[] = {0.01, 0.04, 0.03, 0.005};
    ck_assert_int_eq(dm_adjust_holm(p, 4, NULL), DM_OK);
    ck_assert_double_eq_tol(p[0], 0.03, 1e-15);
    ck_assert_double_eq_tol(p[1], 0.06, 1e-15);
    ck_assert_double_eq_tol(p[2], 0.06, 1e-15);
    ck_assert_double_eq_tol(p[3], 0.02, 1e-15);
}
END_TEST

START_TEST(rows_without_a_test_do_not_count)
{
    double p[] = {NAN, 0.02, NAN, 0.5};
    ck_assert_int_eq(dm_adjust_holm(p, 4, NULL), DM_OK);
    ck_assert_double_nan(p[0]);
    ck_assert_double_eq(p[1], 0.04);
    ck_assert_double_nan(p[2]);
    ck_assert_double_eq(p[3], 0.5);
}
END_TEST

START_TEST(no_value_passes_1)
{
    double p[] = {0.6, 0.7, 1};
    ck_assert_int_eq(dm_adjust_holm(p, 3, NULL), DM_OK);
    for (int i = 0; i < 3; i++) {
        ck_assert_double_eq(p[i], 1);
    }
}
END_TEST

START_TEST(one_test_stays_as_it_is_and_none_is_legal)
{
    double p[] = {0.3};
    ck_assert_int_eq(dm_adjust_holm(p, 1, NULL), DM_OK);
    ck_assert_double_eq(p[0], 0.3);
    ck_assert_int_eq(dm_adjust_holm(p, 0, NULL), DM_OK);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("holm");
    tcase_add_test(cases, known_values_are_adjusted_as_r_does);
    tcase_add_test(cases, rows_without_a_test_do_not_count);
    tcase_add_test(cases, no_value_passes_1);
    tcase_add_test(cases, one_test_stays_as_it_is_and_none_is_legal);
    Suite *suite = suite_create("holm");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
