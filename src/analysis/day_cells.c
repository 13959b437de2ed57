#include "analysis/day_cells.h"

void dm_put_days(dm_table *table, dm_interval interval)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(interval.start, day);
    dm_table_put_text(table, day);

    bool closed = interval.end != DM_TIME_MAX && interval.end != DM_TIME_MIN;
    dm_day_format(closed ? interval.end - 1 : interval.end, day);
    dm_table_put_text(table, day);
}
