#ifndef ANALYSIS_CLOSENESS_H
#define ANALYSIS_CLOSENESS_H

#include "analysis/engine.h"

/**
 * Fill `out`, a number for each actor of `graph`, whose values are left out,
 * with the sum of 1 / hops to all others that it reaches (Rochat 2009).
 * Searched backwards from 512 targets at a time, a bit each (Then et al. 2014,
 * Proc. VLDB Endow. 8:449), so that the targets at the same distance of an
 * actor are counted at once. The bits do not depend on `thread_count`; 0: as
 * many as are worth it.
 */
dm_status dm_compute_closeness(double *out, const dm_engine_graph *graph,
                               size_t thread_count, dm_error *error);

#endif
