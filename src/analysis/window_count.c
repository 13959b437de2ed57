#include "analysis/window_count.h"

dm_window_count dm_count_arrow(const dm_contacts *contacts, size_t arrow,
                               dm_interval window)
{
    return dm_count_in_window(dm_arrow_interval(contacts, arrow), window,
                              contacts->dates);
}

dm_interval dm_arrow_interval(const dm_contacts *contacts, size_t arrow)
{
    return (dm_interval){contacts->start[arrow], contacts->end[arrow]};
}
