#include "analysis/actor_centrality.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

#define ACTORS 6
#define NEAR 1e-9

/* The measures once more, by the slowest and plainest means. */
typedef struct dense_graph {
    int count;
    double arc[ACTORS][ACTORS];  /* weight, 0: none */
    double pair[ACTORS][ACTORS]; /* both ways, symmetric once */
    double length[ACTORS][ACTORS];
} dense_graph;

/* Every simple path from one actor to another. */
typedef struct path_search {
    const dense_graph *graph;
    int target;
    bool on_path[ACTORS];
    double shortest;
    double paths;           /* how many are that short */
    double through[ACTORS]; /* of these, by whom they pass */
} path_search;

static void end_path(path_search *search, int source, double length)
{
    if (length < search->shortest - NEAR) {
        search->shortest = length;
        search->paths = 0;
        memset(search->through, 0, sizeof search->through);
    }
    if (length < search->shortest + NEAR) {
        search->paths += 1;
        for (int i = 0; i < search->graph->count; i++) {
            search->through[i] +=
                search->on_path[i] && i != source && i != search->target;
        }
    }
}

static void follow(path_search *search, int source, int at, double length)
{
    search->on_path[at] = true;
    if (at == search->target) {
        end_path(search, source, length);
    }
    for (int next = 0; next < search->graph->count; next++) {
        if (at != search->target && search->graph->arc[at][next] > 0 &&
            !search->on_path[next]) {
            follow(search, source, next,
                   length + search->graph->length[at][next]);
        }
    }
    search->on_path[at] = false;
}

static void search_paths(const dense_graph *graph, double *betweenness,
                         double *closeness)
{
    for (int s = 0; s < graph->count; s++) {
        for (int t = 0; t < graph->count; t++) {
            path_search search = {
                .graph = graph, .target = t, .shortest = INFINITY};
            if (s == t) {
                continue;
            }
            follow(&search, s, s, 0);
            if (search.paths > 0) {
                closeness[s] += 1 / search.shortest / (graph->count - 1);
            }
            for (int i = 0; i < graph->count && search.paths > 0; i++) {
                betweenness[i] += search.through[i] / search.paths;
            }
        }
    }
}

static void iterate_pagerank(const dense_graph *graph, double *rank)
{
    int n = graph->count;
    for (int i = 0; i < n; i++) {
        rank[i] = 1.0 / n;
    }
    for (int round = 0; round < 400; round++) {
        double next[ACTORS] = {0};
        for (int i = 0; i < n; i++) {
            double out = 0;
            for (int j = 0; j < n; j++) {
                out += graph->arc[i][j];
            }
            for (int j = 0; j < n; j++) {
                double share = out > 0 ? graph->arc[i][j] / out : 1.0 / n;
                next[j] += 0.85 * rank[i] * share;
            }
        }
        for (int i = 0; i < n; i++) {
            rank[i] = next[i] + 0.15 / n;
        }
    }
}

/* Of a connected graph; the identity keeps a star from swinging. */
static void iterate_eigenvector(const dense_graph *graph, double *values)
{
    int n = graph->count;
    for (int i = 0; i < n; i++) {
        values[i] = 1;
    }
    for (int round = 0; round < 20000; round++) {
        double next[ACTORS] = {0};
        double highest = 0;
        for (int i = 0; i < n; i++) {
            next[i] = values[i];
            for (int j = 0; j < n; j++) {
                next[i] += graph->pair[i][j] * values[j];
            }
            highest = fmax(highest, next[i]);
        }
        for (int i = 0; i < n; i++) {
            values[i] = next[i] / highest;
        }
    }
}

static unsigned draw(unsigned *state, unsigned limit)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % limit;
}

static const char *const keys[ACTORS] = {"a", "b", "c", "d", "e", "f"};

/* A random sequence: a circle of symmetric contacts, so that it is connected,
 * or none, and arrows of both kinds. */
static dm_contacts *make_random_contacts(unsigned *state, bool connected)
{
    fixture_arrow rows[32];
    size_t count = 0;
    for (int i = 0; connected && i + 1 < ACTORS; i++) {
        rows[count++] =
            (fixture_arrow){ARROW(keys[i], keys[i + 1], 0),
                            .flags = draw(state, 2) ? DM_CONTACT_SYMMETRIC : 0};
    }
    for (int i = 0; i < 12; i++) {
        unsigned from = draw(state, ACTORS);
        unsigned to = (from + 1 + draw(state, ACTORS - 1)) % ACTORS;
        rows[count++] =
            (fixture_arrow){ARROW(keys[from], keys[to], 0),
                            .flags = draw(state, 4) ? 0 : DM_CONTACT_UNKNOWN};
    }
    return make_contacts(rows, count, 0);
}

static dense_graph make_dense_graph(const dm_network *network,
                                    dm_distance distance)
{
    dense_graph graph = {.count = (int)network->actor_count};
    for (size_t i = 0; i < network->tie_count; i++) {
        const dm_tie *tie = &network->ties[i];
        graph.arc[tie->from][tie->to] += tie->weight;
        if (!tie->directed) {
            graph.arc[tie->to][tie->from] += tie->weight;
        }
        graph.pair[tie->from][tie->to] += tie->weight;
        graph.pair[tie->to][tie->from] += tie->weight;
    }
    for (int i = 0; i < ACTORS; i++) {
        for (int j = 0; j < ACTORS; j++) {
            graph.length[i][j] =
                distance == DM_DISTANCE_INVERSE ? 1 / graph.arc[i][j] : 1;
        }
    }
    return graph;
}

