#include "analysis/path_graph.h"

#include <stdlib.h>

typedef struct ranked_actor {
    uint32_t actor;
    size_t degree;
} ranked_actor;

static int compare_ranked(const void *left, const void *right)
{
    const ranked_actor *a = left;
    const ranked_actor *b = right;
    if (a->degree != b->degree) {
        return a->degree > b->degree ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

static int compare_arcs(const void *left, const void *right)
{
    const dm_arc *a = left;
    const dm_arc *b = right;
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    return (a->to > b->to) - (a->to < b->to);
}

static int compare_sources(const void *left, const void *right)
{
    const dm_path_source *a = left;
    const dm_path_source *b = right;
    for (uint32_t i = 0; i < a->size && i < b->size; i++) {
        if (a->row[i] != b->row[i]) {
            return a->row[i] < b->row[i] ? -1 : 1;
        }
    }
    if (a->size != b->size) {
        return a->size < b->size ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

static bool number_actors(dm_path_graph *graph, const dm_arc *arcs,
                          size_t arc_count)
{
    size_t count = graph->actor_count;
    ranked_actor *ranked = calloc(count + 1, sizeof *ranked);
    if (!ranked) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        ranked[i].actor = (uint32_t)i;
    }
    for (size_t i = 0; i < arc_count; i++) {
        ranked[arcs[i].from].degree++;
        ranked[arcs[i].to].degree++;
    }
    qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (size_t i = 0; i < count; i++) {
        graph->numbers[ranked[i].actor] = (uint32_t)i;
    }
    free(ranked);
    return true;
}

static void fill_rows(dm_path_graph *graph, dm_arc *arcs, size_t arc_count)
{
    for (size_t i = 0; i < arc_count; i++) {
        arcs[i].from = graph->numbers[arcs[i].from];
        arcs[i].to = graph->numbers[arcs[i].to];
    }
    qsort(arcs, arc_count, sizeof *arcs, compare_arcs);
    for (size_t i = 0; i < arc_count; i++) {
        graph->first[arcs[i].from + 1]++;
        graph->next[i] = arcs[i].to;
    }
    for (size_t i = 0; i < graph->actor_count; i++) {
        graph->first[i + 1] += graph->first[i];
    }
}

static void list_sources(dm_path_graph *graph)
{
    for (size_t i = 0; i < graph->actor_count; i++) {
        size_t size = graph->first[i + 1] - graph->first[i];
        if (size > 0) {
            graph->sources[graph->source_count++] =
                (dm_path_source){.actor = (uint32_t)i,
                                 .size = (uint32_t)size,
                                 .row = graph->next + graph->first[i]};
        }
    }
    qsort(graph->sources, graph->source_count, sizeof *graph->sources,
          compare_sources);
}

dm_status dm_path_graph_init(dm_path_graph *out, dm_arc *arcs, size_t arc_count,
                             size_t actor_count, dm_error *error)
{
    *out = (dm_path_graph){.actor_count = actor_count};
    out->numbers = malloc((actor_count + 1) * sizeof *out->numbers);
    out->first = calloc(actor_count + 1, sizeof *out->first);
    out->next = malloc((arc_count + 1) * sizeof *out->next);
    out->sources = malloc((actor_count + 1) * sizeof *out->sources);
    if (!out->numbers || !out->first || !out->next || !out->sources ||
        !number_actors(out, arcs, arc_count)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
    }
    fill_rows(out, arcs, arc_count);
    list_sources(out);
    return DM_OK;
}

void dm_path_graph_clear(dm_path_graph *graph)
{
    free(graph->numbers);
    free(graph->first);
    free(graph->next);
    free(graph->sources);
    *graph = (dm_path_graph){0};
}
