#ifndef MODEL_TABLE_COLUMNS_H
#define MODEL_TABLE_COLUMNS_H

#include "demarche/table.h"

#include "base/arena.h"

/*
 * The inside of a table, for what fills or prints millions of rows.
 */

/** A text and the label that people read; either may be NULL. */
typedef struct dm_table_name {
    const char *text;
    const char *label;
    bool kept; /**< registered to be put again and again */
} dm_table_name;

/** The cells of a column, by row: one array by its type. One that is NULL is
 * empty in every row. */
typedef struct dm_table_cells {
    uint32_t *names; /**< into the names of the table */
    int64_t *integers;
    double *reals;         /**< NaN: empty */
    const int64_t **lists; /**< their count, then each; NULL: empty */
    bool *empty;           /**< of integers; NULL: where there are some */
    uint32_t *labels;      /**< of what is no text: names; NULL: no labels */
    uint32_t last;         /**< the name put last */
} dm_table_cells;

struct dm_table {
    size_t column_count;
    dm_column *columns;
    dm_table_cells *cells;
    size_t row_count; /**< complete ones */
    size_t row_capacity;
    size_t next; /**< the column that is put next */
    size_t name_count;
    size_t name_capacity;
    dm_table_name *names; /**< the first is none: an empty cell, no label */
    dm_arena texts;
    bool failed;
};

/** Room for `count` rows in all; false, remembered, without memory. */
bool dm_table_make_room(dm_table *table, size_t count);

/** The array of a column by its type, made on first use with the complete rows
 * empty; false, remembered, without memory. */
bool dm_table_make_cells(dm_table *table, size_t column);

/** Likewise for the array of its labels and of its empty integers. */
bool dm_table_make_labels(dm_table *table, size_t column);
bool dm_table_make_empty(dm_table *table, size_t column);

/** Give a table without rows `count` of them, and its first `filled` columns
 * arrays that are to be filled in whole: by several threads, if in rows of
 * their own. The other columns are empty. False, remembered, without memory. */
bool dm_table_add_rows(dm_table *table, size_t count, size_t filled);

#endif
