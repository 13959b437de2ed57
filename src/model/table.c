#include "demarche/table.h"

#include "model/table_columns.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_NAMES = 16 };

static bool copy_columns(dm_table *table, const dm_column *columns)
{
    for (size_t i = 0; i < table->column_count; i++) {
        table->columns[i].type = columns[i].type;
        table->columns[i].name =
            dm_arena_copy_text(&table->texts, columns[i].name);
        if (!table->columns[i].name) {
            return false;
        }
    }
    return true;
}

dm_status dm_table_new(dm_table **out, const dm_column *columns,
                       size_t column_count, dm_error *error)
{
    assert(column_count > 0);
    *out = NULL;

    dm_table *table = calloc(1, sizeof *table);
    if (table) {
        table->column_count = column_count;
        table->columns = calloc(column_count, sizeof *table->columns);
        table->cells = calloc(column_count, sizeof *table->cells);
        table->names = calloc(FIRST_NAMES, sizeof *table->names);
        table->name_capacity = FIRST_NAMES;
        table->name_count = 1;
    }
    if (!table || !table->columns || !table->cells || !table->names ||
        !copy_columns(table, columns)) {
        dm_table_free(table);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    *out = table;
    return DM_OK;
}

void dm_table_free(dm_table *table)
{
    if (!table) {
        return;
    }
    for (size_t i = 0; table->cells && i < table->column_count; i++) {
        dm_table_cells *cells = &table->cells[i];
        free(cells->names);
        free(cells->integers);
        free(cells->reals);
        free(cells->lists);
        free(cells->empty);
        free(cells->labels);
    }
    dm_arena_clear(&table->texts);
    free(table->sets);
    free(table->names);
    free(table->cells);
    free(table->columns);
    free(table);
}

size_t dm_table_count_rows(const dm_table *table)
{
    return table->row_count;
}

size_t dm_table_count_columns(const dm_table *table)
{
    return table->column_count;
}

const dm_column *dm_table_get_column(const dm_table *table, size_t column)
{
    assert(column < table->column_count);
    return &table->columns[column];
}

size_t dm_table_find_column(const dm_table *table, const char *name)
{
    size_t column = 0;
    while (column < table->column_count &&
           strcmp(table->columns[column].name, name) != 0) {
        column++;
    }
    return column;
}

/* The arrays that hold a cell, and `*place`, where in them it is. */
static const dm_table_cells *find_cells(const dm_table *table, size_t row,
                                        size_t column, size_t *place)
{
    assert(row < table->row_count && column < table->column_count);
    *place = dm_table_place(table, row, column);
    return &table->cells[column];
}

/* The name of a DM_TEXT cell. */
static const dm_table_name *find_name(const dm_table *table, size_t row,
                                      size_t column)
{
    size_t place;
    const dm_table_cells *cells = find_cells(table, row, column, &place);
    return &table->names[cells->names ? cells->names[place] : 0];
}

bool dm_table_is_empty(const dm_table *table, size_t row, size_t column)
{
    size_t place;
    const dm_table_cells *cells = find_cells(table, row, column, &place);
    switch (table->columns[column].type) {
    case DM_TEXT:
        return !find_name(table, row, column)->text;
    case DM_INTEGER:
        return !cells->integers || (cells->empty && cells->empty[place]);
    case DM_REAL:
        return !cells->reals || isnan(cells->reals[place]);
    case DM_NUMBERS:
        break;
    }
    return !cells->lists || !cells->lists[place];
}

const char *dm_table_get_text(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_TEXT);
    const char *text = find_name(table, row, column)->text;
    return text ? text : "";
}

int64_t dm_table_get_integer(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_INTEGER);
    size_t place = dm_table_place(table, row, column);
    return dm_table_is_empty(table, row, column)
               ? 0
               : table->cells[column].integers[place];
}

double dm_table_get_real(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_INTEGER ||
           table->columns[column].type == DM_REAL);
    if (dm_table_is_empty(table, row, column)) {
        return NAN;
    }
    size_t place = dm_table_place(table, row, column);
    return table->columns[column].type == DM_REAL
               ? table->cells[column].reals[place]
               : (double)table->cells[column].integers[place];
}

const int64_t *dm_table_get_numbers(const dm_table *table, size_t row,
                                    size_t column, size_t *count)
{
    assert(table->columns[column].type == DM_NUMBERS);
    size_t place;
    const dm_table_cells *cells = find_cells(table, row, column, &place);
    const int64_t *list = cells->lists ? cells->lists[place] : NULL;
    *count = list ? (size_t)list[0] : 0;
    return list ? list + 1 : NULL;
}

const char *dm_table_get_label(const dm_table *table, size_t row, size_t column)
{
    size_t place;
    const dm_table_cells *cells = find_cells(table, row, column, &place);
    if (table->columns[column].type == DM_TEXT) {
        return find_name(table, row, column)->label;
    }
    return cells->labels ? table->names[cells->labels[place]].label : NULL;
}

dm_status dm_table_check(const dm_table *table, dm_error *error)
{
    if (table->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    assert(table->next == 0);
    return DM_OK;
}
