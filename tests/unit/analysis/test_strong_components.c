#include "analysis/strong_components.h"

#include <check.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ACTORS = 24, MOST_ARCS = 80, LONG_CHAIN = 200000 };

static uint64_t state;
static bool arcs[MOST_ACTORS][MOST_ACTORS];
static bool reached[MOST_ACTORS][MOST_ACTORS];
static uint32_t starts[MOST_ACTORS + 1];
static uint32_t recipients[MOST_ACTORS * MOST_ACTORS];

static unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static void draw_arcs(unsigned actors, unsigned count)
{
    memset(arcs, 0, sizeof arcs);
    for (unsigned i = 0; i < count; i++) {
        arcs[draw(actors)][draw(actors)] = true;
    }
    uint32_t place = 0;
    for (unsigned i = 0; i < actors; i++) {
        starts[i] = place;
        for (unsigned j = 0; j < actors; j++) {
            if (arcs[i][j]) {
                recipients[place++] = j;
            }
        }
    }
    starts[actors] = place;
}

/* Warshall 1962. */
static void close_arcs(unsigned actors)
{
    memcpy(reached, arcs, sizeof arcs);
    for (unsigned k = 0; k < actors; k++) {
        for (unsigned i = 0; i < actors; i++) {
            for (unsigned j = 0; j < actors; j++) {
                reached[i][j] |= i == j || (reached[i][k] && reached[k][j]);
            }
        }
    }
}

static void assert_members(const dm_strong_components *found, unsigned actors)
{
    bool listed[MOST_ACTORS] = {false};
    for (unsigned i = 0; i < actors; i++) {
        uint32_t member = found->members[i];
        ck_assert_uint_lt(member, actors);
        ck_assert(!listed[member]);
        listed[member] = true;
        ck_assert_uint_lt(found->of_actor[member], found->count);
        ck_assert(i == 0 || found->of_actor[found->members[i - 1]] <=
                                found->of_actor[member]);
    }
}

static void assert_components(const dm_strong_components *found,
                              unsigned actors)
{
    assert_members(found, actors);
    for (unsigned i = 0; i < actors; i++) {
        for (unsigned j = 0; j < actors; j++) {
            bool same = found->of_actor[i] == found->of_actor[j];
            ck_assert_int_eq(same, i == j || (reached[i][j] && reached[j][i]));
            ck_assert(!arcs[i][j] || found->of_actor[i] >= found->of_actor[j]);
        }
    }
}

START_TEST(components_are_those_who_reach_each_other)
{
    for (unsigned seed = 0; seed < 1000; seed++) {
        state = seed;
        unsigned actors = 1 + draw(MOST_ACTORS - 1);
        draw_arcs(actors, draw(MOST_ARCS));
        close_arcs(actors);
        dm_strong_components found;
        ck_assert(
            dm_strong_components_find(&found, actors, starts, recipients));
        assert_components(&found, actors);
        dm_strong_components_clear(&found);
    }
}
END_TEST

START_TEST(without_actors_there_is_no_component)
{
    dm_strong_components found;
    starts[0] = 0;
    ck_assert(dm_strong_components_find(&found, 0, starts, recipients));
    ck_assert_uint_eq(found.count, 0);
    dm_strong_components_clear(&found);
}
END_TEST

START_TEST(a_long_chain_needs_no_deep_stack)
{
    uint32_t *ends = malloc((LONG_CHAIN + 1) * sizeof *ends);
    uint32_t *next = malloc(LONG_CHAIN * sizeof *next);
    ck_assert(ends && next);
    for (uint32_t i = 0; i < LONG_CHAIN; i++) {
        ends[i] = i;
        next[i] = (i + 1) % LONG_CHAIN;
    }
    ends[LONG_CHAIN] = LONG_CHAIN;
    dm_strong_components found;
    ck_assert(dm_strong_components_find(&found, LONG_CHAIN, ends, next));
    ck_assert_uint_eq(found.count, 1);
    dm_strong_components_clear(&found);
    free(ends);
    free(next);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("strong_components");
    TCase *tests = tcase_create("components");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, components_are_those_who_reach_each_other);
    tcase_add_test(tests, without_actors_there_is_no_component);
    tcase_add_test(tests, a_long_chain_needs_no_deep_stack);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
