#include "analysis/betweenness.h"

#include "unit/analysis/arcs_fixture.h"
#include "unit/analysis/contacts_fixture.h"

enum { FEW = 9 };

static arcs_fixture fixture;
static double found[FIXTURE_ACTORS];
static double expected[FIXTURE_ACTORS];

/* Every walk of a given length that reaches its end for the first time. */
typedef struct walk_count {
    bool arcs[FEW][FEW];
    size_t count;
    unsigned path[FEW];
    unsigned target;
    double paths;
    double through[FEW];
} walk_count;

static void walk(walk_count *walks, size_t at, size_t length)
{
    unsigned here = walks->path[at];
    if (at == length) {
        walks->paths += here == walks->target;
        for (size_t i = 1; here == walks->target && i < length; i++) {
            walks->through[walks->path[i]] += 1;
        }
        return;
    }
    for (unsigned next = 0; next < walks->count; next++) {
        if (walks->arcs[here][next]) {
            walks->path[at + 1] = next;
            walk(walks, at + 1, length);
        }
    }
}

/* The shortest walks are paths, so the first length that has any is theirs. */
static void count_pair(walk_count *walks, unsigned source, unsigned target)
{
    walks->path[0] = source;
    walks->target = target;
    walks->paths = 0;
    memset(walks->through, 0, sizeof walks->through);
    for (size_t length = 1; length < walks->count && walks->paths == 0;
         length++) {
        walk(walks, 0, length);
    }
    for (size_t i = 0; walks->paths > 0 && i < walks->count; i++) {
        expected[i] += walks->through[i] / walks->paths;
    }
}

static void enumerate_paths(void)
{
    walk_count walks = {.count = fixture.actor_count};
    memset(expected, 0, sizeof expected);
    for (size_t i = 0; i < fixture.arc_count; i++) {
        walks.arcs[fixture.arcs[i].from][fixture.arcs[i].to] = true;
    }
    for (unsigned s = 0; s < walks.count; s++) {
        for (unsigned t = 0; t < walks.count; t++) {
            if (s != t) {
                count_pair(&walks, s, t);
            }
        }
    }
}

START_TEST(equals_the_enumeration_of_all_paths)
{
    unsigned state = 3;
    for (int round = 0; round < 400; round++) {
        size_t count = 1 + (size_t)round % FEW;
        draw_arcs(&fixture, &state, count, 1 + (unsigned)round % 2);
        enumerate_paths();
        measure_arcs(found, dm_compute_betweenness, &fixture, 1);
        assert_near(found, expected, count);
    }
}
END_TEST

START_TEST(equals_the_engine)
{
    const dm_engine *engine = NULL;
    ck_assert_int_eq(dm_engine_load(&engine, NULL), DM_OK);
    assert_engine_agrees(dm_compute_betweenness, engine->betweenness);
}
END_TEST

START_TEST(has_the_same_bits_with_any_number_of_threads)
{
    assert_thread_independence(dm_compute_betweenness);
}
END_TEST

START_TEST(does_not_depend_on_the_numbering)
{
    assert_relabelling(dm_compute_betweenness);
}
END_TEST

START_TEST(reversing_all_arrows_changes_nothing)
{
    unsigned state = 13;
    draw_arcs(&fixture, &state, 150, 3);
    measure_arcs(expected, dm_compute_betweenness, &fixture, 1);
    for (size_t i = 0; i < fixture.arc_count; i++) {
        dm_arc arc = fixture.arcs[i];
        fixture.arcs[i] = (dm_arc){arc.to, arc.from, 1};
    }
    measure_arcs(found, dm_compute_betweenness, &fixture, 1);
    assert_near(found, expected, 150);
}
END_TEST

START_TEST(of_nobody_or_one_actor_is_nothing_or_zero)
{
    fixture = (arcs_fixture){0};
    measure_arcs(found, dm_compute_betweenness, &fixture, 0);
    fixture.actor_count = 1;
    found[0] = -1;
    measure_arcs(found, dm_compute_betweenness, &fixture, 0);
    ck_assert(found[0] == 0);
}
END_TEST

START_TEST(the_centre_of_a_star_is_between_all_leaves)
{
    fixture = (arcs_fixture){.actor_count = 8};
    for (unsigned i = 1; i < 8; i++) {
        if (i != 1) {
            add_arc(&fixture, i, 0);
        }
        if (i != 2) {
            add_arc(&fixture, 0, i);
        }
    }
    measure_arcs(found, dm_compute_betweenness, &fixture, 1);
    /* 6 who call, 6 who are called, 5 of them both. */
    ck_assert(found[0] == 6 * 6 - 5);
    ck_assert(found[1] == 0 && found[7] == 0);
}
END_TEST

/* A chain of `links` diamonds: 2 to the power of `links` paths. */
static void make_diamonds(unsigned links)
{
    fixture = (arcs_fixture){.actor_count = 3 * links + 1};
    for (unsigned i = 0; i < links; i++) {
        add_arc(&fixture, 3 * i, 3 * i + 1);
        add_arc(&fixture, 3 * i, 3 * i + 2);
        add_arc(&fixture, 3 * i + 1, 3 * i + 3);
        add_arc(&fixture, 3 * i + 2, 3 * i + 3);
    }
}

START_TEST(more_paths_than_an_integer_holds_are_counted)
{
    unsigned links = 99;
    make_diamonds(links);
    measure_arcs(found, dm_compute_betweenness, &fixture, 2);
    for (unsigned i = 1; i < links; i++) {
        double before = 3.0 * i;
        double behind = 3.0 * (links - i);
        ck_assert_double_eq_tol(found[3 * i] / (before * behind), 1, 1e-12);
    }
}
END_TEST

/* Each of `levels` levels leads to all of the next, `width` wide. */
START_TEST(more_paths_than_a_double_holds_are_undefined)
{
    enum { LEVELS = 350, WIDTH = 8 };
    size_t count = LEVELS * WIDTH;
    size_t arc_count = 0;
    dm_arc *arcs = malloc(count * WIDTH * sizeof *arcs);
    double *values = malloc(count * sizeof *values);
    ck_assert(arcs && values);
    for (uint32_t i = 0; i < count - WIDTH; i++) {
        for (uint32_t k = 0; k < WIDTH; k++) {
            uint32_t next = (i / WIDTH + 1) * WIDTH + k;
            arcs[arc_count++] = (dm_arc){i, next, 1};
        }
    }
    dm_engine_graph graph = {count, arc_count, arcs, false};
    ck_assert_int_eq(dm_compute_betweenness(values, &graph, 0, NULL), DM_OK);
    for (size_t i = 0; i < count; i++) {
        ck_assert(isnan(values[i]));
    }
    free(arcs);
    free(values);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("betweenness");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, equals_the_enumeration_of_all_paths);
    tcase_add_test(tests, equals_the_engine);
    tcase_add_test(tests, has_the_same_bits_with_any_number_of_threads);
    tcase_add_test(tests, does_not_depend_on_the_numbering);
    tcase_add_test(tests, reversing_all_arrows_changes_nothing);
    tcase_add_test(tests, of_nobody_or_one_actor_is_nothing_or_zero);
    tcase_add_test(tests, the_centre_of_a_star_is_between_all_leaves);
    tcase_add_test(tests, more_paths_than_an_integer_holds_are_counted);
    tcase_add_test(tests, more_paths_than_a_double_holds_are_undefined);
    Suite *suite = suite_create("betweenness");
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
