#include "analysis/reciprocity.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

/* a and b 3 and 1 times, a to c twice, c and d once each. */
static const double pairs[] = {3, 1, 2, 0, 1, 1};

START_TEST(the_three_definitions_differ)
{
    dm_reciprocity found = dm_describe_reciprocity(pairs, 3, 4);
    ck_assert_double_eq(found.mutual, 2);
    ck_assert_double_eq(found.one_sided, 1);
    ck_assert_double_eq(found.null, 3);
    ck_assert_double_eq_tol(found.edgewise, 0.8, 1e-15);
    ck_assert_double_eq_tol(found.ratio, 2.0 / 3, 1e-15);
    ck_assert_double_eq_tol(found.dyadic, 5.0 / 6, 1e-15);
}
END_TEST

START_TEST(rho_sets_the_share_against_the_density)
{
    /* Five of twelve possible arrows. */
    double density = 5.0 / 12;
    dm_reciprocity found = dm_describe_reciprocity(pairs, 3, 4);
    ck_assert_double_eq_tol(found.rho, (0.8 - density) / (1 - density), 1e-15);
    static const double full[] = {1, 1, 1, 1, 1, 1};
    ck_assert(isnan(dm_describe_reciprocity(full, 3, 3).rho));
}
END_TEST

START_TEST(weights_are_set_against_the_toss_of_a_coin)
{
    /* The means of the smaller side, by enumeration: 5/4, 1/2 and 1/2. */
    dm_reciprocity found = dm_describe_reciprocity(pairs, 3, 4);
    ck_assert_double_eq_tol(found.weighted, 0.5, 1e-15);
    ck_assert_double_eq_tol(found.weighted_rho, (0.5 - 0.5625) / (1 - 0.5625),
                            1e-14);
}
END_TEST

/* All ways in which a coin can turn the contacts of one pair. */
static double expect_by_enumeration(unsigned count)
{
    double sum = 0;
    for (unsigned way = 0; way < 1U << count; way++) {
        unsigned there = 0;
        for (unsigned bit = 0; bit < count; bit++) {
            there += way >> bit & 1;
        }
        unsigned back = count - there;
        sum += 2 * (there < back ? there : back);
    }
    return sum / (double)(1U << count) / count;
}

START_TEST(the_mean_of_the_coin_is_that_of_all_its_falls)
{
    for (unsigned count = 1; count <= 12; count++) {
        double pair[] = {count, 0};
        double expected = expect_by_enumeration(count);
        ck_assert_double_eq_tol(
            dm_describe_reciprocity(pair, 1, 2).weighted_rho,
            (0 - expected) / (1 - expected), 1e-12);
    }
}
END_TEST

START_TEST(shares_of_contacts_cannot_be_tossed)
{
    static const double shares[] = {1.5, 0.5};
    dm_reciprocity found = dm_describe_reciprocity(shares, 1, 2);
    ck_assert_double_eq(found.weighted, 0.5);
    ck_assert(isnan(found.weighted_rho));
}
END_TEST

START_TEST(a_large_number_of_contacts_is_no_trouble)
{
    static const double many[] = {1e6, 1e6};
    dm_reciprocity found = dm_describe_reciprocity(many, 1, 2);
    ck_assert_double_eq(found.weighted, 1);
    ck_assert_double_eq(found.weighted_rho, 1);
}
END_TEST

START_TEST(nothing_is_undefined)
{
    dm_reciprocity found = dm_describe_reciprocity(NULL, 0, 0);
    ck_assert(isnan(found.edgewise) && isnan(found.ratio));
    ck_assert(isnan(found.dyadic) && isnan(found.rho));
    ck_assert(isnan(found.weighted) && isnan(found.weighted_rho));
    ck_assert_double_eq(found.null, 0);
}
END_TEST

START_TEST(turning_all_arrows_changes_nothing)
{
    static const double turned[] = {1, 3, 0, 2, 1, 1};
    dm_reciprocity there = dm_describe_reciprocity(pairs, 3, 5);
    dm_reciprocity back = dm_describe_reciprocity(turned, 3, 5);
    ck_assert_mem_eq(&there, &back, sizeof there);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reciprocity");
    TCase *cases = tcase_create("reciprocity");
    tcase_add_test(cases, the_three_definitions_differ);
    tcase_add_test(cases, rho_sets_the_share_against_the_density);
    tcase_add_test(cases, weights_are_set_against_the_toss_of_a_coin);
    tcase_add_test(cases, the_mean_of_the_coin_is_that_of_all_its_falls);
    tcase_add_test(cases, shares_of_contacts_cannot_be_tossed);
    tcase_add_test(cases, a_large_number_of_contacts_is_no_trouble);
    tcase_add_test(cases, nothing_is_undefined);
    tcase_add_test(cases, turning_all_arrows_changes_nothing);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
