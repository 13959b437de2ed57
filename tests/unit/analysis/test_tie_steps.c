#include "analysis/reach_steps.h"

#include "unit/analysis/random_legs.h"

#include <check.h>

#include <string.h>

enum { FEW_ACTORS = 30, FEW_LEGS = 90 };

static bool reached[FEW_ACTORS][FEW_ACTORS];

/* Warshall 1962. */
static void close_legs(const dm_arrival_scan *scan)
{
    memset(reached, 0, sizeof reached);
    for (size_t i = 0; i < scan->count; i++) {
        reached[scan->legs[i].from][scan->legs[i].to] = true;
    }
    for (size_t k = 0; k < scan->actor_count; k++) {
        for (size_t i = 0; i < scan->actor_count; i++) {
            for (size_t j = 0; j < scan->actor_count; j++) {
                reached[i][j] |= i == j || (reached[i][k] && reached[k][j]);
            }
        }
    }
}

static void assert_source(const dm_reach_steps *steps, const uint32_t *groups,
                          size_t actor_count, size_t source)
{
    bool knows[FEW_ACTORS] = {false};
    knows[groups[source]] = true;
    for (size_t i = 0; i < steps->count; i++) {
        knows[steps->items[i].to] |= knows[steps->items[i].from];
    }
    for (size_t i = 0; i < actor_count; i++) {
        ck_assert_int_eq(knows[groups[i]], i == source || reached[source][i]);
    }
}

/* No tie between two groups is taken twice. */
static void assert_once(const dm_reach_steps *steps)
{
    for (size_t i = 0; i < steps->count; i++) {
        for (size_t j = 0; j < i; j++) {
            ck_assert(steps->items[i].from != steps->items[j].from ||
                      steps->items[i].to != steps->items[j].to);
        }
    }
}

START_TEST(steps_once_through_all_ties_reach_whom_chains_of_ties_reach)
{
    for (unsigned seed = 0; seed < 600; seed++) {
        state = seed;
        unsigned actors = 2 + draw(FEW_ACTORS - 2);
        dm_arrival_scan scan = draw_legs(draw(FEW_LEGS), actors, DAYS);
        dm_reach_steps steps;
        uint32_t *groups;
        close_legs(&scan);
        ck_assert(dm_reach_steps_by_ties(&steps, &groups, &scan));
        ck_assert_uint_le(steps.row_count, actors);
        for (size_t i = 0; i < actors; i++) {
            assert_source(&steps, groups, actors, i);
        }
        assert_once(&steps);
        free(groups);
        dm_reach_steps_clear(&steps);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tie_steps");
    TCase *tests = tcase_create("tie_steps");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests,
                   steps_once_through_all_ties_reach_whom_chains_of_ties_reach);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
