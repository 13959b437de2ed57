#ifndef EXCHANGE_DATASET_ROW_H
#define EXCHANGE_DATASET_ROW_H

#include "demarche/import.h"
#include "demarche/status.h"

#include "exchange/csv_reader.h"
#include "exchange/dataset_format.h"
#include "store/put.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct dm_import dm_import;

/** A value and its place; "" where the column is missing. */
typedef struct dm_cell {
    char *text;
    size_t line;
    size_t column;
} dm_cell;

/** Where a row stands in its file: its line, and its text in bytes. */
typedef struct dm_row_place {
    size_t line;
    size_t start;
    size_t end;
} dm_row_place;

/** One row of a file of the dataset. */
typedef struct dm_row {
    dm_import *import;
    const dm_dataset_file *format;
    const char *file;     /**< as messages call it */
    const size_t *fields; /**< of each column; SIZE_MAX where it is missing */
    const dm_csv_row *csv;
    void *context;    /**< of the profile that reads the file */
    bool whole_names; /**< cells of actors hold one name, no list */
    bool gathered;    /**< told later, with others; not counted yet */
    bool left_out;
    dm_row_reason reason; /**< where `left_out` */
    bool refused;
    bool differs;   /**< refused because the store has other content */
    dm_error fault; /**< the first thing wrong, where `refused` */
} dm_row;

dm_cell dm_row_cell(const dm_row *row, size_t column);

/** Its text, "" where the column is missing. */
const char *dm_row_text(const dm_row *row, size_t column);

dm_row_place dm_row_find_place(const dm_row *row);

/** Note what is wrong in `cell`: the row is not to be stored. */
void dm_row_refuse(dm_row *row, dm_cell cell, const char *format, ...)
    DM_PRINTF(3, 4);

/** Refuse the row for something that is noted elsewhere already. */
void dm_row_refuse_silently(dm_row *row, dm_cell cell, const char *reason);

/** The row tells no contact, by a rule of its profile. */
void dm_row_leave_out(dm_row *row, dm_row_reason reason);

/** Note what is worth a look. */
void dm_row_warn(dm_row *row, dm_cell cell, const char *format, ...)
    DM_PRINTF(3, 4);

/** Refuse `cell` if a row of this file had the same `key`; "" is refused. */
dm_status dm_row_claim(dm_row *row, dm_cell cell, const char *key,
                       dm_error *error);

/** Refuse the row where `outcome` says that the store has other content. */
void dm_row_check_outcome(dm_row *row, dm_cell cell, dm_outcome outcome,
                          const char *what);

#endif
