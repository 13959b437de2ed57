#include "analysis/betweenness.h"

#include "analysis/path_lanes.h"
#include "analysis/phase_legs.h"
#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

#define SEVERAL UINT32_MAX

/* An actor and the one other it has to do with. */
typedef struct neighbourhood {
    uint32_t other; /* itself: none yet */
    uint32_t arcs;
} neighbourhood;

typedef struct betweenness_task {
    const dm_engine_graph *given;
    neighbourhood *actors;
    dm_arc *arcs; /* between those who have several neighbours */
    size_t arc_count;
    dm_lane_graph graph;
    double *sums; /* block by block, by number */
} betweenness_task;

static void meet(neighbourhood *actors, uint32_t actor, uint32_t other)
{
    neighbourhood *known = &actors[actor];
    if (known->other != other) {
        known->other = known->other == actor ? other : SEVERAL;
    }
    known->arcs++;
}

static bool is_leaf(const betweenness_task *task, uint32_t actor)
{
    return task->actors[actor].other != SEVERAL;
}

static void cut_leaves(betweenness_task *task)
{
    const dm_engine_graph *given = task->given;
    for (size_t i = 0; i < given->actor_count; i++) {
        task->actors[i] = (neighbourhood){.other = (uint32_t)i};
    }
    for (size_t i = 0; i < given->arc_count; i++) {
        meet(task->actors, given->arcs[i].from, given->arcs[i].to);
        meet(task->actors, given->arcs[i].to, given->arcs[i].from);
    }
    for (size_t i = 0; i < given->arc_count; i++) {
        const dm_arc *arc = &given->arcs[i];
        if (!is_leaf(task, arc->from) && !is_leaf(task, arc->to)) {
            task->arcs[task->arc_count++] = *arc;
        }
    }
}

/* Two leaves with each other alone have nobody between them. */
static void hang_leaves(betweenness_task *task)
{
    const dm_engine_graph *given = task->given;
    const uint32_t *numbers = task->graph.paths.numbers;
    for (size_t i = 0; i < given->arc_count; i++) {
        const dm_arc *arc = &given->arcs[i];
        if (is_leaf(task, arc->from) && !is_leaf(task, arc->to)) {
            task->graph.starts[numbers[arc->to]] += 1;
            task->graph.both[numbers[arc->to]] +=
                task->actors[arc->from].arcs > 1;
        } else if (is_leaf(task, arc->to) && !is_leaf(task, arc->from)) {
            task->graph.ends[numbers[arc->from]] += 1;
        }
    }
}

static dm_status search_block(void *context, size_t block)
{
    betweenness_task *task = context;
    const dm_path_graph *paths = &task->graph.paths;
    size_t passes = (paths->source_count + DM_LANES - 1) / DM_LANES;
    size_t end = dm_source_block(block + 1, passes);
    double *sums = task->sums + block * paths->actor_count;
    dm_path_lanes lanes;
    dm_status status = dm_path_lanes_init(&lanes, &task->graph);
    for (size_t i = dm_source_block(block, passes); status == DM_OK && i < end;
         i++) {
        dm_path_lanes_add(&lanes, i * DM_LANES, sums);
    }
    dm_path_lanes_clear(&lanes);
    return status;
}

/* What passes an actor who leads to nobody but leaves: no search begins
 * there. */
static double count_between_leaves(const dm_lane_graph *graph, uint32_t number)
{
    bool searched = graph->paths.first[number] < graph->paths.first[number + 1];
    return searched ? 0
                    : graph->starts[number] * graph->ends[number] -
                          graph->both[number];
}

static void add_blocks(double *out, const betweenness_task *task)
{
    const dm_path_graph *paths = &task->graph.paths;
    size_t count = paths->actor_count;
    bool finite = true;
    for (size_t i = 0; i < count; i++) {
        uint32_t number = paths->numbers[i];
        out[i] = count_between_leaves(&task->graph, number);
        for (size_t block = 0; block < DM_SOURCE_BLOCKS; block++) {
            out[i] += task->sums[block * count + number];
        }
        finite = finite && isfinite(out[i]);
    }
    for (size_t i = 0; i < count && !finite; i++) {
        out[i] = NAN;
    }
}

static bool reserve_task(betweenness_task *task)
{
    size_t room = task->given->actor_count + 1;
    task->actors = malloc(room * sizeof *task->actors);
    task->arcs = malloc((task->given->arc_count + 1) * sizeof *task->arcs);
    task->graph.starts = calloc(room, sizeof *task->graph.starts);
    task->graph.ends = calloc(room, sizeof *task->graph.ends);
    task->graph.both = calloc(room, sizeof *task->graph.both);
    task->sums = calloc(room * DM_SOURCE_BLOCKS, sizeof *task->sums);
    return task->actors && task->arcs && task->graph.starts &&
           task->graph.ends && task->graph.both && task->sums;
}

static void clear_task(betweenness_task *task)
{
    free(task->actors);
    free(task->arcs);
    free(task->graph.starts);
    free(task->graph.ends);
    free(task->graph.both);
    free(task->sums);
    dm_path_graph_clear(&task->graph.paths);
}

static dm_status prepare(betweenness_task *task)
{
    if (!reserve_task(task)) {
        return DM_NO_MEMORY;
    }
    cut_leaves(task);
    dm_status status =
        dm_path_graph_init(&task->graph.paths, task->arcs, task->arc_count,
                           task->given->actor_count, NULL);
    if (status == DM_OK) {
        hang_leaves(task);
    }
    return status;
}

dm_status dm_compute_betweenness(double *out, const dm_engine_graph *graph,
                                 size_t thread_count, dm_error *error)
{
    betweenness_task task = {.given = graph};
    size_t threads =
        thread_count ? thread_count
                     : dm_source_threads(graph->actor_count, graph->arc_count);
    dm_status status = prepare(&task);
    if (status == DM_OK) {
        dm_work_begin("betweenness");
        status =
            dm_work_in_parallel(search_block, &task, DM_SOURCE_BLOCKS, threads);
        dm_work_end();
    }
    if (status == DM_OK) {
        add_blocks(out, &task);
    } else {
        dm_error_set(error, status, "no memory for betweenness");
    }
    clear_task(&task);
    return status;
}
