#ifndef ANALYSIS_ELO_ORDERS_H
#define ANALYSIS_ELO_ORDERS_H

#include "demarche/status.h"

#include "analysis/elo_rating.h"

/** Which orders of encounters are rated, and how. */
typedef struct dm_elo_draws {
    dm_elo_rule rule;
    size_t count; /**< of orders that are drawn, where there are several */
    unsigned long seed;
    size_t thread_count;
} dm_elo_draws;

/** Ratings by actor over all orders; what they are found in belongs to the
 * caller. */
typedef struct dm_elo_range {
    double *mean;
    double *low;
    double *high;
} dm_elo_range;

/** Fill `*out` for the orders that the dates of the encounters allow: the same
 * seed gives the same, to the bit, on any number of threads. */
dm_status dm_rate_elo_orders(dm_elo_range *out, size_t actor_count,
                             const dm_encounters *encounters,
                             const dm_elo_draws *draws, dm_error *error);

#endif
