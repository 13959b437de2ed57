#include "analysis/davids_score.h"

#include "unit/analysis/contacts_fixture.h"

enum { APES = 7 };

/* The bonobos of the package EloRating and what it gives for them. */
static const double apes[APES][APES] = {
    {0, 0, 1, 2, 10, 63, 8}, {0, 0, 2, 3, 0, 88, 4}, {0, 0, 0, 4, 65, 84, 3},
    {0, 0, 0, 0, 0, 80, 10}, {0, 0, 0, 0, 0, 4, 1},  {0, 1, 5, 0, 10, 0, 6},
    {0, 0, 0, 0, 0, 2, 0},
};

static double scores[APES];

static void score_apes(bool corrected)
{
    dm_contest contests[APES * APES];
    size_t count = 0;
    for (uint32_t a = 0; a < APES; a++) {
        for (uint32_t b = a + 1; b < APES; b++) {
            if (apes[a][b] + apes[b][a] > 0) {
                contests[count++] = (dm_contest){a, b, apes[a][b], apes[b][a]};
            }
        }
    }
    ck_assert_int_eq(dm_compute_davids_scores(scores, APES, contests, count,
                                              corrected, NULL),
                     DM_OK);
}

static void assert_scores(const double *expected, size_t count, double most)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_double_eq_tol(scores[i], expected[i], most);
    }
}

START_TEST(the_bonobos_have_their_published_scores)
{
    static const double expected[] = {14.0112360, 11.6356340, 6.6067416,
                                      -1.2857143, -5.9887640, -8.7291332,
                                      -16.25};
    static const double moved[] = {5.0016, 4.6622, 3.9438, 2.8163,
                                   2.1445, 1.7530, .6786};
    score_apes(false);
    assert_scores(expected, APES, 1e-7);
    for (size_t i = 0; i < APES; i++) {
        ck_assert_double_eq_tol(dm_normalise_davids_score(scores[i], APES),
                                moved[i], 1e-4);
    }
}
END_TEST

START_TEST(the_bonobos_have_their_scores_corrected_for_chance)
{
    static const double expected[] = {10.9874842, 9.6891256,  7.3926768,
                                      .8605780,   -7.2559484, -8.8494213,
                                      -12.8244949};
    score_apes(true);
    assert_scores(expected, APES, 1e-7);
}
END_TEST

/* A and B 3 to 1, A and C 2 to 0, B and C 1 to 1: by hand, in fractions. */
static const dm_contest hand[] = {{0, 1, 3, 1}, {0, 2, 2, 0}, {1, 2, 1, 1}};

START_TEST(three_actors_have_the_scores_found_by_hand)
{
    static const double plain[] = {2.25, -0.75, -1.5};
    static const double corrected[] = {1.6, -0.6, -1.0};
    dm_compute_davids_scores(scores, 3, hand, 3, false, NULL);
    assert_scores(plain, 3, 1e-14);
    dm_compute_davids_scores(scores, 3, hand, 3, true, NULL);
    assert_scores(corrected, 3, 1e-14);
}
END_TEST

START_TEST(scores_add_up_to_nothing)
{
    for (int corrected = 0; corrected <= 1; corrected++) {
        score_apes(corrected);
        double sum = 0;
        for (size_t i = 0; i < APES; i++) {
            sum += scores[i];
        }
        ck_assert_double_eq_tol(sum, 0, 1e-12);
    }
}
END_TEST

START_TEST(who_wins_all_or_none_has_the_extreme_normalised_score)
{
    dm_contest all[10];
    size_t count = 0;
    for (uint32_t a = 0; a < 5; a++) {
        for (uint32_t b = a + 1; b < 5; b++) {
            all[count++] = (dm_contest){a, b, 2, 0};
        }
    }
    dm_compute_davids_scores(scores, 5, all, count, false, NULL);
    for (uint32_t a = 0; a < 5; a++) {
        ck_assert_double_eq(dm_normalise_davids_score(scores[a], 5), 4 - a);
    }
}
END_TEST

START_TEST(who_met_nobody_has_no_score)
{
    dm_compute_davids_scores(scores, 4, hand, 3, false, NULL);
    ck_assert_double_eq(scores[3], 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("davids_score");
    TCase *cases = tcase_create("davids_score");
    tcase_add_test(cases, the_bonobos_have_their_published_scores);
    tcase_add_test(cases, the_bonobos_have_their_scores_corrected_for_chance);
    tcase_add_test(cases, three_actors_have_the_scores_found_by_hand);
    tcase_add_test(cases, scores_add_up_to_nothing);
    tcase_add_test(cases,
                   who_wins_all_or_none_has_the_extreme_normalised_score);
    tcase_add_test(cases, who_met_nobody_has_no_score);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
