#include "analysis/poisson_interval.h"

#include "analysis/quantile.h"

#include <math.h>
#include <stddef.h>

dm_bounds dm_poisson_interval(double count)
{
    return (dm_bounds){
        .low = count > 0 ? dm_gamma_quantile(0.025, count) : 0,
        .high = dm_gamma_quantile(0.975, count + 1),
    };
}

dm_bounds dm_poisson_find(dm_poisson_intervals *kept, double count)
{
    if (!(count >= 0 && count < DM_POISSON_KEPT) || count != floor(count)) {
        return dm_poisson_interval(count);
    }
    dm_bounds *found = &kept->of[(size_t)count];
    if (found->high == 0) {
        *found = dm_poisson_interval(count);
    }
    return *found;
}
