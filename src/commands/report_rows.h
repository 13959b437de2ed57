#ifndef COMMANDS_REPORT_ROWS_H
#define COMMANDS_REPORT_ROWS_H

#include "demarche/table.h"

/** Put in the place of `*table` one with the `limit` rows of each phase that
 * have most of what the `columns`, ended by NULL, hold together, in the order
 * in which they were; `*left_out` are the others. `*table` is left as it is
 * after a failure. */
dm_status keep_heaviest_rows(dm_table **table, size_t limit,
                             const char *const *columns, size_t *left_out,
                             dm_error *error);

#endif
