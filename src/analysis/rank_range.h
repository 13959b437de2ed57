#ifndef ANALYSIS_RANK_RANGE_H
#define ANALYSIS_RANK_RANGE_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/** The best and the worst rank seen; 0 before any. */
typedef struct dm_rank_range {
    int64_t best;
    int64_t worst;
} dm_rank_range;

/**
 * Widen each range by the rank of its value: 1 + the number of values that
 * are higher (standard competition ranking). NaN ranks below every number.
 * Values that differ by less than a billionth of the highest magnitude are
 * equal: that much is rounding.
 */
dm_status dm_widen_rank_ranges(dm_rank_range *ranges, const double *values,
                               size_t count, dm_error *error);

#endif
