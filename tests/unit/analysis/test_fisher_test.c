#include "analysis/fisher_test.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* R 4.2: fisher.test(matrix(c(a_1, b_1, a_2, b_2), 2, byrow = TRUE))$p.value.
 */
static const struct {
    dm_two_by_two counts;
    double p, tolerance;
} known[] = {
    {{14, 3, 2, 7}, .008503624521931, 1e-14},
    {{0, 3, 8, 1}, .01818181818182, 1e-13},
    {{1, 3, 18, 3}, .03122529644269, 1e-13},
    {{3, 1, 1, 3}, .4857142857143, 1e-12},
    {{10, 2, 3, 15}, .0005367241191434, 1e-15},
    {{1, 9, 11, 3}, .00275945618522, 1e-13},
    {{5, 5, 5, 5}, 1, 1e-12},
    {{7, 0, 0, 6}, .0005827505827506, 1e-15},
    {{4, 16, 1, 0}, .2380952380952, 1e-12},
    {{120, 80, 90, 110}, .003635185555881, 1e-13},
    {{682, 243, 500, 250}, .001761926902437, 1e-13},
    {{20000, 19500, 30000, 31000}, 6.953420422013e-06, 1e-13},
};

START_TEST(known_tables_have_the_p_values_of_r)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        ck_assert_double_eq_tol(dm_fisher_test(known[i].counts), known[i].p,
                                known[i].tolerance);
    }
}
END_TEST

static double choose(int n, int k)
{
    return exp(lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0));
}

static double probability(int a_1, int of_a, int of_b, int drawn)
{
    bool possible =
        a_1 >= 0 && a_1 <= of_a && drawn - a_1 >= 0 && drawn - a_1 <= of_b;
    return possible ? choose(of_a, a_1) * choose(of_b, drawn - a_1) /
                          choose(of_a + of_b, drawn)
                    : 0;
}

static double add_improbable(int a_1, int b_1, int a_2, int b_2)
{
    double p = 0;
    double limit =
        probability(a_1, a_1 + a_2, b_1 + b_2, a_1 + b_1) * (1 + 1e-7);
    for (int k = 0; k <= a_1 + b_1; k++) {
        double one = probability(k, a_1 + a_2, b_1 + b_2, a_1 + b_1);
        p += one <= limit ? one : 0;
    }
    return p;
}

/* Every table of up to `most` in a cell; the number is its digits to the
 * base `most` + 1. */
static dm_two_by_two make_table(int number, int base)
{
    int digits[4];
    for (int i = 0; i < 4; i++) {
        digits[i] = number % base;
        number /= base;
    }
    return (dm_two_by_two){digits[0], digits[1], digits[2], digits[3]};
}

START_TEST(it_is_the_sum_over_what_is_no_more_probable)
{
    const int base = 8;
    for (int i = 0; i < base * base * base * base; i++) {
        dm_two_by_two counts = make_table(i, base);
        ck_assert_double_eq_tol(dm_fisher_test(counts),
                                add_improbable((int)counts.a_1, (int)counts.b_1,
                                               (int)counts.a_2,
                                               (int)counts.b_2),
                                1e-11);
    }
}
END_TEST

START_TEST(swapping_groups_or_classes_changes_nothing)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        dm_two_by_two t = known[i].counts;
        double p = dm_fisher_test(t);
        ck_assert_double_eq_tol(
            dm_fisher_test((dm_two_by_two){t.a_2, t.b_2, t.a_1, t.b_1}), p,
            1e-12);
        ck_assert_double_eq_tol(
            dm_fisher_test((dm_two_by_two){t.b_1, t.a_1, t.b_2, t.a_2}), p,
            1e-12);
        ck_assert_double_eq_tol(
            dm_fisher_test((dm_two_by_two){t.a_1, t.a_2, t.b_1, t.b_2}), p,
            1e-12);
    }
}
END_TEST

START_TEST(an_empty_margin_proves_nothing)
{
    ck_assert_double_eq(dm_fisher_test((dm_two_by_two){0, 0, 0, 0}), 1);
    ck_assert_double_eq(dm_fisher_test((dm_two_by_two){0, 0, 5, 7}), 1);
    ck_assert_double_eq(dm_fisher_test((dm_two_by_two){0, 3, 0, 4}), 1);
    ck_assert_double_eq(dm_fisher_test((dm_two_by_two){9, 0, 2, 0}), 1);
}
END_TEST

START_TEST(more_than_can_be_counted_has_no_p)
{
    ck_assert_double_nan(dm_fisher_test((dm_two_by_two){1, 5e9, 1, 1}));
    ck_assert_double_nan(dm_fisher_test((dm_two_by_two){1, NAN, 1, 1}));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("fisher_test");
    tcase_add_test(cases, known_tables_have_the_p_values_of_r);
    tcase_add_test(cases, it_is_the_sum_over_what_is_no_more_probable);
    tcase_add_test(cases, swapping_groups_or_classes_changes_nothing);
    tcase_add_test(cases, an_empty_margin_proves_nothing);
    tcase_add_test(cases, more_than_can_be_counted_has_no_p);
    Suite *suite = suite_create("fisher_test");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
