#ifndef ANALYSIS_ACTOR_CENTRALITY_H
#define ANALYSIS_ACTOR_CENTRALITY_H

#include "demarche/measure.h"
#include "demarche/network.h"

/** The measures of one actor, in the order of the columns. */
typedef enum dm_centrality {
    DM_IN_DEGREE,
    DM_OUT_DEGREE,
    DM_IN_STRENGTH,
    DM_OUT_STRENGTH,
    DM_BETWEENNESS,
    DM_CLOSENESS,
    DM_EIGENVECTOR,
    DM_PAGERANK,
    DM_CENTRALITY_COUNT
} dm_centrality;

typedef struct dm_actor_centrality {
    double values[DM_CENTRALITY_COUNT]; /**< NaN where undefined */
} dm_actor_centrality;

/**
 * Fill `out`, an item for each actor of `network`, from its ties with the
 * given weights instead of their own; a tie of weight 0 is none, and an actor
 * without ties has no value at all.
 *
 * With arcs i -> j of weight w_ij and the n actors that have one:
 * degree: neighbours; strength: sum of w; betweenness: sum over s, t of the
 * share of shortest s-t paths that pass i (Freeman 1977, Sociometry 40:35);
 * closeness: sum over j of 1 / d_ij, 0 where unreachable, over n - 1 (harmonic:
 * Rochat 2009); eigenvector: of w_ij + w_ji, in the largest weak component
 * alone (Bonacich 1972, J. Math. Sociol. 2:113); PageRank: damping 0.85,
 * actors without outgoing ties lead everywhere (Brin and Page 1998). A path is
 * as long as its hops, or as the sum of 1 / w.
 */
dm_status dm_compute_centrality(dm_actor_centrality *out,
                                const dm_network *network,
                                const double *weights, dm_distance distance,
                                dm_error *error);

#endif
