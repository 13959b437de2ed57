#ifndef PRINT_CELL_TEXT_H
#define PRINT_CELL_TEXT_H

#include "demarche/table.h"

#include "base/buffer.h"

/** Add what programs are shown of a cell: its value, numbers exact, those of a
 * list with ";" between them; nothing for an empty cell. */
void dm_cell_add_value(dm_buffer *buffer, const dm_table *table, size_t row,
                       size_t column);

/** Add what people are shown of a cell: its label, else its value, numbers
 * rounded; nothing for an empty cell. */
void dm_cell_add_label(dm_buffer *buffer, const dm_table *table, size_t row,
                       size_t column);

/** Whether people are shown numbers in the whole column. */
bool dm_column_shows_numbers(const dm_table *table, size_t column);

#endif
