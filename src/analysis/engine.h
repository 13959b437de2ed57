#ifndef ANALYSIS_ENGINE_H
#define ANALYSIS_ENGINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/*
 * What the library and the module that holds the bridge to igraph agree on:
 * plain arrays in, plain arrays out. Raise the version with any change.
 */
#define DM_ENGINE_VERSION 2
#define DM_ENGINE_SYMBOL "dm_igraph_engine"
#define DM_ENGINE_REASON_SIZE 256

typedef struct dm_arc {
    uint32_t from;
    uint32_t to;
    double value; /**< a weight or a length, in 1e-9 ... 1e15 */
} dm_arc;

/** Arcs between the actors 0 ... actor_count - 1, no two alike. */
typedef struct dm_engine_graph {
    size_t actor_count; /**< at least 1 */
    size_t arc_count;
    const dm_arc *arcs;
    bool valued; /**< false: the values are left out, each arc is as good */
} dm_engine_graph;

/**
 * Fill `out`, a number for each actor, NaN where igraph gives none that is
 * finite. A graph that does not keep to the above gives DM_REFUSED, what
 * igraph cannot do DM_SYSTEM or DM_NO_MEMORY, with the reason. One call at
 * a time works; others wait.
 */
typedef dm_status dm_engine_measure(const dm_engine_graph *graph, double *out,
                                    char reason[DM_ENGINE_REASON_SIZE]);

/**
 * Fill `out` with a group's number for each actor, from 0 on without a gap, of
 * a graph whose arcs have no direction: one run of Leiden's algorithm (Traag,
 * Waltman and van Eck 2019) for modularity at this resolution, in 0 ... 1e6.
 * The same seed gives the same groups. For the rest as dm_engine_measure.
 */
typedef dm_status dm_engine_leiden(const dm_engine_graph *graph,
                                   double resolution, unsigned long seed,
                                   double *out,
                                   char reason[DM_ENGINE_REASON_SIZE]);

typedef struct dm_engine {
    unsigned version;
    dm_engine_measure *betweenness; /**< directed, values are lengths, not
                                         normalised */
    dm_engine_measure *closeness;   /**< sum of 1 / distance outwards, values
                                         are lengths */
    dm_engine_measure *pagerank;    /**< directed, values are weights, damping
                                         0.85 */
    dm_engine_leiden *leiden;       /**< values are weights */
} dm_engine;

/** The engine, loaded on first use. DM_SYSTEM names the file that could not be
 * loaded, and so does every later call. */
dm_status dm_engine_load(const dm_engine **out, dm_error *error);

#endif
