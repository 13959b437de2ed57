#ifndef DRAWING_CHART_DAYS_H
#define DRAWING_CHART_DAYS_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/** Days along an axis that counts from the first of them. */
typedef struct dm_chart_days {
    int64_t first; /**< days from 1970-01-01 */
    int64_t last;
} dm_chart_days;

/** Add `set xtics` with the beginnings of days, months or years, no more than
 * `most` of them; a year is told where it begins and at the first one. */
void dm_chart_days_add(dm_buffer *out, const dm_chart_days *axis, size_t most);

/** Add a day as people write it: "9 May 1939". */
void dm_chart_days_add_day(dm_buffer *out, int64_t day);

/** Add the first day of a span without what it shares with the last. */
void dm_chart_days_add_start(dm_buffer *out, int64_t day, int64_t last);

#endif
