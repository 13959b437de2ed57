#include "analysis/change_search.h"

#include "unit/analysis/coal_disasters.h"
#include "unit/analysis/contacts_fixture.h"
#include "unit/analysis/random_series.h"

#include <math.h>

START_TEST(coal_changed_after_1891)
{
    dm_change_series coal = make_coal(1);
    dm_split split = dm_find_split(&coal, (dm_change_limits){0}, DM_SIGN_ANY);
    ck_assert_uint_eq(split.day, 41);
    ck_assert_double_eq_tol(split.gain, 69.98834475, 5e-9);
}
END_TEST

START_TEST(a_change_the_other_way_gains_less)
{
    dm_change_series coal = make_coal(1);
    dm_change_limits limits = {.items = 3, .days = 7};
    ck_assert_uint_eq(dm_find_split(&coal, limits, DM_SIGN_DOWN).day, 41);
    dm_split up = dm_find_split(&coal, limits, DM_SIGN_UP);
    ck_assert(up.day != 41);
    ck_assert(!(up.gain > 10));
}
END_TEST

/* The gain of a cut on a day, by definition; -1 where it may not be made. */
static double weigh_day(const dm_change_series *series, dm_change_limits limits,
                        dm_change_sign sign, size_t day)
{
    size_t items = count_before(series, day);
    dm_segment whole = dm_segment_whole(series);
    dm_segment earlier = dm_segment_before(
        series, items, dm_count_successes(series->items, items), day);
    dm_segment later = dm_segment_rest(whole, earlier);
    double rise = dm_segment_level(later) - dm_segment_level(earlier);
    double exposure = series->exposure[day];
    double rest = series->exposure[series->day_count] - exposure;
    if (items < limits.items || series->count - items < limits.items ||
        exposure < limits.days || rest < limits.days ||
        (sign == DM_SIGN_UP && !(rise > 0)) ||
        (sign == DM_SIGN_DOWN && !(rise < 0))) {
        return -1;
    }
    return 2 * (dm_segment_cost(series->kind, whole) -
                dm_segment_cost(series->kind, earlier) -
                dm_segment_cost(series->kind, later));
}

START_TEST(no_day_is_better_than_the_one_found)
{
    dm_random_source random = dm_random_seed(11, 1);
    random_series room;
    dm_change_limits limits = {.items = 3, .days = 7};
    size_t none = 0;
    for (int i = 0; i < 600; i++) {
        dm_change_kind kind = i % 2 ? DM_CHANGE_OF_RATE : DM_CHANGE_OF_SHARE;
        dm_change_sign sign = (dm_change_sign)(i % 3);
        dm_change_series series = make_random(&room, kind, 40, &random);
        double best = -1;
        for (size_t day = 1; day < series.day_count; day++) {
            best = fmax(best, weigh_day(&series, limits, sign, day));
        }
        dm_split split = dm_find_split(&series, limits, sign);
        if (best < 0) {
            ck_assert(isnan(split.gain));
            none++;
        } else {
            ck_assert_double_eq_tol(split.gain, best, 1e-9);
            ck_assert_double_eq_tol(weigh_day(&series, limits, sign, split.day),
                                    best, 1e-9);
        }
    }
    ck_assert_uint_gt(none, 10);
    ck_assert_uint_lt(none, 300);
}
END_TEST

START_TEST(five_items_cannot_be_parted)
{
    dm_dated_item items[] = {
        {.day = 1}, {.day = 10}, {.day = 20}, {.day = 30}, {.day = 40}};
    double exposure[51];
    for (size_t day = 0; day <= 50; day++) {
        exposure[day] = (double)day;
    }
    dm_change_series series = {.kind = DM_CHANGE_OF_RATE,
                               .day_count = 50,
                               .exposure = exposure,
                               .count = 5,
                               .items = items};
    dm_split split = dm_find_split(
        &series, (dm_change_limits){.items = 3, .days = 7}, DM_SIGN_ANY);
    ck_assert_uint_eq(split.day, 0);
    ck_assert(isnan(split.gain));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change_split");
    TCase *tests = tcase_create("change_split");
    tcase_add_test(tests, coal_changed_after_1891);
    tcase_add_test(tests, a_change_the_other_way_gains_less);
    tcase_add_test(tests, no_day_is_better_than_the_one_found);
    tcase_add_test(tests, five_items_cannot_be_parted);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
