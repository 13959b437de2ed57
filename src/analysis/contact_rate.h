#ifndef ANALYSIS_CONTACT_RATE_H
#define ANALYSIS_CONTACT_RATE_H

#include "analysis/poisson_interval.h"

/** Contacts in 30 days and the exact 95 % interval of that rate. */
typedef struct dm_contact_rate {
    double rate;
    double low;
    double high;
} dm_contact_rate;

/** `count` in `days`, a number for 30 of them; NaN, an empty cell, where the
 * days do not make a rate. */
double dm_rate_of(double count, double days);

/** The rate of `count` contacts whose mean lies in `bounds`. */
dm_contact_rate dm_contact_rate_within(double count, dm_bounds bounds,
                                       double days);

/** The rate of `count` contacts; the interval reaches up to that of `most`, so
 * that it holds whether or not the unsure ones are there. */
dm_contact_rate dm_contact_rate_of(dm_poisson_intervals *kept, double count,
                                   double most, double days);

#endif
