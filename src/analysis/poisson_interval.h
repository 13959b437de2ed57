#ifndef ANALYSIS_POISSON_INTERVAL_H
#define ANALYSIS_POISSON_INTERVAL_H

#include "analysis/bounds.h"

#define DM_POISSON_KEPT 32

/**
 * The exact 95 % interval of the mean of a Poisson count x >= 0:
 * low = chi-square quantile(0.025; 2x) / 2, 0 at x = 0;
 * high = chi-square quantile(0.975; 2x + 2) / 2.
 * Assumes that contacts come independently at one rate. The coverage is at
 * least 95 %. Garwood 1936, Biometrika 28:437.
 */
dm_bounds dm_poisson_interval(double count);

/** Intervals of small counts, which come again and again; begins as zeros. */
typedef struct dm_poisson_intervals {
    dm_bounds of[DM_POISSON_KEPT];
} dm_poisson_intervals;

/** The same interval, kept for the next time. */
dm_bounds dm_poisson_find(dm_poisson_intervals *kept, double count);

#endif
