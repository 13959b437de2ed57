#ifndef ANALYSIS_PATH_LANES_H
#define ANALYSIS_PATH_LANES_H

#include "analysis/path_graph.h"

/** How many searches run together. */
#define DM_LANES 8

/** A number for each of the searches. */
typedef struct dm_lane_row {
    double at[DM_LANES];
} dm_lane_row;

/** What searches share: the graph and who hangs on its actors alone. */
typedef struct dm_lane_graph {
    dm_path_graph paths;
    double *starts; /**< by number: actors whose one arc out leads to it */
    double *ends;   /**< and actors whose one arc in comes from it */
    double *both;   /**< and actors that are among both */
} dm_lane_graph;

/** Room for one pass after the other. `{0}` is empty. */
typedef struct dm_path_lanes {
    const dm_lane_graph *graph;
    struct dm_lane_step *steps; /**< level by level: who is reached by whom */
    dm_lane_row *counts;        /**< of each step: its shortest paths */
    size_t *levels;             /**< the first step of each */
    dm_lane_row *rows;          /**< by number; zero where nothing is due */
    uint8_t *seen;              /**< by number: the searches that were here */
    uint8_t *fresh;             /**< and those that arrive */
    uint32_t *touched;
} dm_path_lanes;

/** The caller clears `*out`, also after a failure. */
dm_status dm_path_lanes_init(dm_path_lanes *out, const dm_lane_graph *graph);

void dm_path_lanes_clear(dm_path_lanes *lanes);

/**
 * Add to `sums`, by number, the share of the shortest paths that pass each
 * actor, over all paths from the sources `first` to `first` + DM_LANES - 1
 * of the graph, and from who hangs on them (Brandes 2001). Not finite where
 * there are more paths than a double holds.
 */
void dm_path_lanes_add(dm_path_lanes *lanes, size_t first, double *sums);

#endif
