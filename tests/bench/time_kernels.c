/*
 * time_kernels TIES OUTPUT: betweenness and closeness of one network as the
 * library computes them. TIES has the number of actors in its first line, then
 * a tie a line: from, to. Prints the seconds of each as JSON; OUTPUT has a line
 * for each actor: betweenness, closeness.
 */
#include "analysis/betweenness.h"
#include "analysis/closeness.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void stop(const char *why)
{
    fprintf(stderr, "time_kernels: %s\n", why);
    exit(EXIT_FAILURE);
}

static double get_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static dm_arc *read_ties(const char *path, dm_engine_graph *graph)
{
    size_t room = 1024;
    dm_arc *arcs = malloc(room * sizeof *arcs);
    FILE *stream = fopen(path, "r");
    dm_arc arc = {.value = 1};
    if (!arcs || !stream || fscanf(stream, "%zu", &graph->actor_count) != 1) {
        stop("cannot read the ties");
    }
    while (fscanf(stream, "%" SCNu32 " %" SCNu32, &arc.from, &arc.to) == 2) {
        if (graph->arc_count == room) {
            room *= 2;
            arcs = realloc(arcs, room * sizeof *arcs);
            if (!arcs) {
                stop("no memory");
            }
        }
        arcs[graph->arc_count++] = arc;
    }
    fclose(stream);
    graph->arcs = arcs;
    return arcs;
}

typedef dm_status compute(double *out, const dm_engine_graph *graph,
                          size_t thread_count, dm_error *error);

static double time_measure(compute *measure, const dm_engine_graph *graph,
                           double *out)
{
    dm_error error;
    double begun = get_clock();
    if (measure(out, graph, 0, &error) != DM_OK) {
        stop(error.message);
    }
    return get_clock() - begun;
}

static void write_values(const char *path, const dm_engine_graph *graph,
                         const double *betweenness, const double *closeness)
{
    double others = (double)graph->actor_count - 1;
    FILE *stream = fopen(path, "w");
    if (!stream) {
        stop("cannot write the values");
    }
    for (size_t i = 0; i < graph->actor_count; i++) {
        fprintf(stream, "%.17g %.17g\n", betweenness[i], closeness[i] / others);
    }
    if (fclose(stream) != 0) {
        stop("cannot write the values");
    }
}

int main(int count, char **words)
{
    dm_engine_graph graph = {0};
    if (count != 3) {
        stop("usage: time_kernels TIES OUTPUT");
    }
    dm_arc *arcs = read_ties(words[1], &graph);
    double *values = malloc(2 * graph.actor_count * sizeof *values);
    if (!values) {
        stop("no memory");
    }
    double *closeness = values + graph.actor_count;
    double first = time_measure(dm_compute_betweenness, &graph, values);
    double second = time_measure(dm_compute_closeness, &graph, closeness);
    printf("{\"betweenness\": %.6f, \"closeness\": %.6f}\n", first, second);
    write_values(words[2], &graph, values, closeness);
    free(values);
    free(arcs);
    return EXIT_SUCCESS;
}