static void compute(dm_actor_centrality *out, const dm_network *network,
                    dm_distance distance)
{
    double weights[64];
    for (size_t i = 0; i < network->tie_count; i++) {
        weights[i] = network->ties[i].weight;
    }
    ck_assert_int_eq(
        dm_compute_centrality(out, network, weights, distance, NULL), DM_OK);
}

static dm_network *make_network(const dm_contacts *contacts)
{
    dm_network *network = NULL;
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    ck_assert_int_eq(dm_network_new(&network, contacts, always, NULL), DM_OK);
    return network;
}

static void compare(const dm_network *network, dm_distance distance,
                    bool connected)
{
    dm_actor_centrality found[ACTORS];
    compute(found, network, distance);

    double expected[4][ACTORS] = {0};
    dense_graph graph = make_dense_graph(network, distance);
    search_paths(&graph, expected[0], expected[1]);
    iterate_pagerank(&graph, expected[2]);
    iterate_eigenvector(&graph, expected[3]);
    for (size_t i = 0; i < network->actor_count; i++) {
        const double *values = found[i].values;
        ck_assert_double_eq_tol(values[DM_BETWEENNESS], expected[0][i], NEAR);
        ck_assert_double_eq_tol(values[DM_CLOSENESS], expected[1][i], NEAR);
        ck_assert_double_eq_tol(values[DM_PAGERANK], expected[2][i], NEAR);
        if (connected) {
            ck_assert_double_eq_tol(values[DM_EIGENVECTOR], expected[3][i],
                                    1e-8);
        }
    }
}

START_TEST(random_graphs_agree_with_plain_enumeration)
{
    unsigned state = 1939;
    for (int round = 0; round < 150; round++) {
        bool connected = round % 2;
        dm_contacts *contacts = make_random_contacts(&state, connected);
        dm_network *network = make_network(contacts);
        compare(network, DM_DISTANCE_HOPS, connected);
        compare(network, DM_DISTANCE_INVERSE, connected);
        dm_network_free(network);
        dm_contacts_free(contacts);
    }
}
END_TEST

static void assert_eigenvector(const dm_contacts *contacts,
                               const double *expected)
{
    dm_actor_centrality found[16];
    dm_network *network = make_network(contacts);
    compute(found, network, DM_DISTANCE_HOPS);
    for (size_t i = 0; i < network->actor_count; i++) {
        if (isnan(expected[i])) {
            ck_assert_double_nan(found[i].values[DM_EIGENVECTOR]);
        } else {
            ck_assert_double_eq_tol(found[i].values[DM_EIGENVECTOR],
                                    expected[i], NEAR);
        }
    }
    dm_network_free(network);
}

START_TEST(of_two_equal_triangles_the_first_by_key_has_an_eigenvector)
{
    static const fixture_arrow rows[] = {
        {ARROW("d", "e", 1)}, {ARROW("e", "f", 2)}, {ARROW("f", "d", 3)},
        {ARROW("a", "b", 4)}, {ARROW("b", "c", 5)}, {ARROW("c", "a", 6)}};
    static const double expected[] = {1, 1, 1, NAN, NAN, NAN};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    for (int i = 0; i < 20; i++) {
        assert_eigenvector(contacts, expected);
    }
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(the_middle_of_a_star_has_the_root_of_its_arms)
{
    static const fixture_arrow rows[] = {{ARROW("m", "a", 1)},
                                         {ARROW("b", "m", 2)},
                                         {ARROW("m", "c", 3)},
                                         {ARROW("m", "z", 4)}};
    static const double expected[] = {0.5, 0.5, 0.5, 1, 0.5};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    assert_eigenvector(contacts, expected);
    dm_contacts_free(contacts);
}
END_TEST

/* a - b once told without an initiator, and once each way: three contacts. */
START_TEST(a_contact_without_initiator_weighs_once_in_the_eigenvector)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1)},
        {ARROW("b", "a", 2)},
        {ARROW("b", "a", 3), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("b", "c", 4)},
        {ARROW("b", "c", 5)},
        {ARROW("b", "c", 6)}};
    static const double expected[] = {0.70710678118654752, 1,
                                      0.70710678118654752};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    assert_eigenvector(contacts, expected);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(a_tie_of_weight_0_is_none)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)},
                                         {ARROW("b", "c", 2)}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_network *network = make_network(contacts);
    dm_actor_centrality found[3];
    static const double one[] = {1, 0};
    ck_assert_int_eq(
        dm_compute_centrality(found, network, one, DM_DISTANCE_HOPS, NULL),
        DM_OK);
    ck_assert_double_eq(found[0].values[DM_CLOSENESS], 1);
    ck_assert_double_eq(found[0].values[DM_OUT_STRENGTH], 1);
    ck_assert_double_nan(found[2].values[DM_IN_DEGREE]);
    ck_assert_double_nan(found[2].values[DM_PAGERANK]);

    static const double none[] = {0, 0};
    ck_assert_int_eq(
        dm_compute_centrality(found, network, none, DM_DISTANCE_HOPS, NULL),
        DM_OK);
    ck_assert_double_nan(found[0].values[DM_CLOSENESS]);
    dm_network_free(network);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("actor_centrality");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, random_graphs_agree_with_plain_enumeration);
    tcase_add_test(cases,
                   of_two_equal_triangles_the_first_by_key_has_an_eigenvector);
    tcase_add_test(cases, the_middle_of_a_star_has_the_root_of_its_arms);
    tcase_add_test(cases,
                   a_contact_without_initiator_weighs_once_in_the_eigenvector);
    tcase_add_test(cases, a_tie_of_weight_0_is_none);
    Suite *suite = suite_create("actor_centrality");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
