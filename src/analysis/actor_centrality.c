#include "analysis/actor_centrality.h"

#include "analysis/betweenness.h"
#include "analysis/closeness.h"
#include "analysis/engine.h"
#include "analysis/largest_component.h"
#include "analysis/leading_eigenvector.h"
#include "analysis/tie_graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What one computation works on. */
typedef struct workspace {
    const dm_engine *engine;
    dm_tie_graph graph;
    double *numbers; /* of a measure, actor by actor */
    dm_arc *arcs;    /* room for as many as the graph has */
    bool *inside;    /* the largest component */
    dm_actor_centrality *out;
} workspace;

static double *find_value(const workspace *work, size_t actor,
                          dm_centrality measure)
{
    return &work->out[work->graph.actors[actor]].values[measure];
}

static void fill_degrees(const workspace *work)
{
    const dm_tie_graph *graph = &work->graph;
    for (size_t i = 0; i < graph->actor_count; i++) {
        for (int measure = DM_IN_DEGREE; measure <= DM_OUT_STRENGTH;
             measure++) {
            *find_value(work, i, measure) = 0;
        }
    }
    for (size_t i = 0; i < graph->arc_count; i++) {
        const dm_arc *arc = &graph->arcs[i];
        *find_value(work, arc->from, DM_OUT_DEGREE) += 1;
        *find_value(work, arc->to, DM_IN_DEGREE) += 1;
        *find_value(work, arc->from, DM_OUT_STRENGTH) += arc->value;
        *find_value(work, arc->to, DM_IN_STRENGTH) += arc->value;
    }
}

static void fill_column(const workspace *work, dm_centrality column)
{
    for (size_t i = 0; i < work->graph.actor_count; i++) {
        *find_value(work, i, column) = work->numbers[i];
    }
}

/* Leave in `numbers` what the engine gives for `graph`. */
static dm_status run_engine(const workspace *work, dm_engine_measure *measure,
                            const dm_engine_graph *graph, dm_error *error)
{
    char reason[DM_ENGINE_REASON_SIZE] = "";
    dm_status status = measure(graph, work->numbers, reason);
    if (status != DM_OK) {
        dm_error_set(error, status, "cannot compute a centrality: %s", reason);
    }
    return status;
}

static dm_status fill_from_engine(const workspace *work,
                                  dm_engine_measure *measure,
                                  dm_centrality column,
                                  const dm_engine_graph *graph, dm_error *error)
{
    dm_status status = run_engine(work, measure, graph, error);
    if (status == DM_OK) {
        fill_column(work, column);
    }
    return status;
}

/* Paths as long as the sum of 1 / w, which is left to the engine. */
static dm_status fill_lengths(const workspace *work, dm_error *error)
{
    const dm_tie_graph *graph = &work->graph;
    for (size_t i = 0; i < graph->arc_count; i++) {
        work->arcs[i] = graph->arcs[i];
        work->arcs[i].value = 1 / graph->arcs[i].value;
    }
    dm_engine_graph lengths = {graph->actor_count, graph->arc_count, work->arcs,
                               true};
    dm_status status = fill_from_engine(work, work->engine->betweenness,
                                        DM_BETWEENNESS, &lengths, error);
    if (status == DM_OK) {
        status = fill_from_engine(work, work->engine->closeness, DM_CLOSENESS,
                                  &lengths, error);
    }
    return status;
}

/* Paths as long as their hops. */
static dm_status fill_hops(const workspace *work, dm_error *error)
{
    const dm_tie_graph *graph = &work->graph;
    dm_engine_graph hops = {graph->actor_count, graph->arc_count, graph->arcs,
                            false};
    dm_status status = dm_compute_betweenness(work->numbers, &hops, 0, error);
    if (status != DM_OK) {
        return status;
    }
    fill_column(work, DM_BETWEENNESS);
    status = dm_compute_closeness(work->numbers, &hops, 0, error);
    if (status == DM_OK) {
        fill_column(work, DM_CLOSENESS);
    }
    return status;
}

