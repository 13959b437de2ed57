#include "analysis/change_series.h"

#include "unit/analysis/coal_disasters.h"
#include "unit/analysis/contacts_fixture.h"

#include <math.h>

START_TEST(a_rate_is_items_over_exposure)
{
    dm_change_series coal = make_coal(1);
    dm_segment whole = dm_segment_whole(&coal);
    dm_segment earlier = dm_segment_before(&coal, 127, 0, 41);
    ck_assert_double_eq_tol(dm_segment_level(earlier), 3.097560976, 5e-10);
    ck_assert_double_eq_tol(dm_segment_level(dm_segment_rest(whole, earlier)),
                            .9014084507, 5e-11);
}
END_TEST

START_TEST(a_share_is_successes_over_items)
{
    dm_dated_item items[] = {
        {.day = 1, .success = true}, {.day = 5}, {.day = 5, .success = true}};
    dm_change_series series = {
        .kind = DM_CHANGE_OF_SHARE, .day_count = 9, .count = 3, .items = items};
    ck_assert_double_eq(dm_segment_level(dm_segment_whole(&series)), 2.0 / 3);
    ck_assert(isnan(dm_segment_level((dm_segment){0})));
}
END_TEST

START_TEST(a_cost_is_minus_the_best_log_likelihood)
{
    dm_segment segment = {.length = 10, .count = 4};
    ck_assert_double_eq_tol(dm_segment_cost(DM_CHANGE_OF_RATE, segment),
                            4 - 4 * log(0.4), 1e-12);
    ck_assert_double_eq_tol(dm_segment_cost(DM_CHANGE_OF_SHARE, segment),
                            -(4 * log(0.4) + 6 * log(0.6)), 1e-12);
    ck_assert_double_eq(
        dm_segment_cost(DM_CHANGE_OF_RATE, (dm_segment){.length = 5}), 0);
    ck_assert_double_eq(dm_segment_cost(DM_CHANGE_OF_SHARE,
                                        (dm_segment){.length = 5, .count = 5}),
                        0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change_series");
    TCase *tests = tcase_create("change_series");
    tcase_add_test(tests, a_rate_is_items_over_exposure);
    tcase_add_test(tests, a_share_is_successes_over_items);
    tcase_add_test(tests, a_cost_is_minus_the_best_log_likelihood);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
