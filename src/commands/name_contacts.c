#include "name_contacts.h"

#include <string.h>

enum { MOST_COLUMNS = 16 };

/* Columns of a description. */
enum { NUMBER, KEY, DATE };

static bool is_column(const dm_table *table, size_t column, const char *name)
{
    return strcmp(dm_table_get_column(table, column)->name, name) == 0;
}

static dm_status create_table(dm_table **out, const dm_table *table,
                              dm_error *error)
{
    dm_column columns[MOST_COLUMNS];
    size_t count = 0;
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        if (is_column(table, i, "contact")) {
            columns[count++] = (dm_column){"key", DM_TEXT};
            columns[count++] = (dm_column){"date", DM_TEXT};
        } else if (is_column(table, i, "answered_by")) {
            columns[count++] = (dm_column){"answered_by", DM_TEXT};
        } else {
            columns[count++] = *dm_table_get_column(table, i);
        }
    }
    return dm_table_new(out, columns, count, error);
}

/* Descriptions ascend by number. */
static size_t find_description(const dm_table *descriptions, int64_t number)
{
    size_t low = 0;
    size_t high = dm_table_count_rows(descriptions);
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (dm_table_get_integer(descriptions, middle, NUMBER) <= number) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

static void copy_cell(dm_table *copy, const dm_table *table, size_t row,
                      size_t column)
{
    const char *label = dm_table_get_label(table, row, column);
    dm_cell_type type = dm_table_get_column(table, column)->type;
    if (dm_table_is_empty(table, row, column)) {
        dm_table_put_empty(copy);
    } else if (type == DM_TEXT) {
        const char *text = dm_table_get_text(table, row, column);
        dm_table_put_name(copy, text, label);
    } else if (type == DM_INTEGER) {
        int64_t value = dm_table_get_integer(table, row, column);
        dm_table_put_numbered(copy, value, label);
    } else {
        dm_table_put_real(copy, dm_table_get_real(table, row, column));
    }
}

static void copy_row(dm_table *copy, const dm_table *table, size_t row,
                     const dm_table *descriptions)
{
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        bool opening = is_column(table, i, "contact");
        bool named = (opening || is_column(table, i, "answered_by")) &&
                     !dm_table_is_empty(table, row, i);
        if (!named) {
            copy_cell(copy, table, row, i);
            continue;
        }
        size_t found =
            find_description(descriptions, dm_table_get_integer(table, row, i));
        dm_table_put_text(copy, dm_table_get_text(descriptions, found, KEY));
        if (opening) {
            dm_table_put_text(copy,
                              dm_table_get_text(descriptions, found, DATE));
        }
    }
}

dm_status name_contacts(dm_table **out, const dm_table *table,
                        const dm_table *descriptions, dm_error *error)
{
    *out = NULL;

    dm_table *copy = NULL;
    dm_status status = create_table(&copy, table, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        copy_row(copy, table, i, descriptions);
    }
    status = dm_table_check(copy, error);
    if (status != DM_OK) {
        dm_table_free(copy);
        return status;
    }
    *out = copy;
    return DM_OK;
}
