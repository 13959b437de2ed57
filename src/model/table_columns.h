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

/** Cells that rows share, since they come again and again: of the columns
 * `first` to `end` - 1 there are `count` distinct sets, by whose numbers their
 * arrays go in place of the rows. */
typedef struct dm_table_sharing {
    size_t first;
    size_t end;
    size_t count;
} dm_table_sharing;

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
    dm_table_sharing sharing;
    uint32_t *sets; /**< of rows, which of the shared sets they have; NULL: no
                         cells are shared */
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

/** Likewise rows that share sets of cells, of which there is one at least:
 * `sets` is to be filled as well. */
bool dm_table_add_sharing_rows(dm_table *table, size_t count, size_t filled,
                               dm_table_sharing sharing);

/** Give every row cells of its own, so that they can change; false, remembered,
 * without memory. */
bool dm_table_unshare(dm_table *table);

/** Where the arrays of a column have the cell of a row. */
static inline size_t dm_table_place(const dm_table *table, size_t row,
                                    size_t column)
{
    bool shared = column >= table->sharing.first && column < table->sharing.end;
    return shared ? table->sets[row] : row;
}

#endif
