#include "demarche/phases.h"

static bool is_bounded(dm_interval interval)
{
    return interval.start != DM_TIME_MIN && interval.end != DM_TIME_MAX;
}

/* In doubles, since the length of a long interval is no int64_t. */
static double overlap_share(dm_interval when, dm_interval window)
{
    if (!is_bounded(when)) {
        return 0;
    }
    dm_time start = when.start > window.start ? when.start : window.start;
    dm_time end = when.end < window.end ? when.end : window.end;
    return ((double)end - (double)start) /
           ((double)when.end - (double)when.start);
}

dm_window_count dm_count_in_window(dm_interval when, dm_interval window,
                                   dm_dates dates)
{
    if (dm_interval_inside(when, window)) {
        return (dm_window_count){.counts = 1};
    }
    dm_window_count count = {.unsure = dm_interval_overlaps(when, window)};
    if (count.unsure && dates != DM_DATES_CERTAIN) {
        count.counts =
            dates == DM_DATES_SHARE ? overlap_share(when, window) : 1;
    }
    return count;
}
