#include "analysis/window_count.h"

dm_window_count dm_count_arrow(const dm_contacts *contacts, size_t arrow,
                               dm_interval window)
{
    return dm_count_in_window(dm_arrow_interval(contacts, arrow), window,
                              contacts->dates);
}

double dm_count_in_phases(const dm_contacts *contacts, size_t arrow,
                          const dm_phases *phases)
{
    double counted = 0;
    for (size_t i = 0; i < phases->count; i++) {
        counted +=
            dm_count_arrow(contacts, arrow, phases->items[i].window).counts;
    }
    return counted < 1 ? counted : 1;
}

dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow)
{
    return (dm_interval){contacts->start[arrow], contacts->end[arrow]};
}
