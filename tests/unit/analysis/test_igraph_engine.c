#include "analysis/engine.h"

#include "unit/analysis/contacts_fixture.h"

#include <dirent.h>
#include <math.h>
#include <stdint.h>

static const dm_engine *engine;
static double out[8];
static char reason[DM_ENGINE_REASON_SIZE];

static void setup(void)
{
    ck_assert_int_eq(dm_engine_load(&engine, NULL), DM_OK);
}

static const dm_arc circle[] = {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}};

static void assert_refused(dm_engine_graph graph)
{
    ck_assert_int_eq(engine->betweenness(&graph, out, reason), DM_REFUSED);
    ck_assert_int_eq(engine->closeness(&graph, out, reason), DM_REFUSED);
    ck_assert_int_eq(engine->pagerank(&graph, out, reason), DM_REFUSED);
    ck_assert_int_eq(engine->leiden(&graph, 1, 1, out, reason), DM_REFUSED);
    ck_assert_uint_gt(strlen(reason), 0);
}

START_TEST(what_igraph_would_trip_over_is_refused)
{
    assert_refused((dm_engine_graph){.actor_count = 0});
    assert_refused((dm_engine_graph){2, 3, circle, true});
    static const dm_arc loop[] = {{1, 1, 1}};
    assert_refused((dm_engine_graph){2, 1, loop, true});
    assert_refused((dm_engine_graph){SIZE_MAX, 1, circle, true});
}
END_TEST

START_TEST(weights_that_hang_igraph_are_refused)
{
    static const double weights[] = {0, -1, 1e-10, 1e16, INFINITY, NAN};
    for (size_t i = 0; i < sizeof weights / sizeof *weights; i++) {
        dm_arc arc = {0, 1, weights[i]};
        assert_refused((dm_engine_graph){2, 1, &arc, true});
    }
}
END_TEST

START_TEST(without_values_the_weights_do_not_matter)
{
    static const dm_arc arcs[] = {{0, 1, NAN}, {1, 2, -5}};
    dm_engine_graph graph = {3, 2, arcs, false};
    ck_assert_int_eq(engine->betweenness(&graph, out, reason), DM_OK);
    ck_assert_double_eq(out[0], 0);
    ck_assert_double_eq(out[1], 1);
    ck_assert_int_eq(engine->closeness(&graph, out, reason), DM_OK);
    ck_assert_double_eq(out[0], 1.5);
    ck_assert_double_eq(out[2], 0);
}
END_TEST

START_TEST(a_graph_without_ties_has_values_all_the_same)
{
    dm_engine_graph graph = {3, 0, circle, true};
    ck_assert_int_eq(engine->pagerank(&graph, out, reason), DM_OK);
    ck_assert_double_eq_tol(out[0] + out[1] + out[2], 1, 1e-12);
    ck_assert_int_eq(engine->closeness(&graph, out, reason), DM_OK);
    ck_assert_double_eq(out[0], 0);
}
END_TEST

/* Two triangles with one tie between them. */
static const dm_arc triangles[] = {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 1},
                                   {3, 4, 1}, {3, 5, 1}, {4, 5, 1}};

START_TEST(two_triangles_are_two_groups)
{
    dm_engine_graph graph = {6, 7, triangles, true};
    ck_assert_int_eq(engine->leiden(&graph, 1, 1, out, reason), DM_OK);
    ck_assert_double_eq(out[0], out[1]);
    ck_assert_double_eq(out[0], out[2]);
    ck_assert_double_eq(out[3], out[4]);
    ck_assert_double_eq(out[3], out[5]);
    ck_assert_double_eq(out[0] + out[3], 1);
}
END_TEST

START_TEST(the_resolution_tells_how_small_groups_are)
{
    dm_engine_graph graph = {6, 7, triangles, true};
    ck_assert_int_eq(engine->leiden(&graph, 0, 1, out, reason), DM_OK);
    for (int i = 0; i < 6; i++) {
        ck_assert_double_eq(out[i], 0);
    }
    ck_assert_int_eq(engine->leiden(&graph, 100, 1, out, reason), DM_OK);
    double sum = 0;
    for (int i = 0; i < 6; i++) {
        sum += out[i];
    }
    ck_assert_double_eq(sum, 15);
}
END_TEST

