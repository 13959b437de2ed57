#ifndef ANALYSIS_CENTRALITY_STABILITY_H
#define ANALYSIS_CENTRALITY_STABILITY_H

#include "analysis/actor_centrality.h"
#include "analysis/rank_range.h"

/** The measures whose ranks are followed: the strengths and all after. */
#define DM_STABLE_FIRST DM_IN_STRENGTH
#define DM_STABLE_COUNT (DM_CENTRALITY_COUNT - DM_STABLE_FIRST)

typedef struct dm_actor_stability {
    dm_rank_range ranges[DM_STABLE_COUNT];
} dm_actor_stability;

/**
 * Fill `out`, an item for each actor of `network`: its best and worst rank
 * among them when nothing is dropped and when any one contact is, a joint one
 * as a whole. An actor that loses its last tie ranks last. Takes one
 * computation for each tie and each joint contact.
 */
dm_status dm_compute_stability(dm_actor_stability *out,
                               const dm_network *network, dm_distance distance,
                               dm_error *error);

#endif
