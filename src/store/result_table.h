#ifndef STORE_RESULT_TABLE_H
#define STORE_RESULT_TABLE_H

#include <sqlite3.h>

#include "demarche/table.h"

/** How much a result may hold. */
typedef struct dm_result_limits {
    size_t cells;
    size_t bytes; /**< of text */
} dm_result_limits;

/**
 * Run a bound statement to its end and make a table of its rows: a column is
 * DM_INTEGER or DM_REAL where all its values are such numbers, else DM_TEXT.
 * Blobs are shown as `x'..'`. More than `limits` (NULL: any number) gives
 * DM_USAGE. A failure of the statement itself is left in `*code`, which is
 * SQLITE_OK otherwise, and gives DM_SYSTEM without a message.
 */
dm_status dm_result_table_new(dm_table **out, sqlite3_stmt *statement,
                              const dm_result_limits *limits, int *code,
                              dm_error *error);

#endif
