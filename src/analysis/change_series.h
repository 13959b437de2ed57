#ifndef ANALYSIS_CHANGE_SERIES_H
#define ANALYSIS_CHANGE_SERIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What may change in a series. */
typedef enum dm_change_kind {
    DM_CHANGE_OF_RATE,  /**< items a day: Poisson */
    DM_CHANGE_OF_SHARE, /**< successes among the items: binomial */
} dm_change_kind;

/** Something that happened on a day, counted from 0. */
typedef struct dm_dated_item {
    size_t day;
    uint32_t rank; /**< its place among the items of its day */
    bool success;
} dm_dated_item;

/**
 * Items over days in which something may change. A change on day k, with 0 < k
 * < `day_count`, parts the items of the days before k from those of k and
 * after. Everything is borrowed.
 */
typedef struct dm_change_series {
    dm_change_kind kind;
    size_t day_count;
    const double *exposure; /**< of the days before each of 0 .. `day_count` */
    size_t count;
    const dm_dated_item *items; /**< ascending by day */
} dm_change_series;

/** What the likelihood of a stretch without a change hangs on. */
typedef struct dm_segment {
    double length; /**< exposure, or items where the share may change */
    double count;  /**< items, or successes */
} dm_segment;

/** The first `items` items, and the exposure up to `day`. */
dm_segment dm_segment_before(const dm_change_series *series, size_t items,
                             size_t successes, size_t day);

/** The segment of all days. */
dm_segment dm_segment_whole(const dm_change_series *series);

/** Put items into the order of their days. */
void dm_sort_days(dm_dated_item *items, size_t count);

/** The part of `whole` that is not in `part`. */
dm_segment dm_segment_rest(dm_segment whole, dm_segment part);

size_t dm_count_successes(const dm_dated_item *items, size_t count);

/**
 * Minus the log-likelihood of a segment at its best, constants dropped:
 * s - s log(s / L) for rates, -(s log p + (L - s) log(1 - p)), p = s / L, for
 * shares; 0 without items.
 */
double dm_segment_cost(dm_change_kind kind, dm_segment segment);

/** The rate or the share that fits a segment best; NaN without exposure. */
double dm_segment_level(dm_segment segment);

#endif
