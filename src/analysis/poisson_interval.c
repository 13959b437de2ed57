#include "analysis/poisson_interval.h"

#include "analysis/quantile.h"

dm_bounds dm_poisson_interval(double count)
{
    return (dm_bounds){
        .low = count > 0 ? dm_gamma_quantile(0.025, count) : 0,
        .high = dm_gamma_quantile(0.975, count + 1),
    };
}
