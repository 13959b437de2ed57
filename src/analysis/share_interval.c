#include "analysis/share_interval.h"

#include "analysis/quantile.h"

#include <math.h>

/* The 97.5 % quantile of the normal distribution. */
static const double z = 1.959963984540054;

static double clopper_pearson_low(double count, double total)
{
    return count > 0 ? dm_beta_quantile(0.025, count, total - count + 1) : 0;
}

static dm_bounds clopper_pearson(double count, double total)
{
    return (dm_bounds){
        .low = clopper_pearson_low(count, total),
        .high = 1 - clopper_pearson_low(total - count, total),
    };
}

/* The ends 0 and 1 are exact for shares of 0 and 1; rounding must not pass
 * them. */
static dm_bounds wilson(double count, double total)
{
    double p = count / total;
    double q = (total - count) / total;
    double half = z * z / (2 * total);
    double spread = z * sqrt(p * q / total + half / (2 * total));
    double scale = 1 + z * z / total;
    return (dm_bounds){
        .low = count > 0 ? (p + half - spread) / scale : 0,
        .high = count < total ? (p + half + spread) / scale : 1,
    };
}

dm_bounds dm_share_interval_of(double count, double total,
                               dm_share_interval kind)
{
    return kind == DM_WILSON ? wilson(count, total)
                             : clopper_pearson(count, total);
}
