#include "demarche/time.h"

#include "base/calendar.h"

const dm_widths dm_widths_default = {.day = 3, .month = 10, .year = 365};

static double width_days(const dm_date_end *end, const dm_widths *widths)
{
    dm_precision coarser = end->precision > end->approximate_part
                               ? end->precision
                               : end->approximate_part;
    switch (coarser) {
    case DM_PRECISION_NONE:
        return 0;
    case DM_PRECISION_SECOND:
    case DM_PRECISION_DAY:
        return widths->day;
    case DM_PRECISION_MONTH:
    case DM_PRECISION_SEASON:
        return widths->month;
    case DM_PRECISION_YEAR:
    case DM_PRECISION_LONGER:
        return widths->year;
    }
    return 0;
}

static int64_t width_s(const dm_date_end *end, const dm_widths *widths)
{
    if (!end->approximate) {
        return 0;
    }
    double seconds = width_days(end, widths) * (double)DM_DAY_S;
    if (!(seconds > 0)) {
        return 0;
    }
    return seconds < 9e18 ? (int64_t)(seconds + 0.5) : INT64_MAX;
}

dm_interval dm_date_widen(const dm_date *date, const dm_widths *widths)
{
    const dm_widths *used = widths ? widths : &dm_widths_default;
    dm_interval wide = date->bounds;
    wide.start = dm_time_add(wide.start, -width_s(&date->first, used));
    wide.end = dm_time_add(wide.end, width_s(&date->last, used));
    return wide;
}
