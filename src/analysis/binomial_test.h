#ifndef ANALYSIS_BINOMIAL_TEST_H
#define ANALYSIS_BINOMIAL_TEST_H

/**
 * The exact two-sided p-value of `count` successes in `total` independent
 * trials with the chance `chance` in (0, 1) each: the sum of P(k) over all k
 * with P(k) <= P(count) (1 + 1e-7), which is the rule of R's binom.test. 1 for
 * no trials. Numbers are whole; NaN from 2^32 trials on.
 */
double dm_binomial_test(double count, double total, double chance);

#endif
