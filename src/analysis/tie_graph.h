#ifndef ANALYSIS_TIE_GRAPH_H
#define ANALYSIS_TIE_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/network.h"

#include "analysis/engine.h"

/**
 * A network as static measures see it, its actors numbered anew. Between two
 * actors there is at most one arc each way: a tie without an initiator, and
 * any directed one beside it, are added up. In `pairs`, which have no
 * direction, each contact counts once.
 */
typedef struct dm_tie_graph {
    size_t actor_count;
    uint32_t *actors; /**< those with a tie, ascending places in the network */
    size_t arc_count;
    dm_arc *arcs; /**< sorted by from, to; the values are weights */
    size_t pair_count;
    dm_arc *pairs; /**< `from` < `to` */
} dm_tie_graph;

/** The graph of the ties of `network` with the given weights instead of their
 * own; those of weight 0 are left out. */
dm_status dm_tie_graph_init(dm_tie_graph *out, const dm_network *network,
                            const double *weights, dm_error *error);

void dm_tie_graph_clear(dm_tie_graph *graph);

#endif
