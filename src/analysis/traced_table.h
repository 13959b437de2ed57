#ifndef ANALYSIS_TRACED_TABLE_H
#define ANALYSIS_TRACED_TABLE_H

#include <stddef.h>

#include "demarche/table.h"

/** A table without rows, its columns those of `table` and then `count` lists of
 * numbers called `names`. */
dm_status dm_traced_table_new(dm_table **out, const dm_table *table,
                              const char *const *names, size_t count,
                              dm_error *error);

/** Put the cells that a row of `table` has. */
void dm_traced_table_put_row(dm_table *traced, const dm_table *table,
                             size_t row);

#endif
