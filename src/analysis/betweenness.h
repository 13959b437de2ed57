#ifndef ANALYSIS_BETWEENNESS_H
#define ANALYSIS_BETWEENNESS_H

#include "analysis/engine.h"

/**
 * Fill `out`, a number for each actor of `graph`, whose values are left out,
 * with the sum over all other two of the share of the shortest paths, in hops,
 * that pass it (Freeman 1977; Brandes 2001, J. Math. Sociol. 25:163). Actors
 * with one neighbour alone are not searched from or through, but counted with
 * that one (Baglioni et al. 2012). NaN for all where paths are more than 1e308.
 * The bits do not depend on `thread_count`; 0: as many as are worth it.
 */
dm_status dm_compute_betweenness(double *out, const dm_engine_graph *graph,
                                 size_t thread_count, dm_error *error);

#endif
