#ifndef ANALYSIS_MODULARITY_H
#define ANALYSIS_MODULARITY_H

#include "analysis/engine.h"

/**
 * Sum over the groups of their share of all weight within them, less
 * `resolution` times the square of their actors' share of all ends (Newman and
 * Girvan 2004). NaN without ties. The pairs have no direction, no two are
 * alike; groups are numbered below `actor_count`; `room` takes as many numbers.
 */
double dm_compute_modularity(const dm_engine_graph *pairs,
                             const uint32_t *groups, double resolution,
                             double *room);

#endif
