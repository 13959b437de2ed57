#ifndef ANALYSIS_COMMUNITIES_H
#define ANALYSIS_COMMUNITIES_H

#include "analysis/engine.h"

/** How communities are looked for. */
typedef struct dm_community_search {
    double resolution;
    size_t runs; /**< at least 1 */
    unsigned long seed;
} dm_community_search;

/**
 * Fill `groups`, a number for each actor, with the best of some runs of
 * Leiden's algorithm by modularity; of equally good ones that which puts the
 * first actor that they differ in into the group with the smaller number.
 * Groups are numbered by dm_number_groups. There is at least one actor, and the
 * pairs have no direction, no two alike.
 */
dm_status dm_find_communities(uint32_t *groups, const dm_engine_graph *pairs,
                              dm_community_search search, dm_error *error);

#endif
