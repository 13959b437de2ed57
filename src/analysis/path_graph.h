#ifndef ANALYSIS_PATH_GRAPH_H
#define ANALYSIS_PATH_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/engine.h"

/** An actor who leads on to others, who are `row`. */
typedef struct dm_path_source {
    uint32_t actor;
    uint32_t size;
    const uint32_t *row;
} dm_path_source;

/**
 * Arcs as searches follow them, in compressed sparse rows. Actors are numbered
 * anew, those with many arcs first, so that what is read most lies together;
 * sources with like rows stand side by side, so that searches from them that
 * run together are at the same actors at the same time. `{0}` is empty.
 */
typedef struct dm_path_graph {
    size_t actor_count;
    uint32_t *numbers; /**< by actor as given */
    size_t *first;     /**< by number, and one more: where its row is in */
    uint32_t *next;    /**< who is led to, ascending in a row */
    size_t source_count;
    dm_path_source *sources;
} dm_path_graph;

/** Sorts `arcs`, no two alike, and numbers their ends anew on the way. The
 * caller clears `*out`, also after a failure. */
dm_status dm_path_graph_init(dm_path_graph *out, dm_arc *arcs, size_t arc_count,
                             size_t actor_count, dm_error *error);

void dm_path_graph_clear(dm_path_graph *graph);

#endif
