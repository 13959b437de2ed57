#ifndef PRINT_FIT_COLUMNS_H
#define PRINT_FIT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

/** How wide a column of text is printed. */
typedef struct dm_column_width {
    size_t width;
    bool can_shrink; /**< text may be cut, numbers never */
} dm_column_width;

/** No column is cut below this. */
#define DM_NARROWEST_COLUMN 8

/**
 * Narrow the widest of the columns that can shrink, all to one width, until
 * together they take no more than `available`, or cannot shrink further.
 */
void dm_fit_columns(dm_column_width *columns, size_t count, size_t available);

#endif
