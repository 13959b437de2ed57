#ifndef ANALYSIS_LEADING_EIGENVECTOR_H
#define ANALYSIS_LEADING_EIGENVECTOR_H

#include <stddef.h>

#include "analysis/engine.h"

/**
 * Fill `out`, a number for each of `actor_count` > 0 actors, with the
 * eigenvector of the largest eigenvalue of the symmetric matrix of `pairs`,
 * its maximum 1. The graph is connected and its weights positive, so that it
 * is unique and positive (Perron and Frobenius). By restarted Lanczos iteration
 * with full reorthogonalisation (Lanczos 1950; Parlett 1980), because ARPACK,
 * which igraph uses, carries a random state from one call to the next: the same
 * input must give the same bits. Exact up to 40 actors; beyond, iterated to a
 * residual of 1e-14, or as near as 1000 restarts come.
 */
dm_status dm_find_leading_eigenvector(double *out, size_t actor_count,
                                      const dm_arc *pairs, size_t pair_count,
                                      dm_error *error);

#endif
