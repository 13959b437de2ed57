#ifndef EXCHANGE_DATASET_TABLE_H
#define EXCHANGE_DATASET_TABLE_H

#include "base/buffer.h"
#include "exchange/dataset_import.h"

/** What to do with each row of a file. */
typedef dm_status dm_take_row(dm_outcome *outcome, dm_row *row,
                              dm_error *error);

/** Count what became of a row, and write it out where it is refused. */
dm_status dm_row_finish(dm_row *row, dm_outcome outcome, dm_error *error);

/**
 * Read `text`, a CSV file that messages call `file`, find its columns by the
 * header and take every row. What is wrong goes to the report of `import`, and
 * so do the numbers. The text is written over and must outlive the import.
 */
dm_status dm_dataset_table_read(dm_import *import,
                                const dm_dataset_file *format, dm_buffer *text,
                                const char *file, dm_take_row *take,
                                dm_error *error);

#endif
