#include "analysis/closeness.h"

#include "unit/analysis/arcs_fixture.h"
#include "unit/analysis/contacts_fixture.h"

static arcs_fixture fixture;
static double found[FIXTURE_ACTORS];
static double expected[FIXTURE_ACTORS];

/* Distances by going over all arcs until nothing changes any more. */
static double sum_slowly(size_t source)
{
    double hops[FIXTURE_ACTORS];
    bool changed = true;
    double sum = 0;
    for (size_t i = 0; i < fixture.actor_count; i++) {
        hops[i] = i == source ? 0 : INFINITY;
    }
    while (changed) {
        changed = false;
        for (size_t i = 0; i < fixture.arc_count; i++) {
            const dm_arc *arc = &fixture.arcs[i];
            if (hops[arc->from] + 1 < hops[arc->to]) {
                hops[arc->to] = hops[arc->from] + 1;
                changed = true;
            }
        }
    }
    for (size_t i = 0; i < fixture.actor_count; i++) {
        sum += i == source ? 0 : 1 / hops[i];
    }
    return sum;
}

START_TEST(equals_distances_found_slowly)
{
    unsigned state = 3;
    for (size_t count = 1; count < 80; count++) {
        draw_arcs(&fixture, &state, count, 1 + (unsigned)count % 4);
        for (size_t i = 0; i < count; i++) {
            expected[i] = sum_slowly(i);
        }
        measure_arcs(found, dm_compute_closeness, &fixture, 1);
        assert_near(found, expected, count);
    }
}
END_TEST

START_TEST(equals_the_engine)
{
    const dm_engine *engine = NULL;
    ck_assert_int_eq(dm_engine_load(&engine, NULL), DM_OK);
    assert_engine_agrees(dm_compute_closeness, engine->closeness);
}
END_TEST

START_TEST(has_the_same_bits_with_any_number_of_threads)
{
    assert_thread_independence(dm_compute_closeness);
}
END_TEST

START_TEST(does_not_depend_on_the_numbering)
{
    assert_relabelling(dm_compute_closeness);
}
END_TEST

START_TEST(of_nobody_or_one_actor_is_nothing_or_zero)
{
    fixture = (arcs_fixture){0};
    measure_arcs(found, dm_compute_closeness, &fixture, 0);
    fixture.actor_count = 1;
    found[0] = -1;
    measure_arcs(found, dm_compute_closeness, &fixture, 0);
    ck_assert(found[0] == 0);
}
END_TEST

/* More actors than targets of one pass, at every distance there is. */
START_TEST(a_long_line_needs_several_passes)
{
    enum { LINE = 1200 };
    static dm_arc arcs[LINE - 1];
    static double values[LINE];
    for (uint32_t i = 0; i + 1 < LINE; i++) {
        arcs[i] = (dm_arc){i, i + 1, 1};
    }
    dm_engine_graph graph = {LINE, LINE - 1, arcs, false};
    ck_assert_int_eq(dm_compute_closeness(values, &graph, 2, NULL), DM_OK);
    double sum = 0;
    for (size_t i = 0; i < LINE; i++) {
        ck_assert_double_eq_tol(values[LINE - 1 - i], sum, 1e-12);
        sum += 1 / (double)(i + 1);
    }
}
END_TEST

/* So many in one step that a byte would not count them. */
START_TEST(everyone_at_once_is_counted)
{
    enum { ALL = 700 };
    static dm_arc arcs[ALL - 1];
    static double values[ALL];
    for (uint32_t i = 1; i < ALL; i++) {
        arcs[i - 1] = (dm_arc){0, i, 1};
    }
    dm_engine_graph graph = {ALL, ALL - 1, arcs, false};
    ck_assert_int_eq(dm_compute_closeness(values, &graph, 1, NULL), DM_OK);
    ck_assert(values[0] == ALL - 1);
    ck_assert(values[1] == 0);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("closeness");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, equals_distances_found_slowly);
    tcase_add_test(tests, equals_the_engine);
    tcase_add_test(tests, has_the_same_bits_with_any_number_of_threads);
    tcase_add_test(tests, does_not_depend_on_the_numbering);
    tcase_add_test(tests, of_nobody_or_one_actor_is_nothing_or_zero);
    tcase_add_test(tests, a_long_line_needs_several_passes);
    tcase_add_test(tests, everyone_at_once_is_counted);
    Suite *suite = suite_create("closeness");
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
