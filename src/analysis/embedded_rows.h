#ifndef ANALYSIS_EMBEDDED_ROWS_H
#define ANALYSIS_EMBEDDED_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/** The tables of analysis/codes/. */
extern const char dm_codes_intensity[];
extern const char dm_codes_states[];

/** A cell, which ends where the next one begins. */
typedef struct dm_embedded_cell {
    const char *text;
    size_t size;
} dm_embedded_cell;

/** Take the `count` cells of the next row from `*at`, which begins at the text
 * of a table; false after the last. The header is a row. There are no quotes:
 * no cell but the last holds a comma. */
bool dm_embedded_rows_next(const char **at, dm_embedded_cell *cells,
                           size_t count);

/** Copy a cell into `out` of `size` bytes, cut where it is longer. */
void dm_embedded_cell_copy(char *out, size_t size, dm_embedded_cell cell);

/** The whole number in a cell; `fallback` where it is empty. */
int dm_embedded_cell_number(dm_embedded_cell cell, int fallback);

#endif
