#include "analysis/reach_bits.h"

#include <check.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum { MOST_ACTORS = 1200, MOST_LEGS = 4000 };

static uint64_t state;
static dm_scan_leg legs[MOST_LEGS];
static size_t starts[MOST_ACTORS + 1];
static uint32_t recipients[MOST_LEGS];
static uint32_t sources[MOST_ACTORS];
static dm_time ready[MOST_ACTORS];

static unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static int compare_legs(const void *left, const void *right)
{
    dm_time a = ((const dm_scan_leg *)left)->first;
    dm_time b = ((const dm_scan_leg *)right)->first;
    return (a > b) - (a < b);
}

/* Sent around 1970, received after a day, or after some weeks. */
static void draw_legs(size_t count, unsigned actors)
{
    for (size_t i = 0; i < count; i++) {
        dm_time first = ((dm_time)draw(300) - 150) * DM_DAY_S;
        dm_time delay = draw(5) ? DM_DAY_S : 1 + (dm_time)draw(40) * DM_DAY_S;
        legs[i] = (dm_scan_leg){first, first + delay, draw(actors), 0};
        legs[i].to = (legs[i].from + 1 + draw(actors - 1)) % actors;
    }
    qsort(legs, count, sizeof *legs, compare_legs);
    size_t place = 0;
    for (uint32_t actor = 0; actor < actors; actor++) {
        starts[actor] = place;
        for (size_t i = 0; i < count; i++) {
            if (legs[i].from == actor) {
                recipients[place++] = legs[i].to;
            }
        }
    }
    starts[actors] = place;
}

/* One source after the other. */
static int64_t count_in_time(const dm_arrival_scan *scan, size_t count)
{
    int64_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        dm_arrival_scan_run(scan, sources[i], ready);
        for (size_t j = 0; j < scan->actor_count; j++) {
            pairs += j != sources[i] && ready[j] != DM_TIME_MAX;
        }
    }
    return pairs;
}

static int64_t count_joined(const dm_arrival_scan *scan, size_t count)
{
    static bool found[MOST_ACTORS];
    int64_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < scan->actor_count; j++) {
            found[j] = j == sources[i];
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (size_t j = 0; j < scan->count; j++) {
                if (found[scan->legs[j].from] && !found[scan->legs[j].to]) {
                    found[scan->legs[j].to] = true;
                    pairs++;
                    changed = true;
                }
            }
        }
    }
    return pairs;
}

static void check_counts(unsigned actors, size_t leg_count, size_t source_count)
{
    draw_legs(leg_count, actors);
    dm_arrival_scan scan = {
        .actor_count = actors, .count = leg_count, .legs = legs};
    for (size_t i = 0; i < source_count; i++) {
        sources[i] = (uint32_t)(actors - 1 - i);
    }
    dm_reach_bits bits;
    int64_t joined = 0;
    int64_t in_time = 0;
    ck_assert_int_eq(dm_reach_bits_init(&bits, &scan, starts, recipients),
                     DM_OK);
    ck_assert_int_eq(
        dm_reach_bits_count(&joined, &in_time, &bits, sources, source_count),
        DM_OK);
    ck_assert_int_eq(in_time, count_in_time(&scan, source_count));
    ck_assert_int_eq(joined, count_joined(&scan, source_count));
    dm_reach_bits_clear(&bits);
}

START_TEST(many_sources_reach_whom_each_reaches_alone)
{
    for (unsigned seed = 0; seed < 200; seed++) {
        state = seed;
        unsigned actors = 2 + draw(40);
        check_counts(actors, draw(200), 1 + draw(actors));
    }
}
END_TEST

START_TEST(a_full_set_of_sources_is_counted)
{
    state = 1000;
    check_counts(MOST_ACTORS, MOST_LEGS, DM_REACH_SOURCES);
    check_counts(DM_REACH_SOURCES, 2000, DM_REACH_SOURCES);
    check_counts(600, 3000, DM_REACH_SOURCES - 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reach_bits");
    TCase *tests = tcase_create("sources");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, many_sources_reach_whom_each_reaches_alone);
    tcase_add_test(tests, a_full_set_of_sources_is_counted);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
