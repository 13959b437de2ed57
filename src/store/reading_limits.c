#include "store/reading_limits.h"

/* Longer than written history, in days. */
#define MOST_ROOM_DAYS 1e9

bool dm_limits_touch(const dm_phases *windows, dm_interval when)
{
    bool touches = windows == NULL;
    for (size_t i = 0; windows && i < windows->count && !touches; i++) {
        touches = dm_interval_overlaps(when, windows->items[i].window);
    }
    return touches;
}

/* More than any approximate end is moved, in seconds. */
static dm_time find_room(const dm_widths *widths)
{
    const dm_widths *used = widths ? widths : &dm_widths_default;
    double days = used->day;
    days = days < used->month ? used->month : days;
    days = (days < used->year ? used->year : days) + 1;
    return days < MOST_ROOM_DAYS ? (dm_time)(days * (double)DM_DAY_S)
                                 : (dm_time)MOST_ROOM_DAYS * DM_DAY_S;
}

dm_interval dm_limits_find(const dm_phases *windows, const dm_widths *widths)
{
    const dm_time room = find_room(widths);
    dm_interval limits = {DM_TIME_MAX, DM_TIME_MIN};
    for (size_t i = 0; i < windows->count; i++) {
        dm_interval window = windows->items[i].window;
        limits.start =
            window.start < limits.start ? window.start : limits.start;
        limits.end = window.end > limits.end ? window.end : limits.end;
    }
    limits.start =
        limits.start < DM_TIME_MIN + room ? DM_TIME_MIN : limits.start - room;
    limits.end =
        limits.end > DM_TIME_MAX - room ? DM_TIME_MAX : limits.end + room;
    return limits;
}
