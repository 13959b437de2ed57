#include "print/cell_text.h"

#include "print/number_text.h"

static void add_numbers(dm_buffer *buffer, const dm_table *table, size_t row,
                        size_t column)
{
    size_t count;
    const int64_t *items = dm_table_get_numbers(table, row, column, &count);
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add(buffer, i > 0 ? ";" : "");
        dm_number_add_integer(buffer, items[i]);
    }
}

void dm_cell_add_value(dm_buffer *buffer, const dm_table *table, size_t row,
                       size_t column)
{
    if (dm_table_is_empty(table, row, column)) {
        return;
    }
    switch (dm_table_get_column(table, column)->type) {
    case DM_TEXT:
        dm_buffer_add(buffer, dm_table_get_text(table, row, column));
        break;
    case DM_INTEGER:
        dm_number_add_integer(buffer, dm_table_get_integer(table, row, column));
        break;
    case DM_REAL:
        dm_number_add_exact(buffer, dm_table_get_real(table, row, column));
        break;
    case DM_NUMBERS:
        add_numbers(buffer, table, row, column);
        break;
    }
}

void dm_cell_add_label(dm_buffer *buffer, const dm_table *table, size_t row,
                       size_t column)
{
    const char *label = dm_table_get_label(table, row, column);
    bool empty = dm_table_is_empty(table, row, column);
    if (label) {
        dm_buffer_add(buffer, label);
    } else if (!empty && dm_table_get_column(table, column)->type == DM_REAL) {
        dm_number_add_rounded(buffer, dm_table_get_real(table, row, column));
    } else {
        dm_cell_add_value(buffer, table, row, column);
    }
}

bool dm_column_shows_numbers(const dm_table *table, size_t column)
{
    dm_cell_type type = dm_table_get_column(table, column)->type;
    if (type == DM_TEXT || type == DM_NUMBERS) {
        return false;
    }
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        if (dm_table_get_label(table, row, column)) {
            return false;
        }
    }
    return true;
}
