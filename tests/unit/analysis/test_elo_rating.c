#include "analysis/elo_rating.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static double ratings[4];

static void rate(const dm_encounter *met, size_t count, dm_elo_rule rule)
{
    static const size_t order[] = {0, 1, 2, 3, 4, 5, 6, 7};
    dm_encounter copy[8];
    memcpy(copy, met, count * sizeof *met);
    dm_encounters all = {.count = count, .items = copy};
    dm_rate_elo(ratings, 4, &all, order, rule);
}

START_TEST(equal_ratings_share_the_points_in_halves)
{
    static const dm_encounter met[] = {{.from = 0, .to = 1, .counts = 1}};
    for (int curve = DM_ELO_NORMAL; curve <= DM_ELO_LOGISTIC; curve++) {
        rate(met, 1, (dm_elo_rule){100, 1000, (dm_elo_curve)curve});
        ck_assert_double_eq(ratings[0], 1050);
        ck_assert_double_eq(ratings[1], 950);
        ck_assert_double_eq(ratings[2], 1000);
    }
}
END_TEST

/* The examples of the package EloRating, which rounds. A first encounter
 * between equals, which moves half of k times what it counts, makes the lead.
 */
static void assert_example(dm_encounter second, dm_elo_rule rule, double lead,
                           const double expected[2])
{
    dm_encounter met[] = {{.from = 0, .to = 1, .counts = lead / rule.k},
                          second};
    rate(met, 2, rule);
    ck_assert_double_eq(round(ratings[0]), expected[0]);
    ck_assert_double_eq(round(ratings[1]), expected[1]);
}

START_TEST(the_published_examples_come_out)
{
    static const double win[] = {1224, 976};
    static const double loss[] = {1124, 1076};
    static const double normal[] = {1404, 1096};
    static const double logistic[] = {1405, 1095};
    dm_encounter wins = {.from = 0, .to = 1, .counts = 1};
    dm_encounter loses = {.from = 1, .to = 0, .counts = 1};
    dm_elo_rule usual = {100, 1100, DM_ELO_NORMAL};
    assert_example(wins, usual, 200, win);
    assert_example(loses, usual, 200, loss);
    usual.curve = DM_ELO_LOGISTIC;
    assert_example(wins, usual, 200, win);
    assert_example(loses, usual, 200, loss);
    dm_elo_rule upset = {100, 1250, DM_ELO_NORMAL};
    assert_example(loses, upset, 500, normal);
    upset.curve = DM_ELO_LOGISTIC;
    assert_example(loses, upset, 500, logistic);
}
END_TEST

START_TEST(points_are_moved_and_never_made)
{
    static const dm_encounter met[] = {{.from = 0, .to = 1, .counts = 1},
                                       {.from = 2, .to = 0, .counts = 1},
                                       {.from = 1, .to = 3, .counts = .5},
                                       {.from = 3, .to = 2, .counts = 1}};
    rate(met, 4, (dm_elo_rule){250, 1000, DM_ELO_LOGISTIC});
    ck_assert_double_eq_tol(ratings[0] + ratings[1] + ratings[2] + ratings[3],
                            4000, 1e-9);
}
END_TEST

START_TEST(the_order_given_is_the_order_taken)
{
    static const size_t turned[] = {1, 0};
    dm_encounter met[] = {{.from = 0, .to = 1, .counts = 1},
                          {.from = 1, .to = 0, .counts = 1}};
    dm_encounters all = {.count = 2, .items = met};
    dm_rate_elo(ratings, 4, &all, turned,
                (dm_elo_rule){100, 1000, DM_ELO_NORMAL});
    ck_assert_double_gt(ratings[0], ratings[1]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("elo_rating");
    TCase *cases = tcase_create("elo_rating");
    tcase_add_test(cases, equal_ratings_share_the_points_in_halves);
    tcase_add_test(cases, the_published_examples_come_out);
    tcase_add_test(cases, points_are_moved_and_never_made);
    tcase_add_test(cases, the_order_given_is_the_order_taken);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
