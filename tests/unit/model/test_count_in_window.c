#include "demarche/phases.h"

#include <check.h>

#include <stdlib.h>

static const dm_interval window = {100, 200};

static void assert_counts(dm_interval when, double possible, double share,
                          bool unsure)
{
    const double expected[] = {
        [DM_DATES_CERTAIN] = possible > 0 && !unsure,
        [DM_DATES_POSSIBLE] = possible,
        [DM_DATES_SHARE] = share,
    };
    for (int dates = 0; dates < 3; dates++) {
        dm_window_count count =
            dm_count_in_window(when, window, (dm_dates)dates);
        ck_assert_double_eq(count.counts, expected[dates]);
        ck_assert_int_eq(count.unsure, unsure);
    }
}

START_TEST(an_interval_inside_counts_whole)
{
    assert_counts((dm_interval){100, 200}, 1, 1, false);
    assert_counts((dm_interval){150, 151}, 1, 1, false);
}
END_TEST

START_TEST(an_interval_across_a_border_is_unsure)
{
    assert_counts((dm_interval){99, 101}, 1, 0.5, true);
    assert_counts((dm_interval){199, 203}, 1, 0.25, true);
    assert_counts((dm_interval){50, 250}, 1, 0.5, true);
}
END_TEST

START_TEST(an_open_interval_has_no_share)
{
    assert_counts((dm_interval){DM_TIME_MIN, DM_TIME_MAX}, 1, 0, true);
    assert_counts((dm_interval){150, DM_TIME_MAX}, 1, 0, true);
    assert_counts((dm_interval){DM_TIME_MIN, 150}, 1, 0, true);
}
END_TEST

START_TEST(an_open_window_takes_in_an_open_interval)
{
    dm_interval all = {DM_TIME_MIN, DM_TIME_MAX};
    dm_window_count count = dm_count_in_window(all, all, DM_DATES_SHARE);
    ck_assert_double_eq(count.counts, 1);
    ck_assert(!count.unsure);
}
END_TEST

START_TEST(an_interval_beside_the_window_is_nothing)
{
    assert_counts((dm_interval){90, 100}, 0, 0, false);
    assert_counts((dm_interval){200, 210}, 0, 0, false);
}
END_TEST

START_TEST(the_shares_of_a_partition_add_up_to_one)
{
    for (dm_time start = -40; start < 40; start += 7) {
        for (dm_time length = 1; length < 60; length += 3) {
            dm_interval when = {start, start + length};
            double sum = 0;
            for (dm_time cut = -50; cut < 150; cut += 10) {
                dm_interval part = {cut, cut + 10};
                double share =
                    dm_count_in_window(when, part, DM_DATES_SHARE).counts;
                double least =
                    dm_count_in_window(when, part, DM_DATES_CERTAIN).counts;
                double most =
                    dm_count_in_window(when, part, DM_DATES_POSSIBLE).counts;
                ck_assert(least <= share && share <= most);
                sum += share;
            }
            ck_assert_double_eq_tol(sum, 1, 1e-12);
        }
    }
}
END_TEST

START_TEST(a_narrower_date_shrinks_possible_and_grows_certain)
{
    dm_interval wide = {80, 120};
    for (dm_time start = wide.start; start < wide.end; start++) {
        for (dm_time end = start + 1; end <= wide.end; end++) {
            dm_interval when = {start, end};
            ck_assert(
                dm_count_in_window(when, window, DM_DATES_POSSIBLE).counts <=
                dm_count_in_window(wide, window, DM_DATES_POSSIBLE).counts);
            ck_assert(
                dm_count_in_window(when, window, DM_DATES_CERTAIN).counts >=
                dm_count_in_window(wide, window, DM_DATES_CERTAIN).counts);
        }
    }
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("count_in_window");
    tcase_add_test(cases, an_interval_inside_counts_whole);
    tcase_add_test(cases, an_interval_across_a_border_is_unsure);
    tcase_add_test(cases, an_open_interval_has_no_share);
    tcase_add_test(cases, an_open_window_takes_in_an_open_interval);
    tcase_add_test(cases, an_interval_beside_the_window_is_nothing);
    tcase_add_test(cases, the_shares_of_a_partition_add_up_to_one);
    tcase_add_test(cases, a_narrower_date_shrinks_possible_and_grows_certain);
    Suite *suite = suite_create("count_in_window");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
