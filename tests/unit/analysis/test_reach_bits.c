#include "analysis/reach_bits.h"

#include "unit/analysis/one_pass.h"
#include "unit/analysis/random_legs.h"

#include <check.h>

static uint32_t sources[MOST_ACTORS];
static dm_time ready[MOST_ACTORS];

/* One source after the other. */
static int64_t count_in_time(const dm_arrival_scan *scan, size_t count)
{
    int64_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        run_pass(scan, sources[i], ready);
        for (size_t j = 0; j < scan->actor_count; j++) {
            pairs += j != sources[i] && ready[j] != DM_TIME_MAX;
        }
    }
    return pairs;
}

static bool found[MOST_ACTORS];

/* Go once through the legs; whom they newly lead to. */
static int64_t find_next(const dm_arrival_scan *scan)
{
    int64_t pairs = 0;
    for (size_t i = 0; i < scan->count; i++) {
        if (found[scan->legs[i].from] && !found[scan->legs[i].to]) {
            found[scan->legs[i].to] = true;
            pairs++;
        }
    }
    return pairs;
}

static int64_t count_joined(const dm_arrival_scan *scan, size_t count)
{
    int64_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < scan->actor_count; j++) {
            found[j] = j == sources[i];
        }
        for (int64_t added = find_next(scan); added > 0;
             added = find_next(scan)) {
            pairs += added;
        }
    }
    return pairs;
}

static void check_dates(unsigned actors, size_t leg_count, size_t source_count,
                        leg_dates dates)
{
    dm_arrival_scan scan = draw_legs(leg_count, actors, dates);
    for (size_t i = 0; i < source_count; i++) {
        sources[i] = (uint32_t)(actors - 1 - i);
    }
    int64_t joined = count_joined(&scan, source_count);
    int64_t in_time = count_in_time(&scan, source_count);
    for (size_t threads = 1; threads < 5; threads++) {
        int64_t counts[3] = {-1, -1, -1};
        ck_assert_int_eq(dm_reach_bits_count(&counts[0], &counts[1], &scan,
                                             sources, source_count, threads),
                         DM_OK);
        ck_assert_int_eq(dm_reach_bits_count(&counts[2], NULL, &scan, sources,
                                             source_count, threads),
                         DM_OK);
        ck_assert_int_eq(counts[0], joined);
        ck_assert_int_eq(counts[1], in_time);
        ck_assert_int_eq(counts[2], joined);
    }
}

static void check_counts(unsigned actors, size_t leg_count, size_t source_count)
{
    for (int dates = 0; dates < LEG_DATES_COUNT; dates++) {
        check_dates(actors, leg_count, source_count, (leg_dates)dates);
    }
}

START_TEST(many_sources_reach_whom_each_reaches_alone)
{
    for (unsigned seed = 0; seed < 300; seed++) {
        state = seed;
        unsigned actors = 2 + draw(40);
        check_counts(actors, draw(200), 1 + draw(actors));
    }
}
END_TEST

START_TEST(sources_of_several_sets_are_counted_on_any_number_of_threads)
{
    state = 1000;
    check_counts(MOST_ACTORS, MOST_LEGS, MOST_ACTORS);
    check_counts(MOST_ACTORS, MOST_LEGS, (size_t)2 * DM_REACH_SOURCES);
    check_counts(DM_REACH_SOURCES, 2000, DM_REACH_SOURCES);
    check_counts(600, 3000, DM_REACH_SOURCES - 1);
    check_counts(600, 3000, DM_REACH_SOURCES + 1);
}
END_TEST

START_TEST(nobody_reaches_nobody)
{
    dm_arrival_scan scan = {0};
    int64_t joined = -1;
    int64_t in_time = -1;
    ck_assert_int_eq(
        dm_reach_bits_count(&joined, &in_time, &scan, sources, 0, 2), DM_OK);
    ck_assert_int_eq(joined, 0);
    ck_assert_int_eq(in_time, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reach_bits");
    TCase *tests = tcase_create("sources");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, many_sources_reach_whom_each_reaches_alone);
    tcase_add_test(
        tests, sources_of_several_sets_are_counted_on_any_number_of_threads);
    tcase_add_test(tests, nobody_reaches_nobody);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
