#include "analysis/reach_steps.h"

#include "unit/analysis/one_pass.h"
#include "unit/analysis/random_legs.h"

#include <check.h>

#include <string.h>

enum { FEW_ACTORS = 30, FEW_LEGS = 1500 };

static bool knows[FEW_ACTORS + FEW_LEGS];
static dm_time ready[FEW_ACTORS];

static void take_steps(const dm_reach_steps *steps, uint32_t source)
{
    memset(knows, 0, sizeof knows);
    knows[source] = true;
    for (size_t i = 0; i < steps->count; i++) {
        dm_reach_step step = steps->items[i];
        bool replaces = step.to >= steps->kept_from;
        knows[step.to] = knows[step.from] || (knows[step.to] && !replaces);
    }
}

static void assert_steps(const dm_reach_steps *steps,
                         const dm_arrival_scan *scan)
{
    for (uint32_t source = 0; source < scan->actor_count; source++) {
        run_pass(scan, source, ready);
        take_steps(steps, source);
        for (size_t i = 0; i < scan->actor_count; i++) {
            ck_assert_int_eq(knows[i], ready[i] != DM_TIME_MAX);
        }
    }
}

START_TEST(steps_spread_news_as_passes_do)
{
    for (unsigned seed = 0; seed < 600; seed++) {
        state = seed;
        unsigned actors = 2 + draw(FEW_ACTORS - 2);
        dm_arrival_scan scan = draw_legs(draw(FEW_LEGS), actors,
                                         (leg_dates)(seed % LEG_DATES_COUNT));
        dm_reach_steps steps;
        ck_assert(dm_reach_steps_in_time(&steps, &scan));
        ck_assert_uint_le(steps.row_count, actors + scan.count);
        assert_steps(&steps, &scan);
        dm_reach_steps_clear(&steps);
    }
}
END_TEST

/* On the first day 0 tells 1, which tells 2 what it knew before; rows that
 * keep something on its way are used again on the second day. */
/* On one day 0 and 1 tell each other, 1 tells 2, and 3 tells 0. */
START_TEST(what_chains_on_a_day_is_passed_on_in_order)
{
    dm_scan_leg told[] = {
        {0, 0, 0, 1}, {0, 0, 1, 0}, {0, 0, 1, 2}, {0, 0, 3, 0}};
    dm_arrival_scan scan = {
        .chains = true, .actor_count = 4, .count = 4, .legs = told};
    dm_reach_steps steps;
    ck_assert(dm_reach_steps_in_time(&steps, &scan));
    ck_assert_uint_eq(steps.row_count, 4);
    ck_assert_uint_eq(steps.count, 4);
    ck_assert_uint_eq(steps.items[0].from, 3);
    ck_assert_uint_eq(steps.items[3].to, 2);
    assert_steps(&steps, &scan);
    dm_reach_steps_clear(&steps);
}
END_TEST

START_TEST(only_what_a_sender_learns_meanwhile_is_kept)
{
    dm_time day = DM_DAY_S;
    dm_scan_leg told[] = {
        {0, day, 0, 1},
        {0, day, 1, 2},
        {day, 2 * day, 1, 2},
        {day, 2 * day, 2, 3},
    };
    static const dm_reach_step expected[] = {{1, 4}, {0, 1}, {4, 2},
                                             {2, 4}, {1, 2}, {4, 3}};
    dm_arrival_scan scan = {.actor_count = 4, .count = 4, .legs = told};
    dm_reach_steps steps;
    ck_assert(dm_reach_steps_in_time(&steps, &scan));
    ck_assert_uint_eq(steps.row_count, 5);
    ck_assert_uint_eq(steps.count, 6);
    for (size_t i = 0; i < steps.count; i++) {
        ck_assert_uint_eq(steps.items[i].from, expected[i].from);
        ck_assert_uint_eq(steps.items[i].to, expected[i].to);
    }
    dm_reach_steps_clear(&steps);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("time_steps");
    TCase *tests = tcase_create("time_steps");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, steps_spread_news_as_passes_do);
    tcase_add_test(tests, what_chains_on_a_day_is_passed_on_in_order);
    tcase_add_test(tests, only_what_a_sender_learns_meanwhile_is_kept);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
