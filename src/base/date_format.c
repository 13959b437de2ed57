#include "demarche/time.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/calendar.h"

void dm_day_format(dm_time time, char out[DM_DAY_TEXT_SIZE])
{
    if (time == DM_TIME_MIN || time == DM_TIME_MAX) {
        snprintf(out, DM_DAY_TEXT_SIZE, "..");
        return;
    }
    int64_t day = time / DM_DAY_S - (time % DM_DAY_S < 0);
    dm_civil civil = dm_calendar_civil(day);
    bool negative = civil.year < 0;
    snprintf(out, DM_DAY_TEXT_SIZE, "%s%04" PRId64 "-%02d-%02d",
             negative ? "-" : "", negative ? -civil.year : civil.year,
             civil.month, civil.day);
}
