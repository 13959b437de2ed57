#ifndef ANALYSIS_SHARE_INTERVALS_H
#define ANALYSIS_SHARE_INTERVALS_H

#include "demarche/status.h"

#include "analysis/share_interval.h"

#include <stddef.h>

/** `count` of `total`. */
typedef struct dm_share {
    double count;
    double total;
} dm_share;

/** The intervals of `size` shares, NaN where the total is 0; those that come
 * again are reckoned once, by several threads where they are many. */
dm_status dm_share_intervals(dm_bounds *out, const dm_share *shares,
                             size_t size, dm_share_interval kind,
                             dm_error *error);

#endif
