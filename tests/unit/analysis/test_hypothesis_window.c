#include "analysis/hypothesis_window.h"

#include "unit/analysis/coal_disasters.h"
#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static dm_interval days(int64_t first, int64_t end)
{
    return (dm_interval){first * DM_DAY_S, end * DM_DAY_S};
}

static dm_hypothesis_window find_window(dm_interval window)
{
    return dm_find_hypothesis_window(dm_find_day_window(days(100, 200)),
                                     window);
}

static void assert_window(dm_interval window, size_t first, size_t inside,
                          double outside)
{
    dm_hypothesis_window found = find_window(window);
    ck_assert_uint_eq(found.inside, inside);
    ck_assert_double_eq(found.outside, outside);
    if (inside > 0) {
        ck_assert_uint_eq(found.first, first);
    }
}

START_TEST(a_window_inside_is_searched_whole)
{
    assert_window(days(120, 130), 20, 10, 0);
    assert_window(days(199, 200), 99, 1, 0);
}
END_TEST

START_TEST(the_first_day_and_those_outside_predict_no_change)
{
    assert_window(days(100, 105), 1, 4, 1);
    assert_window(days(90, 105), 1, 4, 11);
    assert_window(days(195, 210), 95, 5, 10);
    assert_window(days(100, 101), 0, 0, 1);
    assert_window(days(10, 20), 0, 0, 1);
    assert_window(days(300, 310), 0, 0, 1);
}
END_TEST

START_TEST(of_an_open_window_only_the_days_inside_count)
{
    assert_window((dm_interval){DM_TIME_MIN, 150 * DM_DAY_S}, 1, 49, 0);
    assert_window((dm_interval){150 * DM_DAY_S, DM_TIME_MAX}, 50, 50, 0);
    assert_window((dm_interval){DM_TIME_MIN, 50 * DM_DAY_S}, 0, 0, 1);
}
END_TEST

START_TEST(the_evidence_is_the_mean_over_the_days)
{
    dm_change_series coal = make_coal(1);
    dm_change_posterior posterior;
    dm_change_belief belief = {.prior = {1, 1}};
    ck_assert_int_eq(dm_change_posterior_init(&posterior, &coal, belief, NULL),
                     DM_OK);
    dm_change_posterior_add(&posterior, &coal);
    dm_hypothesis_window window = {.first = 40, .inside = 2, .outside = 3};
    double expected = (3 + exp(dm_change_log_mean(&posterior, 40, 40)) +
                       exp(dm_change_log_mean(&posterior, 41, 41))) /
                      5;
    ck_assert_double_eq_tol(dm_weigh_hypothesis(&posterior, window),
                            log(expected), 1e-9);
    window = (dm_hypothesis_window){.outside = 1};
    ck_assert_double_eq(dm_weigh_hypothesis(&posterior, window), 0);
    dm_change_posterior_clear(&posterior);
}
END_TEST

START_TEST(a_hypothesis_concerns_its_own_turn)
{
    char a[] = "a";
    char b[] = "b";
    dm_hypothesis hypothesis = {.about = a, .toward = b};
    ck_assert(dm_hypothesis_concerns(&hypothesis, "a", "b"));
    ck_assert(!dm_hypothesis_concerns(&hypothesis, "b", "a"));
    hypothesis.toward = NULL;
    ck_assert(dm_hypothesis_concerns(&hypothesis, "c", "d"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("hypothesis_window");
    TCase *tests = tcase_create("hypothesis_window");
    tcase_add_test(tests, a_window_inside_is_searched_whole);
    tcase_add_test(tests, the_first_day_and_those_outside_predict_no_change);
    tcase_add_test(tests, of_an_open_window_only_the_days_inside_count);
    tcase_add_test(tests, the_evidence_is_the_mean_over_the_days);
    tcase_add_test(tests, a_hypothesis_concerns_its_own_turn);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
