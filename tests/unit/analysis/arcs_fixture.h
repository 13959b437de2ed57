#ifndef TESTS_ARCS_FIXTURE_H
#define TESTS_ARCS_FIXTURE_H

#include "analysis/engine.h"

#include <check.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FIXTURE_ACTORS = 300, FIXTURE_ARCS = 4000 };

/** Arcs between few actors, no two alike, as measures of paths take them. */
typedef struct arcs_fixture {
    size_t actor_count;
    size_t arc_count;
    dm_arc arcs[FIXTURE_ARCS];
} arcs_fixture;

typedef dm_status path_measure(double *out, const dm_engine_graph *graph,
                               size_t thread_count, dm_error *error);

static inline unsigned draw_number(unsigned *state, size_t limit)
{
    *state = *state * 1664525u + 1013904223u;
    return (unsigned)((*state >> 8) % limit);
}

static inline void add_arc(arcs_fixture *fixture, unsigned from, unsigned to)
{
    for (size_t i = 0; i < fixture->arc_count; i++) {
        const dm_arc *arc = &fixture->arcs[i];
        if (arc->from == from && arc->to == to) {
            return;
        }
    }
    if (from != to && fixture->arc_count < FIXTURE_ARCS) {
        fixture->arcs[fixture->arc_count++] = (dm_arc){from, to, 1};
    }
}

/** `density` arcs an actor are tried, half of them by few actors. */
static inline void draw_arcs(arcs_fixture *fixture, unsigned *state,
                             size_t actor_count, unsigned density)
{
    fixture->actor_count = actor_count;
    fixture->arc_count = 0;
    for (size_t i = 0; i < actor_count * density; i++) {
        size_t limit = i % 2 ? actor_count : actor_count / 5 + 1;
        unsigned from = draw_number(state, limit);
        unsigned to = draw_number(state, actor_count);
        bool turned = draw_number(state, 2);
        add_arc(fixture, turned ? to : from, turned ? from : to);
        if (draw_number(state, 4) == 0) {
            add_arc(fixture, turned ? from : to, turned ? to : from);
        }
    }
}

static inline dm_engine_graph get_graph(const arcs_fixture *fixture)
{
    return (dm_engine_graph){fixture->actor_count, fixture->arc_count,
                             fixture->arcs, false};
}

static inline void measure_arcs(double *out, path_measure *measure,
                                const arcs_fixture *fixture, size_t threads)
{
    dm_engine_graph graph = get_graph(fixture);
    ck_assert_int_eq(measure(out, &graph, threads, NULL), DM_OK);
}

static inline void assert_near(const double *found, const double *expected,
                               size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double most = 1e-9 * fmax(1, fabs(expected[i]));
        ck_assert_double_le_tol(fabs(found[i] - expected[i]), most, 0);
    }
}

/** The same bits whatever the number of threads. */
static inline void assert_thread_independence(path_measure *measure)
{
    static const size_t thread_counts[] = {2, 3, 8, 64, 0};
    static arcs_fixture fixture;
    double once[FIXTURE_ACTORS];
    double again[FIXTURE_ACTORS];
    unsigned state = 5;
    draw_arcs(&fixture, &state, FIXTURE_ACTORS, 8);
    measure_arcs(once, measure, &fixture, 1);
    for (size_t i = 0; i < sizeof thread_counts / sizeof *thread_counts; i++) {
        measure_arcs(again, measure, &fixture, thread_counts[i]);
        ck_assert_mem_eq(once, again, sizeof once);
    }
}

/** The engine's values of random graphs of every size. */
static inline void assert_engine_agrees(path_measure *measure,
                                        dm_engine_measure *reference)
{
    static arcs_fixture fixture;
    double found[FIXTURE_ACTORS];
    double expected[FIXTURE_ACTORS];
    char reason[DM_ENGINE_REASON_SIZE];
    unsigned state = 11;
    for (size_t count = 1; count <= FIXTURE_ACTORS; count++) {
        draw_arcs(&fixture, &state, count, 1 + (unsigned)count % 6);
        dm_engine_graph graph = get_graph(&fixture);
        ck_assert_int_eq(reference(&graph, expected, reason), DM_OK);
        measure_arcs(found, measure, &fixture, 1 + count % 3);
        assert_near(found, expected, count);
    }
}

/** Numbering the actors the other way round changes nothing but the place. */
static inline void assert_relabelling(path_measure *measure)
{
    static arcs_fixture fixture;
    double before[FIXTURE_ACTORS];
    double after[FIXTURE_ACTORS];
    double turned[FIXTURE_ACTORS];
    unsigned state = 7;
    size_t count = 120;
    draw_arcs(&fixture, &state, count, 4);
    measure_arcs(before, measure, &fixture, 1);
    for (size_t i = 0; i < fixture.arc_count; i++) {
        fixture.arcs[i].from = (uint32_t)count - 1 - fixture.arcs[i].from;
        fixture.arcs[i].to = (uint32_t)count - 1 - fixture.arcs[i].to;
    }
    measure_arcs(after, measure, &fixture, 1);
    for (size_t i = 0; i < count; i++) {
        turned[i] = after[count - 1 - i];
    }
    assert_near(turned, before, count);
}

#endif
