#ifndef ANALYSIS_SHARE_INTERVAL_H
#define ANALYSIS_SHARE_INTERVAL_H

#include "demarche/measure.h"

#include "analysis/bounds.h"

/**
 * The 95 % interval of a share, given `count` of `total` > 0 independent
 * contacts with one chance each.
 *
 * Clopper and Pearson (1934, Biometrika 26:404), which inverts the exact
 * binomial test and covers at least 95 %: low = beta quantile(0.025; x,
 * n - x + 1), 0 at x = 0; high = beta quantile(0.975; x + 1, n - x), 1 at
 * x = n.
 *
 * Wilson (1927, JASA 22:209), which inverts the score test and covers 95 % on
 * average: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
 */
dm_bounds dm_share_interval_of(double count, double total,
                               dm_share_interval kind);

#endif