static dm_status fill_paths(const workspace *work, dm_distance distance,
                            dm_error *error)
{
    size_t count = work->graph.actor_count;
    dm_status status = distance == DM_DISTANCE_INVERSE
                           ? fill_lengths(work, error)
                           : fill_hops(work, error);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        *find_value(work, i, DM_CLOSENESS) /= (double)count - 1;
    }
    return status;
}

static dm_status fill_pagerank(const workspace *work, dm_error *error)
{
    const dm_tie_graph *graph = &work->graph;
    dm_engine_graph weights = {graph->actor_count, graph->arc_count,
                               graph->arcs, true};
    return fill_from_engine(work, work->engine->pagerank, DM_PAGERANK, &weights,
                            error);
}

/* The largest component as a graph of its own: its actors are numbered in their
 * order. */
static dm_engine_graph cut_component(const workspace *work, uint32_t *numbers)
{
    const dm_tie_graph *graph = &work->graph;
    dm_engine_graph component = {.arcs = work->arcs};
    for (size_t i = 0; i < graph->actor_count; i++) {
        numbers[i] = (uint32_t)component.actor_count;
        component.actor_count += work->inside[i];
    }
    for (size_t i = 0; i < graph->pair_count; i++) {
        const dm_arc *pair = &graph->pairs[i];
        if (work->inside[pair->from]) {
            work->arcs[component.arc_count++] =
                (dm_arc){numbers[pair->from], numbers[pair->to], pair->value};
        }
    }
    return component;
}

static dm_status fill_eigenvector(const workspace *work, dm_error *error)
{
    size_t count = work->graph.actor_count;
    uint32_t *numbers = malloc((count + 1) * sizeof *numbers);
    if (!numbers) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for components");
    }
    dm_status status =
        dm_mark_largest_component(work->inside, &work->graph, error);
    if (status == DM_OK) {
        dm_engine_graph component = cut_component(work, numbers);
        status = dm_find_leading_eigenvector(
            work->numbers, component.actor_count, component.arcs,
            component.arc_count, error);
    }
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        if (work->inside[i]) {
            *find_value(work, i, DM_EIGENVECTOR) = work->numbers[numbers[i]];
        }
    }
    free(numbers);
    return status;
}

static dm_status fill_measures(workspace *work, dm_distance distance,
                               dm_error *error)
{
    fill_degrees(work);
    dm_status status = dm_engine_load(&work->engine, error);
    if (status == DM_OK) {
        status = fill_paths(work, distance, error);
    }
    if (status == DM_OK) {
        status = fill_pagerank(work, error);
    }
    return status == DM_OK ? fill_eigenvector(work, error) : status;
}

static dm_status run_work(workspace *work, dm_distance distance,
                          dm_error *error)
{
    const dm_tie_graph *graph = &work->graph;
    work->numbers = malloc((graph->actor_count + 1) * sizeof *work->numbers);
    work->inside = malloc((graph->actor_count + 1) * sizeof *work->inside);
    work->arcs = malloc((graph->arc_count + 1) * sizeof *work->arcs);
    dm_status status = DM_NO_MEMORY;
    if (work->numbers && work->inside && work->arcs) {
        status = fill_measures(work, distance, error);
    } else {
        dm_error_set(error, status, "no memory for centralities");
    }
    free(work->numbers);
    free(work->inside);
    free(work->arcs);
    return status;
}

dm_status dm_compute_centrality(dm_actor_centrality *out,
                                const dm_network *network,
                                const double *weights, dm_distance distance,
                                dm_error *error)
{
    for (size_t i = 0; i < network->actor_count; i++) {
        for (int measure = 0; measure < DM_CENTRALITY_COUNT; measure++) {
            out[i].values[measure] = NAN;
        }
    }
    workspace work = {.out = out};
    dm_status status = dm_tie_graph_init(&work.graph, network, weights, error);
    if (status == DM_OK && work.graph.actor_count > 0) {
        status = run_work(&work, distance, error);
    }
    dm_tie_graph_clear(&work.graph);
    return status;
}
