#include "demarche/table.h"

#include "base/arena.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct cell {
    bool empty;
    union {
        const char *text;
        int64_t integer;
        double real;
        const int64_t *numbers; /* their count, then each */
    } value;
    const char *label;
} cell;

struct dm_table {
    size_t column_count;
    dm_column *columns;
    size_t cell_count;
    size_t cell_capacity;
    cell *cells; /* row by row */
    dm_arena texts;
    bool failed;
};

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
    }
    if (!table || !table->columns || !copy_columns(table, columns)) {
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
    dm_arena_clear(&table->texts);
    free(table->columns);
    free(table->cells);
    free(table);
}

size_t dm_table_count_rows(const dm_table *table)
{
    return table->cell_count / table->column_count;
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

static cell *find_cell(const dm_table *table, size_t row, size_t column)
{
    assert(row < dm_table_count_rows(table) && column < table->column_count);
    return &table->cells[row * table->column_count + column];
}

bool dm_table_is_empty(const dm_table *table, size_t row, size_t column)
{
    return find_cell(table, row, column)->empty;
}

const char *dm_table_get_text(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_TEXT);
    const cell *found = find_cell(table, row, column);
    return found->empty ? "" : found->value.text;
}

int64_t dm_table_get_integer(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_INTEGER);
    const cell *found = find_cell(table, row, column);
    return found->empty ? 0 : found->value.integer;
}

double dm_table_get_real(const dm_table *table, size_t row, size_t column)
{
    assert(table->columns[column].type == DM_INTEGER ||
           table->columns[column].type == DM_REAL);
    const cell *found = find_cell(table, row, column);
    if (found->empty) {
        return NAN;
    }
    return table->columns[column].type == DM_REAL
               ? found->value.real
               : (double)found->value.integer;
}

const int64_t *dm_table_get_numbers(const dm_table *table, size_t row,
                                    size_t column, size_t *count)
{
    assert(table->columns[column].type == DM_NUMBERS);
    const cell *found = find_cell(table, row, column);
    *count = found->empty ? 0 : (size_t)found->value.numbers[0];
    return found->empty ? NULL : found->value.numbers + 1;
}

const char *dm_table_get_label(const dm_table *table, size_t row, size_t column)
{
    return find_cell(table, row, column)->label;
}

static bool reserve_cell(dm_table *table)
{
    if (table->cell_count < table->cell_capacity) {
        return true;
    }
    size_t capacity = table->cell_capacity ? 2 * table->cell_capacity : 64;
    cell *cells = realloc(table->cells, capacity * sizeof *cells);
    if (!cells) {
        table->failed = true;
        return false;
    }
    table->cells = cells;
    table->cell_capacity = capacity;
    return true;
}

static void put_cell(dm_table *table, cell added)
{
    if (reserve_cell(table)) {
        table->cells[table->cell_count++] = added;
    }
}

static void assert_next_type(const dm_table *table, dm_cell_type type)
{
    assert(table->failed ||
           table->columns[table->cell_count % table->column_count].type ==
               type);
    (void)table;
    (void)type;
}

/* NULL stays NULL; no memory for a copy is remembered. */
static const char *keep_text(dm_table *table, const char *text)
{
    const char *kept = text ? dm_arena_copy_text(&table->texts, text) : NULL;
    if (text && !kept) {
        table->failed = true;
    }
    return kept;
}

void dm_table_put_text(dm_table *table, const char *text)
{
    dm_table_put_name(table, text, NULL);
}

void dm_table_put_name(dm_table *table, const char *key, const char *label)
{
    assert_next_type(table, DM_TEXT);
    const char *kept = keep_text(table, key);
    put_cell(table, (cell){.empty = !kept,
                           .value.text = kept,
                           .label = keep_text(table, label)});
}

void dm_table_put_integer(dm_table *table, int64_t value)
{
    dm_table_put_numbered(table, value, NULL);
}

void dm_table_put_numbered(dm_table *table, int64_t value, const char *label)
{
    assert_next_type(table, DM_INTEGER);
    put_cell(table,
             (cell){.value.integer = value, .label = keep_text(table, label)});
}

void dm_table_put_real(dm_table *table, double value)
{
    assert_next_type(table, DM_REAL);
    put_cell(table, (cell){.empty = !isfinite(value), .value.real = value});
}

void dm_table_put_numbers(dm_table *table, const int64_t *numbers, size_t count)
{
    assert_next_type(table, DM_NUMBERS);
    int64_t *kept = NULL;
    if (count > 0) {
        kept = dm_arena_take(&table->texts, (count + 1) * sizeof *kept);
        table->failed = table->failed || !kept;
    }
    if (kept) {
        kept[0] = (int64_t)count;
        memcpy(kept + 1, numbers, count * sizeof *kept);
    }
    put_cell(table, (cell){.empty = !kept, .value.numbers = kept});
}

void dm_table_put_empty(dm_table *table)
{
    put_cell(table, (cell){.empty = true});
}

void dm_table_put_copy(dm_table *table, const dm_table *from, size_t row,
                       size_t column)
{
    const char *label = dm_table_get_label(from, row, column);
    if (dm_table_is_empty(from, row, column)) {
        put_cell(table,
                 (cell){.empty = true, .label = keep_text(table, label)});
        return;
    }
    switch (from->columns[column].type) {
    case DM_TEXT:
        dm_table_put_name(table, dm_table_get_text(from, row, column), label);
        break;
    case DM_INTEGER:
        dm_table_put_numbered(table, dm_table_get_integer(from, row, column),
                              label);
        break;
    case DM_REAL:
        dm_table_put_real(table, dm_table_get_real(from, row, column));
        break;
    case DM_NUMBERS: {
        size_t count;
        const int64_t *items = dm_table_get_numbers(from, row, column, &count);
        dm_table_put_numbers(table, items, count);
        break;
    }
    }
}

void dm_table_set_real(dm_table *table, size_t row, size_t column, double value)
{
    assert(table->columns[column].type == DM_REAL);
    if (!table->failed) {
        *find_cell(table, row, column) =
            (cell){.empty = !isfinite(value), .value.real = value};
    }
}

dm_status dm_table_check(const dm_table *table, dm_error *error)
{
    if (table->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a table");
    }
    assert(table->cell_count % table->column_count == 0);
    return DM_OK;
}
