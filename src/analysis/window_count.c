#include "analysis/window_count.h"

#include <assert.h>

dm_window_count dm_count_arrow(const dm_contacts *contacts, size_t arrow,
                               dm_interval window)
{
    return dm_count_in_window(dm_arrow_interval(contacts, arrow), window,
                              contacts->dates);
}

bool dm_arrow_lies_in(const dm_contacts *contacts, size_t arrow,
                      dm_interval window, dm_interval *part)
{
    assert(contacts->dates != DM_DATES_SHARE);
    dm_interval when = dm_arrow_interval(contacts, arrow);
    part->start = when.start > window.start ? when.start : window.start;
    part->end = when.end < window.end ? when.end : window.end;
    return dm_count_in_window(when, window, contacts->dates).counts > 0;
}

dm_status dm_require_whole_contacts(const dm_contacts *contacts,
                                    const char *what, dm_error *error)
{
    return contacts->dates == DM_DATES_SHARE
               ? dm_error_set(error, DM_USAGE,
                              "%s are not defined for shares of dates, count "
                              "dates as certain or as possible",
                              what)
               : DM_OK;
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
