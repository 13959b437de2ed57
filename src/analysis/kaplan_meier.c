#include "analysis/kaplan_meier.h"

#include <math.h>
#include <stdlib.h>

/* The 97.5 % quantile of the normal distribution. */
static const double z = 1.959963984540054;

/* Products of fractions miss one half by a few roundings. */
static const double rounding = 1e-9;

static int compare_waits(const void *left, const void *right)
{
    const dm_wait *a = left;
    const dm_wait *b = right;
    if (a->days != b->days) {
        return a->days < b->days ? -1 : 1;
    }
    return (int)b->ended - (int)a->ended;
}

/* How many of `count` sorted waits end on the day of the first. */
static size_t count_ends(const dm_wait *waits, size_t count)
{
    size_t ends = 0;
    while (ends < count && waits[ends].ended &&
           waits[ends].days == waits[0].days) {
        ends++;
    }
    return ends;
}

static dm_bounds find_bounds(double lasting, double variance)
{
    if (!(lasting > 0 && lasting < 1)) {
        return (dm_bounds){NAN, NAN};
    }
    double spread = z * sqrt(variance) / fabs(log(lasting));
    return (dm_bounds){pow(lasting, exp(spread)), pow(lasting, exp(-spread))};
}

/* Take in a step of the curve down to `lasting`. */
static void find_median(dm_survival *curve, double *half_day, double day,
                        double lasting)
{
    if (!isnan(*half_day)) {
        curve->median = (*half_day + day) / 2;
        *half_day = NAN;
    } else if (isnan(curve->median) && lasting <= 0.5 + rounding) {
        curve->median = day;
        *half_day = lasting >= 0.5 - rounding ? day : NAN;
    }
}

dm_survival dm_estimate_survival(dm_wait *waits, size_t count, double horizon)
{
    dm_survival curve = {.lasting = count > 0 ? 1 : NAN, .median = NAN};
    double variance = 0;
    double half_day = NAN;

    if (count > 0) {
        qsort(waits, count, sizeof *waits, compare_waits);
    }
    for (size_t i = 0; i < count && waits[i].days <= horizon;) {
        double at_risk = (double)(count - i);
        size_t ends = count_ends(waits + i, count - i);
        if (ends > 0) {
            double ended = (double)ends;
            curve.lasting *= 1 - ended / at_risk;
            variance += ended / (at_risk * (at_risk - ended));
            find_median(&curve, &half_day, waits[i].days, curve.lasting);
        }
        i += ends > 0 ? ends : 1;
    }
    curve.bounds = find_bounds(curve.lasting, variance);
    return curve;
}
