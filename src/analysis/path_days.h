#ifndef ANALYSIS_PATH_DAYS_H
#define ANALYSIS_PATH_DAYS_H

#include "demarche/table.h"
#include "demarche/time.h"

/** Put the day of `time`, which a path departs or arrives at; an open end is
 * `..`. */
void dm_put_path_day(dm_table *table, dm_time time);

#endif
