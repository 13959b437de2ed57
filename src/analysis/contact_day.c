#include "analysis/contact_day.h"

#include <math.h>

static double find_day(dm_time time)
{
    return floor((double)time / (double)DM_DAY_S);
}

bool dm_is_day_exact(dm_interval when)
{
    return when.start != DM_TIME_MIN && when.end != DM_TIME_MAX &&
           find_day(when.start) == dm_last_day(when.end);
}

double dm_last_day(dm_time end)
{
    return end == DM_TIME_MAX ? INFINITY : find_day(end - 1);
}

double dm_contact_day(dm_interval when)
{
    if (when.start == DM_TIME_MIN) {
        return dm_last_day(when.end);
    }
    double first = find_day(when.start);
    return when.end == DM_TIME_MAX
               ? first
               : first + (dm_last_day(when.end) - first) / 2;
}

dm_time dm_day_second(double day)
{
    return (dm_time)(day * (double)DM_DAY_S);
}
