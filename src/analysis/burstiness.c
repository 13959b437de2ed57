#include "analysis/burstiness.h"

#include <math.h>

static double find_mean(const double *values, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum / (double)count;
}

/* The mean of (x - x mean)(y - y mean). */
static double find_covariance(const double *x, const double *y, size_t count)
{
    double x_mean = find_mean(x, count);
    double y_mean = find_mean(y, count);
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += (x[i] - x_mean) * (y[i] - y_mean);
    }
    return sum / (double)count;
}

/* Kim and Jo 2016 leave open what n counts. With the gaps, and their variance
 * by the same number, equal gaps give -1, all time in one gap 1, and what
 * uniform events give on average 0. */
static double find_burstiness(const double *gaps, size_t count, double mean)
{
    if (count < 2 || !(mean > 0)) {
        return NAN;
    }
    double n = (double)count;
    double r = sqrt(find_covariance(gaps, gaps, count)) / mean;
    return (sqrt(n + 1) * r - sqrt(n - 1)) /
           ((sqrt(n + 1) - 2) * r + sqrt(n - 1));
}

static double find_memory(const double *gaps, size_t count)
{
    if (count < 4) {
        return NAN;
    }
    size_t steps = count - 1;
    double before = find_covariance(gaps, gaps, steps);
    double after = find_covariance(gaps + 1, gaps + 1, steps);
    return before > 0 && after > 0
               ? find_covariance(gaps, gaps + 1, steps) / sqrt(before * after)
               : NAN;
}

static double find_longest(const double *gaps, size_t count)
{
    double longest = NAN;
    for (size_t i = 0; i < count; i++) {
        longest = fmax(longest, gaps[i]);
    }
    return longest;
}

dm_gap_rhythm dm_describe_gaps(const double *gaps, size_t count)
{
    double mean = count > 0 ? find_mean(gaps, count) : NAN;
    return (dm_gap_rhythm){
        .mean = mean,
        .burstiness = find_burstiness(gaps, count, mean),
        .memory = find_memory(gaps, count),
        .longest = find_longest(gaps, count),
    };
}
