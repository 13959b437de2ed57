#ifndef ANALYSIS_FINISH_TABLE_H
#define ANALYSIS_FINISH_TABLE_H

#include "demarche/table.h"

/** Hand `table` over as `*out` when it is whole and `status` is DM_OK; free it
 * otherwise. Returns how that ended. */
dm_status dm_finish_table(dm_table **out, dm_table *table, dm_status status,
                          dm_error *error);

#endif
