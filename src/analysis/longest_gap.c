#include "analysis/longest_gap.h"

#include <math.h>

/* Terms grow to about e^x where x gaps of that length are expected; none at all
 * then has a probability of less than e^-x. Larger terms would eat up the
 * digits of their difference, smaller ones than the other add nothing. */
static const long double largest_term = 1e8L;
static const long double smallest_term = 1e-25L;

double dm_longest_gap_probability(size_t count, double total, double gap)
{
    if (!(total > 0) || isinf(total) || isnan(gap)) {
        return NAN;
    }
    if (gap <= 0 || (count == 0 && gap <= total)) {
        return 1;
    }
    long double contacts = (long double)count;
    long double share = (long double)gap / (long double)total;
    long double choices = 1;
    long double sum = 0;
    for (size_t j = 1; j <= count + 1 && (long double)j * share < 1; j++) {
        long double chosen = (long double)j;
        choices *= (contacts + 2 - chosen) / chosen;
        long double term = choices * powl(1 - chosen * share, contacts);
        if (term > largest_term) {
            return 1;
        }
        if (term < smallest_term) {
            break;
        }
        sum += j % 2 == 1 ? term : -term;
    }
    return (double)fminl(fmaxl(sum, 0), 1);
}
