#include "demarche/phases.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>

static dm_phases phases;

static void add(int64_t order, dm_time start, dm_time end)
{
    dm_interval window = {start, end};
    ck_assert_int_eq(dm_phases_add(&phases, order, "phase", window, NULL),
                     DM_OK);
}

static void teardown(void)
{
    dm_phases_clear(&phases);
}

START_TEST(clipping_cuts_windows_and_drops_what_is_left_of_none)
{
    add(1, 0, 10);
    add(2, 10, 20);
    add(3, 20, 30);
    dm_phases_clip(&phases, (dm_interval){12, 25});
    ck_assert_uint_eq(phases.count, 2);
    ck_assert_int_eq(phases.items[0].order, 2);
    ck_assert_int_eq(phases.items[0].window.start, 12);
    ck_assert_int_eq(phases.items[0].window.end, 20);
    ck_assert_int_eq(phases.items[1].order, 3);
    ck_assert_int_eq(phases.items[1].window.end, 25);
}
END_TEST

START_TEST(clipping_to_everything_changes_nothing)
{
    add(1, -50, 10);
    dm_phases_clip(&phases, (dm_interval){DM_TIME_MIN, DM_TIME_MAX});
    ck_assert_uint_eq(phases.count, 1);
    ck_assert_int_eq(phases.items[0].window.start, -50);
    ck_assert_int_eq(phases.items[0].window.end, 10);
}
END_TEST

START_TEST(a_day_lies_inside_the_window_whose_border_it_touches)
{
    dm_interval window = {0, 3 * DM_DAY_S};
    dm_interval last = {2 * DM_DAY_S, 3 * DM_DAY_S};
    dm_interval after = {3 * DM_DAY_S, 4 * DM_DAY_S};
    ck_assert(dm_interval_inside(last, window));
    ck_assert(dm_interval_overlaps(last, window));
    ck_assert(!dm_interval_inside(after, window));
    ck_assert(!dm_interval_overlaps(after, window));
}
END_TEST

START_TEST(a_straddling_interval_overlaps_both_windows_and_is_in_neither)
{
    dm_interval first = {0, 10};
    dm_interval second = {10, 20};
    dm_interval when = {8, 12};
    ck_assert(dm_interval_overlaps(when, first));
    ck_assert(dm_interval_overlaps(when, second));
    ck_assert(!dm_interval_inside(when, first));
    ck_assert(!dm_interval_inside(when, second));
}
END_TEST

START_TEST(an_open_interval_is_inside_an_open_window_only)
{
    dm_interval open = {5, DM_TIME_MAX};
    ck_assert(!dm_interval_inside(open, (dm_interval){0, 10}));
    ck_assert(dm_interval_inside(open, (dm_interval){0, DM_TIME_MAX}));
}
END_TEST

START_TEST(days_count_across_1970_and_are_infinite_when_open)
{
    ck_assert_double_eq(
        dm_interval_days((dm_interval){-DM_DAY_S, 2 * DM_DAY_S}), 3);
    ck_assert_double_eq(dm_interval_days((dm_interval){5, 5}), 0);
    ck_assert(isinf(dm_interval_days((dm_interval){0, DM_TIME_MAX})));
    ck_assert(isinf(dm_interval_days((dm_interval){DM_TIME_MIN, 0})));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("phases");
    TCase *tests = tcase_create("phases");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, clipping_cuts_windows_and_drops_what_is_left_of_none);
    tcase_add_test(tests, clipping_to_everything_changes_nothing);
    tcase_add_test(tests, a_day_lies_inside_the_window_whose_border_it_touches);
    tcase_add_test(
        tests, a_straddling_interval_overlaps_both_windows_and_is_in_neither);
    tcase_add_test(tests, an_open_interval_is_inside_an_open_window_only);
    tcase_add_test(tests, days_count_across_1970_and_are_infinite_when_open);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
