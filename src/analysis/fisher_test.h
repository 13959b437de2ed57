#ifndef ANALYSIS_FISHER_TEST_H
#define ANALYSIS_FISHER_TEST_H

/** Counts of two groups in two classes. */
typedef struct dm_two_by_two {
    double a_1;
    double b_1;
    double a_2;
    double b_2;
} dm_two_by_two;

/**
 * The exact two-sided p-value that the class does not depend on the group,
 * given the margins: the sum of P(t) over all tables t with P(t) <= P(counts)
 * (1 + 1e-7), which is the rule of R's fisher.test. 1 where a margin is 0.
 * Numbers are whole; NaN from a sum of 2^32 on.
 * Fisher 1935, Journal of the Royal Statistical Society 98:39.
 */
double dm_fisher_test(dm_two_by_two counts);

#endif
