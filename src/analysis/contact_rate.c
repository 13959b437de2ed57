#include "analysis/contact_rate.h"

#include <math.h>

#define RATE_DAYS 30.0

double dm_rate_of(double count, double days)
{
    return days > 0 && isfinite(days) ? count / days * RATE_DAYS : NAN;
}

dm_contact_rate dm_contact_rate_within(double count, dm_bounds bounds,
                                       double days)
{
    return (dm_contact_rate){.rate = dm_rate_of(count, days),
                             .low = dm_rate_of(bounds.low, days),
                             .high = dm_rate_of(bounds.high, days)};
}

dm_contact_rate dm_contact_rate_of(dm_poisson_intervals *kept, double count,
                                   double most, double days)
{
    dm_bounds bounds = {.low = dm_poisson_find(kept, count).low,
                        .high = dm_poisson_find(kept, most).high};
    return dm_contact_rate_within(count, bounds, days);
}
