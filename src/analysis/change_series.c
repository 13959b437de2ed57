#include "analysis/change_series.h"

#include <math.h>
#include <stdlib.h>

dm_segment dm_segment_before(const dm_change_series *series, size_t items,
                             size_t successes, size_t day)
{
    if (series->kind == DM_CHANGE_OF_RATE) {
        return (dm_segment){.length = series->exposure[day],
                            .count = (double)items};
    }
    return (dm_segment){.length = (double)items, .count = (double)successes};
}

dm_segment dm_segment_whole(const dm_change_series *series)
{
    return dm_segment_before(series, series->count,
                             dm_count_successes(series->items, series->count),
                             series->day_count);
}

dm_segment dm_segment_rest(dm_segment whole, dm_segment part)
{
    return (dm_segment){.length = whole.length - part.length,
                        .count = whole.count - part.count};
}

static int compare_days(const void *left, const void *right)
{
    size_t a = ((const dm_dated_item *)left)->day;
    size_t b = ((const dm_dated_item *)right)->day;
    return (a > b) - (a < b);
}

void dm_sort_days(dm_dated_item *items, size_t count)
{
    if (count > 0) {
        qsort(items, count, sizeof *items, compare_days);
    }
}

size_t dm_count_successes(const dm_dated_item *items, size_t count)
{
    size_t successes = 0;
    for (size_t i = 0; i < count; i++) {
        successes += items[i].success;
    }
    return successes;
}

/* x log(x / n), 0 at 0. */
static double weigh_log(double x, double n)
{
    return x > 0 ? x * log(x / n) : 0;
}

double dm_segment_cost(dm_change_kind kind, dm_segment segment)
{
    double count = segment.count;
    if (kind == DM_CHANGE_OF_RATE) {
        return count - weigh_log(count, segment.length);
    }
    return -weigh_log(count, segment.length) -
           weigh_log(segment.length - count, segment.length);
}

double dm_segment_level(dm_segment segment)
{
    return segment.length > 0 ? segment.count / segment.length : NAN;
}