START_TEST(resolutions_out_of_range_are_refused)
{
    static const double resolutions[] = {-1, 1e7, INFINITY, NAN};
    dm_engine_graph graph = {6, 7, triangles, true};
    for (size_t i = 0; i < sizeof resolutions / sizeof *resolutions; i++) {
        ck_assert_int_eq(engine->leiden(&graph, resolutions[i], 1, out, reason),
                         DM_REFUSED);
    }
}
END_TEST

START_TEST(actors_without_ties_are_groups_of_their_own)
{
    dm_engine_graph graph = {3, 0, triangles, true};
    ck_assert_int_eq(engine->leiden(&graph, 1, 1, out, reason), DM_OK);
    ck_assert_double_eq(out[0] + out[1] + out[2], 3);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_groups)
{
    enum { COUNT = 200 };
    dm_arc arcs[COUNT];
    double first[COUNT];
    double again[COUNT];
    for (uint32_t i = 0; i < COUNT; i++) {
        arcs[i] = (dm_arc){i, (i + 1) % COUNT, 1};
    }
    dm_engine_graph graph = {COUNT, COUNT, arcs, true};
    ck_assert_int_eq(engine->leiden(&graph, 1, 5, first, reason), DM_OK);
    ck_assert_int_eq(engine->leiden(&graph, 1, 6, again, reason), DM_OK);
    ck_assert_mem_ne(first, again, sizeof first);
    ck_assert_int_eq(engine->leiden(&graph, 1, 5, again, reason), DM_OK);
    ck_assert_mem_eq(first, again, sizeof first);
}
END_TEST

static int count_threads(void)
{
    DIR *tasks = opendir("/proc/self/task");
    ck_assert_ptr_nonnull(tasks);
    int count = -2; /* the folder itself and its parent */
    while (readdir(tasks)) {
        count++;
    }
    closedir(tasks);
    return count;
}

/* Large enough for PRPACK to share its work out. */
START_TEST(no_call_leaves_a_thread_behind_and_the_bits_are_the_same)
{
    enum { COUNT = 3000, ARCS = 4 * COUNT };
    static dm_arc arcs[ARCS];
    static double first[COUNT];
    static double again[COUNT];
    int threads = count_threads();
    for (uint32_t i = 0; i < ARCS; i++) {
        uint32_t from = i % COUNT;
        uint32_t step = 1 + (i / COUNT) * 17;
        arcs[i] = (dm_arc){from, (from * 7 + step) % COUNT, 1 + i % 5};
        if (arcs[i].to == from) {
            arcs[i].to = (from + 1) % COUNT;
        }
    }
    dm_engine_graph graph = {COUNT, ARCS, arcs, true};
    ck_assert_int_eq(engine->pagerank(&graph, first, reason), DM_OK);
    ck_assert_int_eq(engine->pagerank(&graph, again, reason), DM_OK);
    ck_assert_mem_eq(first, again, sizeof first);
    ck_assert_int_eq(count_threads(), threads);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("igraph_engine");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, setup, NULL);
    tcase_add_test(cases, what_igraph_would_trip_over_is_refused);
    tcase_add_test(cases, weights_that_hang_igraph_are_refused);
    tcase_add_test(cases, without_values_the_weights_do_not_matter);
    tcase_add_test(cases, a_graph_without_ties_has_values_all_the_same);
    tcase_add_test(cases, two_triangles_are_two_groups);
    tcase_add_test(cases, the_resolution_tells_how_small_groups_are);
    tcase_add_test(cases, resolutions_out_of_range_are_refused);
    tcase_add_test(cases, actors_without_ties_are_groups_of_their_own);
    tcase_add_test(cases, the_same_seed_gives_the_same_groups);
    tcase_add_test(cases,
                   no_call_leaves_a_thread_behind_and_the_bits_are_the_same);
    Suite *suite = suite_create("igraph_engine");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
