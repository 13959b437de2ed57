#ifndef ANALYSIS_ORDER_PROBABILITY_H
#define ANALYSIS_ORDER_PROBABILITY_H

/** The shapes of a gamma distribution (shape, rate) or of a beta one. */
typedef struct dm_shapes {
    double a;
    double b;
} dm_shapes;

/** The logarithm of the probability that a gamma-distributed rate is smaller
 * than another one, exact by the incomplete beta function. */
double dm_log_rate_rises(dm_shapes earlier, dm_shapes later);

/** The same of two beta-distributed shares, by the trapezoid rule on the
 * logit scale, where the integrand is smooth and falls off exponentially. */
double dm_log_share_rises(dm_shapes earlier, dm_shapes later);

#endif
