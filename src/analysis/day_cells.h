#ifndef ANALYSIS_DAY_CELLS_H
#define ANALYSIS_DAY_CELLS_H

#include "demarche/table.h"
#include "demarche/time.h"

/** Put two text cells: the first day of `interval` and its last, which is
 * the day of its last second. Open ends are `..`. */
void dm_put_days(dm_table *table, dm_interval interval);

#endif
