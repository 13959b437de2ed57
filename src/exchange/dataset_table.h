#ifndef EXCHANGE_DATASET_TABLE_H
#define EXCHANGE_DATASET_TABLE_H

#include "base/buffer.h"
#include "exchange/dataset_import.h"

/** What to do with each row of a file. */
typedef dm_status dm_take_row(dm_outcome *outcome, dm_row *row,
                              dm_error *error);

/** Count what became of a row, and write it out where it is refused. */
dm_status dm_row_finish(dm_row *row, dm_outcome outcome, dm_error *error);

/** Find the columns of the header, on which `row` stands. What makes the file
 * useless is noted, and `*usable` is false. */
typedef dm_status dm_find_columns(bool *usable, dm_row *row, dm_error *error);

/** Where each column of `format` stands in `header`; SIZE_MAX where it is
 * missing. False when the header cannot be used; `problems` says why. */
bool dm_dataset_map_header(size_t *fields, dm_problems *problems,
                           const dm_dataset_file *format, const char *file,
                           const dm_csv_row *header);

/** How a table is read. */
typedef struct dm_table_reading {
    const dm_dataset_file *format; /**< its columns */
    dm_take_row *take;             /**< every row */
    dm_find_columns *find; /**< NULL: the columns are those of `format` */
    void *context;         /**< of `take` and `find` */
    bool gathers;          /**< rows are told later */
    bool no_header;
    bool ragged;    /**< rows need not have as many fields as the first */
    bool no_quotes; /**< where a delimiter is given */
    char delimiter; /**< 0: `,` */
} dm_table_reading;

/**
 * Read `text`, a table that messages call `file`, and take every row. What is
 * wrong goes to the report of `import`, and so do the numbers. The text is
 * written over and must outlive the import.
 */
dm_status dm_dataset_table_read(dm_import *import,
                                const dm_table_reading *reading,
                                dm_buffer *text, const char *file,
                                dm_error *error);

#endif
