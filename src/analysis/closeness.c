#include "analysis/closeness.h"

#include "analysis/path_graph.h"
#include "analysis/phase_legs.h"
#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 8, TARGETS = 64 * WORDS };

/* Targets of one pass. */
typedef struct target_set {
    uint64_t at[WORDS];
} target_set;

/* An actor and the targets whose searches come to it now. */
typedef struct visit {
    uint32_t actor;
    target_set targets;
} visit;

typedef struct backward_search {
    const dm_path_graph *graph;
    double *sums;
    target_set *seen;
    target_set *arriving; /* empty between two rounds */
    bool *listed;         /* among `touched`; so, too */
    uint32_t *touched;
    size_t touched_count;
    visit *visits;
    size_t visit_count;
} backward_search;

typedef struct closeness_task {
    dm_path_graph graph;
    double *sums; /* block by block, by number */
} closeness_task;

/* Adding up bits in ever wider fields, all words at once before the last
 * step (Warren 2012, Hacker's Delight, 5-1). */
static uint64_t count_targets(const target_set *set)
{
    const uint64_t pairs = 0x5555555555555555U;
    const uint64_t fours = 0x3333333333333333U;
    const uint64_t eights = 0x0f0f0f0f0f0f0f0fU;
    const uint64_t sixteens = 0x00ff00ff00ff00ffU;
    uint64_t sum = 0;
    for (int i = 0; i < WORDS; i++) {
        uint64_t word = set->at[i];
        word -= (word >> 1) & pairs;
        word = (word & fours) + ((word >> 2) & fours);
        sum += (word + (word >> 4)) & eights;
    }
    sum = (sum & sixteens) + ((sum >> 8) & sixteens);
    return (sum * 0x0001000100010001U) >> 48;
}

static void add_targets(target_set *restrict set,
                        const target_set *restrict more)
{
    for (int i = 0; i < WORDS; i++) {
        set->at[i] |= more->at[i];
    }
}

static void go_on(backward_search *search)
{
    const dm_path_graph *graph = search->graph;
    search->touched_count = 0;
    for (size_t i = 0; i < search->visit_count; i++) {
        const visit *from = &search->visits[i];
        size_t end = graph->first[from->actor + 1];
        for (size_t at = graph->first[from->actor]; at < end; at++) {
            uint32_t actor = graph->next[at];
            search->touched[search->touched_count] = actor;
            search->touched_count += !search->listed[actor];
            search->listed[actor] = true;
            add_targets(&search->arriving[actor], &from->targets);
        }
    }
}

/* What arrives for the first time is visited next. */
static void arrive(backward_search *search, double nearness)
{
    search->visit_count = 0;
    for (size_t i = 0; i < search->touched_count; i++) {
        uint32_t actor = search->touched[i];
        target_set *seen = &search->seen[actor];
        target_set *arriving = &search->arriving[actor];
        visit *next = &search->visits[search->visit_count];
        next->actor = actor;
        uint64_t any = 0;
        for (int k = 0; k < WORDS; k++) {
            next->targets.at[k] = arriving->at[k] & ~seen->at[k];
            any |= next->targets.at[k];
        }
        if (any) {
            add_targets(seen, &next->targets);
            search->sums[actor] +=
                (double)count_targets(&next->targets) * nearness;
            search->visit_count++;
        }
        *arriving = (target_set){{0}};
        search->listed[actor] = false;
    }
}

static void search_pass(backward_search *search, size_t first)
{
    const dm_path_graph *graph = search->graph;
    size_t count = graph->source_count - first;
    count = count < TARGETS ? count : TARGETS;
    memset(search->seen, 0, graph->actor_count * sizeof *search->seen);
    search->visit_count = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t actor = graph->sources[first + i].actor;
        visit *begun = &search->visits[search->visit_count++];
        *begun = (visit){.actor = actor};
        begun->targets.at[i / 64] = (uint64_t)1 << i % 64;
        search->seen[actor] = begun->targets;
    }
    for (size_t hops = 1; search->visit_count > 0; hops++) {
        go_on(search);
        arrive(search, 1 / (double)hops);
    }
}

static bool reserve_search(backward_search *search)
{
    size_t room = search->graph->actor_count + 1;
    search->seen = malloc(room * sizeof *search->seen);
    search->arriving = calloc(room, sizeof *search->arriving);
    search->listed = calloc(room, sizeof *search->listed);
    search->touched = malloc(room * sizeof *search->touched);
    search->visits = malloc(room * sizeof *search->visits);
    return search->seen && search->arriving && search->listed &&
           search->touched && search->visits;
}

static dm_status search_block(void *context, size_t block)
{
    const closeness_task *task = context;
    const dm_path_graph *graph = &task->graph;
    size_t passes = (graph->source_count + TARGETS - 1) / TARGETS;
    size_t end = dm_source_block(block + 1, passes);
    backward_search search = {.graph = graph,
                              .sums = task->sums + block * graph->actor_count};
    dm_status status = DM_NO_MEMORY;
    if (reserve_search(&search)) {
        for (size_t i = dm_source_block(block, passes); i < end; i++) {
            search_pass(&search, i * TARGETS);
        }
        status = DM_OK;
    }
    free(search.seen);
    free(search.arriving);
    free(search.listed);
    free(search.touched);
    free(search.visits);
    return status;
}

static dm_status search_all(double *out, closeness_task *task,
                            size_t thread_count, dm_error *error)
{
    size_t count = task->graph.actor_count;
    task->sums = calloc(count * DM_SOURCE_BLOCKS + 1, sizeof *task->sums);
    dm_status status = DM_NO_MEMORY;
    if (task->sums) {
        dm_work_begin("closeness");
        status = dm_work_in_parallel(search_block, task, DM_SOURCE_BLOCKS,
                                     thread_count);
        dm_work_end();
    }
    if (status != DM_OK) {
        free(task->sums);
        return dm_error_set(error, status, "no memory for closeness");
    }
    for (size_t i = 0; i < count; i++) {
        out[i] = 0;
        for (size_t block = 0; block < DM_SOURCE_BLOCKS; block++) {
            out[i] += task->sums[block * count + task->graph.numbers[i]];
        }
    }
    free(task->sums);
    return DM_OK;
}

dm_status dm_compute_closeness(double *out, const dm_engine_graph *graph,
                               size_t thread_count, dm_error *error)
{
    dm_arc *arcs = malloc((graph->arc_count + 1) * sizeof *arcs);
    if (!arcs) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for closeness");
    }
    for (size_t i = 0; i < graph->arc_count; i++) {
        arcs[i] = (dm_arc){graph->arcs[i].to, graph->arcs[i].from, 1};
    }
    closeness_task task = {0};
    dm_status status = dm_path_graph_init(&task.graph, arcs, graph->arc_count,
                                          graph->actor_count, error);
    free(arcs);
    if (status == DM_OK) {
        size_t threads = thread_count ? thread_count
                                      : dm_source_threads(graph->actor_count,
                                                          graph->arc_count);
        status = search_all(out, &task, threads, error);
    }
    dm_path_graph_clear(&task.graph);
    return status;
}
