#include "analysis/tie_graph.h"

#include <stdbool.h>
#include <stdlib.h>

static int compare_arcs(const void *left, const void *right)
{
    const dm_arc *a = left;
    const dm_arc *b = right;
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    return (a->to > b->to) - (a->to < b->to);
}

/* Sort and add up arcs with the same ends; returns how many are left. */
static size_t merge_arcs(dm_arc *arcs, size_t count)
{
    qsort(arcs, count, sizeof *arcs, compare_arcs);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 && compare_arcs(&arcs[kept - 1], &arcs[i]) == 0) {
            arcs[kept - 1].value += arcs[i].value;
        } else {
            arcs[kept++] = arcs[i];
        }
    }
    return kept;
}

static void add_tie(dm_tie_graph *graph, const dm_tie *tie, double weight)
{
    dm_arc there = {tie->from, tie->to, weight};
    dm_arc back = {tie->to, tie->from, weight};
    graph->arcs[graph->arc_count++] = there;
    if (!tie->directed) {
        graph->arcs[graph->arc_count++] = back;
    }
    graph->pairs[graph->pair_count++] = tie->from < tie->to ? there : back;
}

static void renumber_arcs(dm_arc *arcs, size_t count, const uint32_t *numbers)
{
    for (size_t i = 0; i < count; i++) {
        arcs[i].from = numbers[arcs[i].from];
        arcs[i].to = numbers[arcs[i].to];
    }
}

/* Number the actors that have a tie, in their order. */
static bool number_actors(dm_tie_graph *graph, size_t network_actor_count)
{
    uint32_t *numbers = calloc(network_actor_count + 1, sizeof *numbers);
    if (!numbers) {
        return false;
    }
    for (size_t i = 0; i < graph->pair_count; i++) {
        numbers[graph->pairs[i].from] = 1;
        numbers[graph->pairs[i].to] = 1;
    }
    for (size_t i = 0; i < network_actor_count; i++) {
        if (numbers[i]) {
            numbers[i] = (uint32_t)graph->actor_count;
            graph->actors[graph->actor_count++] = (uint32_t)i;
        }
    }
    renumber_arcs(graph->arcs, graph->arc_count, numbers);
    renumber_arcs(graph->pairs, graph->pair_count, numbers);
    free(numbers);
    return true;
}

static bool fill_graph(dm_tie_graph *graph, const dm_network *network,
                       const double *weights)
{
    size_t ties = network->tie_count;
    graph->actors = malloc((network->actor_count + 1) * sizeof *graph->actors);
    graph->arcs = malloc((2 * ties + 1) * sizeof *graph->arcs);
    graph->pairs = malloc((ties + 1) * sizeof *graph->pairs);
    if (!graph->actors || !graph->arcs || !graph->pairs) {
        return false;
    }
    for (size_t i = 0; i < ties; i++) {
        if (weights[i] > 0) {
            add_tie(graph, &network->ties[i], weights[i]);
        }
    }
    graph->arc_count = merge_arcs(graph->arcs, graph->arc_count);
    graph->pair_count = merge_arcs(graph->pairs, graph->pair_count);
    return number_actors(graph, network->actor_count);
}

dm_status dm_tie_graph_init(dm_tie_graph *out, const dm_network *network,
                            const double *weights, dm_error *error)
{
    *out = (dm_tie_graph){0};
    if (!fill_graph(out, network, weights)) {
        dm_tie_graph_clear(out);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for ties");
    }
    return DM_OK;
}

void dm_tie_graph_clear(dm_tie_graph *graph)
{
    free(graph->actors);
    free(graph->arcs);
    free(graph->pairs);
    *graph = (dm_tie_graph){0};
}
