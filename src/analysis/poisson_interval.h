#ifndef ANALYSIS_POISSON_INTERVAL_H
#define ANALYSIS_POISSON_INTERVAL_H

#include "analysis/bounds.h"

/**
 * The exact 95 % interval of the mean of a Poisson count x >= 0:
 * low = chi-square quantile(0.025; 2x) / 2, 0 at x = 0;
 * high = chi-square quantile(0.975; 2x + 2) / 2.
 * Assumes that contacts come independently at one rate. The coverage is at
 * least 95 %. Garwood 1936, Biometrika 28:437.
 */
dm_bounds dm_poisson_interval(double count);

#endif
