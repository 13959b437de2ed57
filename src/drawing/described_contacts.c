#include "drawing/described_contacts.h"

size_t dm_described_row(const dm_table *table, int64_t contact)
{
    size_t count = dm_table_count_rows(table);
    size_t column = dm_table_find_column(table, "contact");
    if (column == dm_table_count_columns(table)) {
        return count;
    }
    size_t first = 0;
    size_t last = count;
    while (first < last) {
        size_t middle = first + (last - first) / 2;
        if (dm_table_get_integer(table, middle, column) < contact) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    bool found =
        first < count && dm_table_get_integer(table, first, column) == contact;
    return found ? first : count;
}

size_t dm_described_place(const dm_table *table, int64_t contact,
                          size_t otherwise)
{
    if (!table) {
        return otherwise;
    }
    size_t row = dm_described_row(table, contact);
    size_t column = dm_table_find_column(table, "place");
    return row < dm_table_count_rows(table) &&
                   column < dm_table_count_columns(table)
               ? (size_t)dm_table_get_integer(table, row, column)
               : otherwise;
}
