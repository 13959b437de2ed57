#ifndef DEMARCHE_TABLE_H
#define DEMARCHE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What the cells of a column hold; any cell may be empty instead. */
typedef enum dm_cell_type {
    DM_TEXT,
    DM_INTEGER,
    DM_REAL,
    DM_NUMBERS, /**< a list of whole numbers, such as those of contacts */
} dm_cell_type;

typedef struct dm_column {
    const char *name;
    dm_cell_type type;
} dm_column;

/**
 * Named, typed columns with rows: what every analysis returns. A cell may
 * carry a label beside its value: programs are shown the value, people the
 * label.
 */
typedef struct dm_table dm_table;

/* Setup */

/** A table without rows; the columns and their names are copied. */
DM_API dm_status dm_table_new(dm_table **out, const dm_column *columns,
                              size_t column_count, dm_error *error);

DM_API void dm_table_free(dm_table *table);

/* Questions */

DM_API size_t dm_table_count_rows(const dm_table *table);
DM_API size_t dm_table_count_columns(const dm_table *table);
DM_API const dm_column *dm_table_get_column(const dm_table *table,
                                            size_t column);

/** The index of the column `name`, or the number of columns. */
DM_API size_t dm_table_find_column(const dm_table *table, const char *name);

DM_API bool dm_table_is_empty(const dm_table *table, size_t row, size_t column);

/** The text of a DM_TEXT cell; "" where it is empty. Owned by the table. */
DM_API const char *dm_table_get_text(const dm_table *table, size_t row,
                                     size_t column);

/** The number of a DM_INTEGER cell; 0 where it is empty. */
DM_API int64_t dm_table_get_integer(const dm_table *table, size_t row,
                                    size_t column);

/** The number of a DM_INTEGER or DM_REAL cell; NaN where it is empty. */
DM_API double dm_table_get_real(const dm_table *table, size_t row,
                                size_t column);

/** The `*count` items of a DM_NUMBERS cell, none where it is empty. Owned by
 * the table. */
DM_API const int64_t *dm_table_get_numbers(const dm_table *table, size_t row,
                                           size_t column, size_t *count);

/** The label people read, or NULL. Owned by the table. */
DM_API const char *dm_table_get_label(const dm_table *table, size_t row,
                                      size_t column);

/* Changes: cells arrive row by row, left to right, each of its column's type.
 * Running out of memory is remembered: ask once, at the end. */

/** Keep a key and its label, either may be NULL, for cells to come: the number
 * to put them by. 0, an empty cell, without memory. */
DM_API uint32_t dm_table_keep_name(dm_table *table, const char *key,
                                   const char *label);

/** The name that `dm_table_keep_name` numbered `name`; 0 makes the cell
 * empty. */
DM_API void dm_table_put_kept(dm_table *table, uint32_t name);

/** NULL makes the cell empty. */
DM_API void dm_table_put_text(dm_table *table, const char *text);

/** A key for programs and the label that people read instead. */
DM_API void dm_table_put_name(dm_table *table, const char *key,
                              const char *label);

DM_API void dm_table_put_integer(dm_table *table, int64_t value);

/** A number such as a phase's order, and the label that people read instead. */
DM_API void dm_table_put_numbered(dm_table *table, int64_t value,
                                  const char *label);

/** An empty cell of a DM_INTEGER column, and what people read there. */
DM_API void dm_table_put_unnumbered(dm_table *table, const char *label);

/** What is not finite makes the cell empty: no table holds NaN. */
DM_API void dm_table_put_real(dm_table *table, double value);

/** `count` numbers, copied; none of them make the cell empty. */
DM_API void dm_table_put_numbers(dm_table *table, const int64_t *numbers,
                                 size_t count);

DM_API void dm_table_put_empty(dm_table *table);

/** What a cell of `from` holds, with its label. */
DM_API void dm_table_put_copy(dm_table *table, const dm_table *from, size_t row,
                              size_t column);

/** Put an empty cell's value in later; the column must be DM_REAL. */
DM_API void dm_table_set_real(dm_table *table, size_t row, size_t column,
                              double value);

/** DM_OK, or DM_NO_MEMORY when any change since `dm_table_new` failed. The
 * last row must be complete. */
DM_API dm_status dm_table_check(const dm_table *table, dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
