#ifndef EXCHANGE_DATASET_WRITER_H
#define EXCHANGE_DATASET_WRITER_H

#include "demarche/output.h"

#include "base/buffer.h"
#include "exchange/dataset_format.h"
#include "store/statement.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Writes one file of a dataset folder, row by row. */
typedef struct dm_dataset_writer {
    dm_store *store;
    const dm_dataset_file *format;
    bool used[DM_DATASET_COLUMN_LIMIT];
    dm_buffer path;
    dm_overwrite overwrite;
    dm_output *output; /**< NULL before the first row */
    dm_buffer line;
    dm_buffer list;  /**< for a cell in the making */
    dm_buffer unfit; /**< why a cell of the line cannot be written; empty: all
                          of them can */
} dm_dataset_writer;

/** Begin `format` in `folder` with every column used. */
void dm_dataset_writer_init(dm_dataset_writer *writer, dm_store *store,
                            const char *folder, const dm_dataset_file *format);

/** Put the cells of the row that `statement` is at, by the calls below. */
typedef dm_status dm_write_row(dm_dataset_writer *writer,
                               dm_statement *statement, dm_error *error);

/** Write a row for each that `query` gives. Without any there is no file,
 * unless `always` says so. */
dm_status dm_dataset_writer_run(dm_dataset_writer *writer, const char *query,
                                dm_write_row *write, bool always,
                                dm_error *error);

void dm_dataset_writer_clear(dm_dataset_writer *writer);

/* Cells come in the order of the columns; one that is not used is left out. */

/** NULL writes nothing. */
void dm_dataset_put_text(dm_dataset_writer *writer, size_t column,
                         const char *text);

void dm_dataset_put_number(dm_dataset_writer *writer, size_t column,
                           int64_t number);

/** The text in the column `text` of the row, or else the day of `start` there;
 * nothing where both are null. */
void dm_dataset_put_date(dm_dataset_writer *writer, size_t column,
                         dm_statement *statement, int text, int start);

/** The first and the last day of a window; nothing where it is open. */
void dm_dataset_put_window(dm_dataset_writer *writer, size_t column,
                           int64_t start, int64_t end);

#endif
