/*
 * How long betweenness and closeness take, beside the engine's:
 *
 *     bench_centrality [ACTORS [TIES [ROUNDS]]]
 *     bench_centrality --edges [ACTORS [TIES]]
 *
 * Ties are drawn from a fixed seed: one for each actor, then more; who has one
 * follows Zipf's law. Each round runs all four ways, one after the other, so
 * that their ratio holds when the machine is busy. What they give is compared.
 * The second form writes the ties for other programs to time.
 */
#include "analysis/betweenness.h"
#include "analysis/closeness.h"
#include "base/parallel_work.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 20;

static void stop(const char *why)
{
    fprintf(stderr, "bench_centrality: %s\n", why);
    exit(EXIT_FAILURE);
}

static void *reserve(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (!memory) {
        stop("no memory");
    }
    return memory;
}

static double draw_share(void)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (double)(state >> 33) / 2147483648.0;
}

/* The first place whose running sum is above a random share of all. */
static uint32_t draw_actor(const double *sums, size_t count)
{
    double drawn = draw_share() * sums[count - 1];
    size_t low = 0;
    size_t high = count - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (sums[middle] > drawn) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return (uint32_t)low;
}

/* Put in a tie unless it is there. */
static void add_arc(dm_engine_graph *graph, dm_arc *arcs, uint64_t *known,
                    dm_arc arc)
{
    uint64_t room = 4 * (uint64_t)graph->actor_count * 16;
    uint64_t key = (uint64_t)arc.from * graph->actor_count + arc.to + 1;
    uint64_t place = key * 11400714819323198485U % room;
    while (known[place] && known[place] != key) {
        place = (place + 1) % room;
    }
    if (arc.from != arc.to && !known[place]) {
        known[place] = key;
        arcs[graph->arc_count++] = arc;
    }
}

static dm_engine_graph draw_graph(size_t actor_count, size_t tie_count)
{
    dm_engine_graph graph = {.actor_count = actor_count};
    dm_arc *arcs = reserve(tie_count + 1, sizeof *arcs);
    double *sums = reserve(actor_count, sizeof *sums);
    uint64_t *known = reserve(64 * actor_count, sizeof *known);
    for (size_t i = 0; i < actor_count; i++) {
        sums[i] = (i > 0 ? sums[i - 1] : 0) + 1 / (double)(i + 1);
    }
    for (uint32_t i = 0; i < actor_count && graph.arc_count < tie_count;) {
        uint32_t other = draw_actor(sums, actor_count);
        size_t before = graph.arc_count;
        add_arc(&graph, arcs, known,
                draw_share() < 0.5 ? (dm_arc){i, other, 1}
                                   : (dm_arc){other, i, 1});
        i += graph.arc_count > before;
    }
    while (graph.arc_count < tie_count) {
        uint32_t from = draw_actor(sums, actor_count);
        uint32_t to = draw_actor(sums, actor_count);
        add_arc(&graph, arcs, known, (dm_arc){from, to, 1});
    }
    free(sums);
    free(known);
    graph.arcs = arcs;
    return graph;
}

static double get_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static double find_median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, compare_times);
    return times[count / 2];
}

typedef dm_status kernel(double *out, const dm_engine_graph *graph,
                         size_t thread_count, dm_error *error);

static double time_kernel(kernel *measure, const dm_engine_graph *graph,
                          size_t threads, double *out)
{
    double begun = get_clock();
    if (measure(out, graph, threads, NULL) != DM_OK) {
        stop("no memory");
    }
    return get_clock() - begun;
}

static double time_engine(dm_engine_measure *measure,
                          const dm_engine_graph *graph, double *out)
{
    char reason[DM_ENGINE_REASON_SIZE] = "";
    double begun = get_clock();
    if (measure(graph, out, reason) != DM_OK) {
        stop(reason);
    }
    return get_clock() - begun;
}

static void compare_values(const double *found, const double *expected,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!(fabs(found[i] - expected[i]) <=
              1e-9 * fmax(1, fabs(expected[i])))) {
            stop("the kernel and the engine differ");
        }
    }
}

/* One measure both ways: alone, with all processors, and by the engine. */
static void tell_times(const char *name, kernel *own, dm_engine_measure *engine,
                       const dm_engine_graph *graph, size_t rounds)
{
    double *times[3];
    for (int i = 0; i < 3; i++) {
        times[i] = reserve(rounds, sizeof *times[i]);
    }
    double *found = reserve(graph->actor_count, sizeof *found);
    double *alone = reserve(graph->actor_count, sizeof *alone);
    double *expected = reserve(graph->actor_count, sizeof *expected);
    for (size_t i = 0; i < rounds; i++) {
        times[0][i] = time_kernel(own, graph, 1, alone);
        times[1][i] = time_kernel(own, graph, dm_count_processors(), found);
        times[2][i] = time_engine(engine, graph, expected);
        compare_values(found, expected, graph->actor_count);
        if (memcmp(found, alone, graph->actor_count * sizeof *found) != 0) {
            stop("the number of threads makes a difference");
        }
    }
    double one = find_median(times[0], rounds);
    double all = find_median(times[1], rounds);
    double other = find_median(times[2], rounds);
    printf("%-12s engine %9.1f ms  one thread %8.1f ms, %5.1f times as fast"
           "  %zu threads %8.1f ms, %5.1f times\n",
           name, other, one, other / one, dm_count_processors(), all,
           other / all);
    for (int i = 0; i < 3; i++) {
        free(times[i]);
    }
    free(found);
    free(alone);
    free(expected);
}

static size_t take_number(int count, char **words, int place, size_t fallback)
{
    size_t number = count > place ? strtoull(words[place], NULL, 10) : fallback;
    if (number < 1) {
        stop("usage: bench_centrality [--edges] [ACTORS [TIES [ROUNDS]]]");
    }
    return number;
}

int main(int count, char **words)
{
    bool edges = count > 1 && strcmp(words[1], "--edges") == 0;
    size_t actor_count = take_number(count, words, 1 + edges, 13000);
    size_t tie_count = take_number(count, words, 2 + edges, 54000);
    size_t rounds = take_number(count, words, 3 + edges, 5);
    if (actor_count < 2 || tie_count > 8 * actor_count ||
        tie_count > actor_count * (actor_count - 1) / 2) {
        stop("too many ties for so few actors");
    }
    dm_engine_graph graph = draw_graph(actor_count, tie_count);
    for (size_t i = 0; edges && i < graph.arc_count; i++) {
        printf("%" PRIu32 " %" PRIu32 "\n", graph.arcs[i].from,
               graph.arcs[i].to);
    }
    const dm_engine *engine = NULL;
    if (!edges && dm_engine_load(&engine, NULL) != DM_OK) {
        stop("the engine cannot be loaded");
    }
    if (engine) {
        printf("%zu actors, %zu ties, medians of %zu rounds\n", actor_count,
               tie_count, rounds);
        tell_times("betweenness", dm_compute_betweenness, engine->betweenness,
                   &graph, rounds);
        tell_times("closeness", dm_compute_closeness, engine->closeness, &graph,
                   rounds);
    }
    free((void *)graph.arcs);
    return EXIT_SUCCESS;
}
