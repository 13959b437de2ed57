#include "analysis/communities.h"

#include "analysis/modularity.h"
#include "unit/analysis/contacts_fixture.h"

#include <math.h>

enum { MOST = 34 };

static const dm_community_search usual = {
    .resolution = 1, .runs = 20, .seed = 1};
static uint32_t groups[MOST];
static double room[MOST];

static double find(const dm_engine_graph *graph, double resolution)
{
    dm_community_search search = usual;
    search.resolution = resolution;
    ck_assert_int_eq(dm_find_communities(groups, graph, search, NULL), DM_OK);
    return dm_compute_modularity(graph, groups, resolution, room);
}

/* Go on to the next partition: each actor joins the group of one before it or
 * opens the next one. False after the last. */
static bool next_partition(uint32_t *partition, size_t count)
{
    for (size_t i = count; i-- > 1;) {
        uint32_t most = 0;
        for (size_t j = 0; j < i; j++) {
            most = partition[j] > most ? partition[j] : most;
        }
        if (partition[i] <= most) {
            partition[i]++;
            return true;
        }
        partition[i] = 0;
    }
    return false;
}

static double find_by_trial(const dm_engine_graph *graph, double resolution,
                            size_t *tried)
{
    uint32_t partition[8] = {0};
    double best = -INFINITY;
    *tried = 0;
    do {
        best = fmax(best,
                    dm_compute_modularity(graph, partition, resolution, room));
        (*tried)++;
    } while (next_partition(partition, graph->actor_count));
    return best;
}

static unsigned draw(unsigned *state)
{
    *state = *state * 1103515245U + 12345U;
    return *state >> 16 & 0x7fff;
}

static size_t draw_ties(dm_arc *arcs, uint32_t actors, unsigned *state)
{
    size_t count = 0;
    for (uint32_t a = 0; a < actors; a++) {
        for (uint32_t b = a + 1; b < actors; b++) {
            if (draw(state) % 3 == 0) {
                arcs[count++] = (dm_arc){a, b, 1 + draw(state) % 4};
            }
        }
    }
    return count;
}

START_TEST(no_partition_of_a_small_network_is_better)
{
    unsigned state = 1;
    for (int trial = 0; trial < 60; trial++) {
        dm_arc arcs[28];
        uint32_t actors = 2 + (uint32_t)trial % 7;
        dm_engine_graph graph = {actors, draw_ties(arcs, actors, &state), arcs,
                                 true};
        if (graph.arc_count > 0) {
            size_t tried = 0;
            double resolution = trial % 2 ? 1 : 0.7;
            double best = find_by_trial(&graph, resolution, &tried);
            ck_assert_double_eq_tol(find(&graph, resolution), best, 1e-12);
            ck_assert(actors < 8 || tried == 4140);
        }
    }
}
END_TEST

/* Zachary's karate club, whose best modularity is known by proof: 0.4198. */
static const uint8_t club[][2] = {
    {1, 2},   {1, 3},   {1, 4},   {1, 5},   {1, 6},   {1, 7},   {1, 8},
    {1, 9},   {1, 11},  {1, 12},  {1, 13},  {1, 14},  {1, 18},  {1, 20},
    {1, 22},  {1, 32},  {2, 3},   {2, 4},   {2, 8},   {2, 14},  {2, 18},
    {2, 20},  {2, 22},  {2, 31},  {3, 4},   {3, 8},   {3, 9},   {3, 10},
    {3, 14},  {3, 28},  {3, 29},  {3, 33},  {4, 8},   {4, 13},  {4, 14},
    {5, 7},   {5, 11},  {6, 7},   {6, 11},  {6, 17},  {7, 17},  {9, 31},
    {9, 33},  {9, 34},  {10, 34}, {14, 34}, {15, 33}, {15, 34}, {16, 33},
    {16, 34}, {19, 33}, {19, 34}, {20, 34}, {21, 33}, {21, 34}, {23, 33},
    {23, 34}, {24, 26}, {24, 28}, {24, 30}, {24, 33}, {24, 34}, {25, 26},
    {25, 28}, {25, 32}, {26, 32}, {27, 30}, {27, 34}, {28, 34}, {29, 32},
    {29, 34}, {30, 33}, {30, 34}, {31, 33}, {31, 34}, {32, 33}, {32, 34},
    {33, 34},
};

START_TEST(the_karate_club_has_its_four_groups)
{
    enum { TIES = sizeof club / sizeof *club };
    dm_arc arcs[TIES];
    for (size_t i = 0; i < TIES; i++) {
        arcs[i] = (dm_arc){club[i][0] - 1U, club[i][1] - 1U, 1};
    }
    dm_engine_graph graph = {MOST, TIES, arcs, true};
    ck_assert_double_eq_tol(find(&graph, 1), 0.4197896, 1e-7);
    uint32_t last = 0;
    for (size_t i = 0; i < MOST; i++) {
        last = groups[i] > last ? groups[i] : last;
    }
    ck_assert_uint_eq(last, 3);
}
END_TEST

/* A circle of four can be cut in two in two ways. */
START_TEST(of_equally_good_groups_the_first_ones_are_taken)
{
    static const dm_arc circle[] = {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {0, 3, 1}};
    static const uint32_t expected[] = {0, 0, 1, 1};
    dm_engine_graph graph = {4, 4, circle, true};
    for (unsigned long seed = 1; seed < 200; seed += 20) {
        dm_community_search search = {1.1, 20, seed};
        ck_assert_int_eq(dm_find_communities(groups, &graph, search, NULL),
                         DM_OK);
        ck_assert_mem_eq(groups, expected, sizeof expected);
    }
}
END_TEST

/* On a long circle single runs end in groups of different worth. */
START_TEST(the_best_of_the_runs_is_taken)
{
    enum { ROUND = 100 };
    static dm_arc arcs[ROUND];
    static uint32_t found[ROUND];
    static double space[ROUND];
    for (uint32_t i = 0; i < ROUND; i++) {
        arcs[i] = (dm_arc){i, (i + 1) % ROUND, 1};
    }
    dm_engine_graph graph = {ROUND, ROUND, arcs, true};
    double best = -INFINITY;
    double worst = INFINITY;
    for (unsigned long seed = 1; seed <= 10; seed++) {
        dm_community_search once = {1, 1, seed};
        dm_find_communities(found, &graph, once, NULL);
        double worth = dm_compute_modularity(&graph, found, 1, space);
        best = fmax(best, worth);
        worst = fmin(worst, worth);
    }
    ck_assert_double_lt(worst, best - 1e-6);
    dm_community_search ten = {1, 10, 1};
    dm_find_communities(found, &graph, ten, NULL);
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, found, 1, space),
                            best, 1e-12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("communities");
    TCase *cases = tcase_create("communities");
    tcase_add_test(cases, no_partition_of_a_small_network_is_better);
    tcase_add_test(cases, the_karate_club_has_its_four_groups);
    tcase_add_test(cases, of_equally_good_groups_the_first_ones_are_taken);
    tcase_add_test(cases, the_best_of_the_runs_is_taken);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
