#include "analysis/binomial_test.h"

#include "analysis/gsl_errors.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>

#include <limits.h>
#include <math.h>

typedef struct trial_series {
    unsigned count;
    double chance;
} trial_series;

static double probability(trial_series trials, unsigned k)
{
    return gsl_ran_binomial_pdf(k, trials.chance, trials.count);
}

/* The first k of [from, total + 1] whose probability is no more than
 * `limit`, where they fall with k. */
static unsigned find_fall(trial_series trials, unsigned from, double limit)
{
    unsigned low = from;
    unsigned high = trials.count + 1;
    while (low < high) {
        unsigned middle = low + (high - low) / 2;
        if (probability(trials, middle) <= limit) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/* The lower tail up to `count`, which lies beneath the mean, and all that is as
 * improbable above it. */
static double add_tails(trial_series trials, unsigned count)
{
    double mean = trials.count * trials.chance;
    double limit = probability(trials, count) * (1 + 1e-7);
    unsigned above = find_fall(trials, (unsigned)ceil(mean), limit);
    double lower = gsl_cdf_binomial_P(count, trials.chance, trials.count);
    double upper =
        above > trials.count
            ? 0
            : gsl_cdf_binomial_Q(above - 1, trials.chance, trials.count);
    return fmin(1, lower + upper);
}

double dm_binomial_test(double count, double total, double chance)
{
    if (!(total < (double)UINT_MAX)) {
        return NAN;
    }
    dm_silence_gsl();

    double mean = total * chance;
    if (count == mean) {
        return 1;
    }
    if (count > mean) {
        count = total - count;
        chance = 1 - chance;
    }
    return add_tails((trial_series){(unsigned)total, chance}, (unsigned)count);
}
