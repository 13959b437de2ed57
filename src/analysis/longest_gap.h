#ifndef ANALYSIS_LONGEST_GAP_H
#define ANALYSIS_LONGEST_GAP_H

#include <stddef.h>

/**
 * The probability that `count` contacts scattered uniformly over `total` days
 * leave a gap of `gap` days or longer somewhere between them and the ends:
 * sum over j >= 1, j gap < total of (-1)^(j+1) C(count+1, j)
 * (1 - j gap / total)^count (Fisher 1929). NaN where `total` is not positive
 * or not finite.
 */
double dm_longest_gap_probability(size_t count, double total, double gap);

#endif
