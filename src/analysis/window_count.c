#include "analysis/window_count.h"

dm_window_count dm_count_in_window(dm_interval when, dm_interval window)
{
    if (dm_interval_inside(when, window)) {
        return (dm_window_count){.counts = 1};
    }
    return (dm_window_count){.unsure = dm_interval_overlaps(when, window)};
}

dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow)
{
    return (dm_interval){contacts->start[arrow], contacts->end[arrow]};
}
