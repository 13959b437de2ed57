#include "analysis/change_search.h"

#include "unit/analysis/coal_disasters.h"
#include "unit/analysis/contacts_fixture.h"
#include "unit/analysis/random_series.h"

#include <math.h>

static const dm_change_limits no_limits;

static void assert_coal(dm_change_cost cost, const size_t *expected,
                        size_t count)
{
    dm_change_series coal = make_coal(1);
    dm_change_list changes;
    ck_assert_int_eq(dm_find_changes(&changes, &coal,
                                     (dm_change_limits){.days = 1}, cost, NULL),
                     DM_OK);
    ck_assert_uint_eq(changes.count, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(changes.days[i], expected[i]);
    }
    dm_change_list_clear(&changes);
}

/* R's changepoint 2.2, where the n of a penalty are the years. */
START_TEST(coal_changes_as_often_as_the_penalty_lets_it)
{
    assert_coal(dm_find_cost(DM_PENALTY_BIC, COAL_YEARS),
                (const size_t[]){41, 97}, 2);
    assert_coal(dm_find_cost(DM_PENALTY_AIC, COAL_YEARS),
                (const size_t[]){3, 5, 36, 46, 54, 60, 79, 92, 95, 97}, 10);
    assert_coal(dm_find_cost(DM_PENALTY_MBIC, COAL_YEARS), (const size_t[]){41},
                1);
}
END_TEST

/* What a stretch adds to the cost of a parting; infinite: it is too short. */
static double weigh_stretch(const dm_change_series *series,
                            dm_change_limits limits, dm_change_cost cost,
                            size_t start, size_t end)
{
    size_t first = count_before(series, start);
    size_t last = count_before(series, end);
    dm_segment stretch = dm_segment_rest(
        dm_segment_before(series, last, dm_count_successes(series->items, last),
                          end),
        dm_segment_before(series, first,
                          dm_count_successes(series->items, first), start));
    if (last - first < limits.items ||
        series->exposure[end] - series->exposure[start] < limits.days) {
        return INFINITY;
    }
    double lengths = cost.lengths ? log(stretch.length * (double)series->count /
                                        dm_segment_whole(series).length)
                                  : 0;
    return 2 * dm_segment_cost(series->kind, stretch) + cost.change + lengths;
}

/* The smallest cost of all partings, every one considered. */
static double find_optimum(const dm_change_series *series,
                           dm_change_limits limits, dm_change_cost cost)
{
    double best[256];
    best[0] = -cost.change;
    for (size_t end = 1; end <= series->day_count; end++) {
        best[end] = INFINITY;
        for (size_t start = 0; start < end; start++) {
            best[end] =
                fmin(best[end], best[start] + weigh_stretch(series, limits,
                                                            cost, start, end));
        }
    }
    return best[series->day_count];
}

static double weigh_changes(const dm_change_series *series,
                            dm_change_limits limits, dm_change_cost cost,
                            const dm_change_list *changes)
{
    double sum = -cost.change;
    size_t start = 0;
    for (size_t i = 0; i < changes->count; i++) {
        sum += weigh_stretch(series, limits, cost, start, changes->days[i]);
        start = changes->days[i];
    }
    return sum + weigh_stretch(series, limits, cost, start, series->day_count);
}

START_TEST(the_changes_found_are_the_optimum_of_all)
{
    dm_random_source random = dm_random_seed(13, 1);
    random_series room;
    dm_change_limits limits = {.items = 3, .days = 7};
    size_t found = 0;
    for (unsigned i = 0; i < 300; i++) {
        dm_change_kind kind = i % 2 ? DM_CHANGE_OF_RATE : DM_CHANGE_OF_SHARE;
        dm_change_series series = make_random(&room, kind, 100, &random);
        dm_change_cost cost = {.change = 0.5 + 0.5 * (i % 5),
                               .lengths = i % 4 >= 2};
        double optimum = find_optimum(&series, limits, cost);
        dm_change_list changes;
        ck_assert_int_eq(dm_find_changes(&changes, &series, limits, cost, NULL),
                         DM_OK);
        if (isfinite(optimum)) {
            ck_assert_double_eq_tol(
                weigh_changes(&series, limits, cost, &changes), optimum, 1e-9);
        } else {
            ck_assert_uint_eq(changes.count, 0);
        }
        found += changes.count;
        dm_change_list_clear(&changes);
    }
    ck_assert_uint_gt(found, 300);
}
END_TEST

/* 20 items that fail on the days 0 to 19, and 20 others from day 40 on. */
static dm_change_series make_turned(dm_dated_item items[40],
                                    double exposure[61])
{
    for (size_t i = 0; i < 40; i++) {
        items[i] =
            (dm_dated_item){.day = i < 20 ? i : 20 + i, .success = i >= 20};
    }
    for (size_t day = 0; day <= 60; day++) {
        exposure[day] = (double)day;
    }
    return (dm_change_series){.kind = DM_CHANGE_OF_SHARE,
                              .day_count = 60,
                              .exposure = exposure,
                              .count = 40,
                              .items = items};
}

START_TEST(of_days_that_part_alike_the_first_is_the_change)
{
    static const dm_change_penalty penalties[] = {
        DM_PENALTY_BIC, DM_PENALTY_AIC, DM_PENALTY_MBIC};
    dm_dated_item items[40];
    double exposure[61];
    dm_change_series series = make_turned(items, exposure);
    dm_change_limits limits = {.items = 3, .days = 7};
    for (size_t i = 0; i < 3; i++) {
        dm_change_list changes;
        ck_assert_int_eq(dm_find_changes(&changes, &series, limits,
                                         dm_find_cost(penalties[i], 40), NULL),
                         DM_OK);
        ck_assert_uint_eq(changes.count, 1);
        ck_assert_uint_eq(changes.days[0], 20);
        dm_change_list_clear(&changes);
    }
}
END_TEST

START_TEST(without_items_nothing_changes)
{
    double exposure[] = {0, 1, 2, 3};
    dm_change_series series = {
        .kind = DM_CHANGE_OF_RATE, .day_count = 3, .exposure = exposure};
    dm_change_list changes;
    ck_assert_int_eq(dm_find_changes(&changes, &series, no_limits,
                                     (dm_change_cost){.change = 1}, NULL),
                     DM_OK);
    ck_assert_uint_eq(changes.count, 0);
    dm_change_list_clear(&changes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("change_pelt");
    TCase *tests = tcase_create("change_pelt");
    tcase_add_test(tests, coal_changes_as_often_as_the_penalty_lets_it);
    tcase_add_test(tests, the_changes_found_are_the_optimum_of_all);
    tcase_add_test(tests, of_days_that_part_alike_the_first_is_the_change);
    tcase_add_test(tests, without_items_nothing_changes);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
