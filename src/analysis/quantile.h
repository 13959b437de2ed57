#ifndef ANALYSIS_QUANTILE_H
#define ANALYSIS_QUANTILE_H

/*
 * Quantiles: the x below which a share `p` of a distribution lies, for p in
 * (0, 1). GSL's own answer is taken where its distribution function confirms
 * it to ten digits, and found by bisection of that function elsewhere: GSL
 * 2.7 gives NaN for the beta distribution from parameters near 260 on, and
 * wrong values for the gamma distribution from shapes near 1,160 on.
 */

/** Of the gamma distribution with scale 1; `shape` > 0. Half the quantile of
 * chi-square with twice `shape` degrees of freedom. */
double dm_gamma_quantile(double p, double shape);

/** Of the beta distribution; `a`, `b` > 0. */
double dm_beta_quantile(double p, double a, double b);

#endif
