#ifndef ANALYSIS_KAPLAN_MEIER_H
#define ANALYSIS_KAPLAN_MEIER_H

#include <stdbool.h>
#include <stddef.h>

#include "analysis/bounds.h"

/** One wait: until its end, or as long as it was watched. */
typedef struct dm_wait {
    double days;
    bool ended;
} dm_wait;

/** What is known of waits that are not all seen to their end. */
typedef struct dm_survival {
    double lasting;   /**< the share that lasts longer than the horizon */
    dm_bounds bounds; /**< its 95 % log-log interval; NaN at 0 and 1 */
    double median;    /**< NaN where it is not reached */
} dm_survival;

/**
 * The product-limit estimate (Kaplan and Meier 1958) at `horizon`, with
 * Greenwood's variance. A wait watched as long as another one takes to end was
 * still lasting then; past the last wait watched the estimate stays what it
 * was (Gill 1980). The median is the first day on which no more than half
 * last, and half way to the next end where it is exactly half. Assumes
 * that waits are cut short for reasons that have nothing to do with their
 * length. `waits` are sorted; NaN without any.
 */
dm_survival dm_estimate_survival(dm_wait *waits, size_t count, double horizon);

#endif
