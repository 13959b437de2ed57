#include "analysis/path_days.h"

void dm_put_path_day(dm_table *table, dm_time time)
{
    char day[DM_DAY_TEXT_SIZE];
    bool open = time == DM_TIME_MIN || time >= DM_TIME_MAX - 1;
    dm_day_format(open ? DM_TIME_MAX : time, day);
    dm_table_put_text(table, day);
}
