#include "model/table_columns.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The arrays of the column that is put next, with room for the row; NULL when
 * any change failed. */
static dm_table_cells *open_cell(dm_table *table)
{
    if (table->failed || !dm_table_unshare(table) ||
        !dm_table_make_room(table, table->row_count + 1)) {
        return NULL;
    }
    return &table->cells[table->next];
}

static void close_cell(dm_table *table)
{
    table->next++;
    if (table->next == table->column_count) {
        table->next = 0;
        table->row_count++;
    }
}

static void assert_next_type(const dm_table *table, dm_cell_type type)
{
    assert(table->failed || table->columns[table->next].type == type);
    (void)table;
    (void)type;
}

/* NULL stays NULL; no memory for a copy is remembered. */
static const char *copy_text(dm_table *table, const char *text)
{
    const char *copy = text ? dm_arena_copy_text(&table->texts, text) : NULL;
    if (text && !copy) {
        table->failed = true;
    }
    return copy;
}

static bool reserve_name(dm_table *table)
{
    if (table->name_count == UINT32_MAX) {
        table->failed = true;
    } else if (table->name_count == table->name_capacity) {
        size_t capacity = 2 * table->name_capacity;
        dm_table_name *names =
            realloc(table->names, capacity * sizeof *table->names);
        if (names) {
            table->names = names;
            table->name_capacity = capacity;
        }
        table->failed = !names;
    }
    return !table->failed;
}

static uint32_t add_name(dm_table *table, dm_table_name added)
{
    added.text = copy_text(table, added.text);
    added.label = copy_text(table, added.label);
    if (table->failed || !reserve_name(table)) {
        return 0;
    }
    table->names[table->name_count] = added;
    return (uint32_t)table->name_count++;
}

static bool is_same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The number of a name; what repeats in a column, row after row, is kept
 * once. */
static uint32_t find_or_add_name(dm_table *table, dm_table_cells *cells,
                                 const char *text, const char *label)
{
    const dm_table_name *last = &table->names[cells->last];
    if (!is_same_text(last->text, text) || !is_same_text(last->label, label)) {
        cells->last =
            add_name(table, (dm_table_name){.text = text, .label = label});
    }
    return cells->last;
}

uint32_t dm_table_keep_name(dm_table *table, const char *key, const char *label)
{
    return add_name(table,
                    (dm_table_name){.text = key, .label = label, .kept = true});
}

/* The label of the cell that is put, in a column that holds no text. */
static void put_label(dm_table *table, dm_table_cells *cells, const char *label)
{
    if (!cells->labels && label) {
        dm_table_make_labels(table, table->next);
    }
    if (cells->labels) {
        cells->labels[table->row_count] =
            label ? find_or_add_name(table, cells, NULL, label) : 0;
    }
}

void dm_table_put_text(dm_table *table, const char *text)
{
    dm_table_put_name(table, text, NULL);
}

void dm_table_put_name(dm_table *table, const char *key, const char *label)
{
    assert_next_type(table, DM_TEXT);
    dm_table_cells *cells = open_cell(table);
    if (cells) {
        dm_table_put_kept(table, find_or_add_name(table, cells, key, label));
    }
}

void dm_table_put_kept(dm_table *table, uint32_t name)
{
    assert_next_type(table, DM_TEXT);
    assert(table->failed || name < table->name_count);
    dm_table_cells *cells = open_cell(table);
    if (cells && dm_table_make_cells(table, table->next)) {
        cells->names[table->row_count] = name;
        close_cell(table);
    }
}

void dm_table_put_integer(dm_table *table, int64_t value)
{
    dm_table_put_numbered(table, value, NULL);
}

static void put_integer(dm_table *table, int64_t value, bool empty,
                        const char *label)
{
    assert_next_type(table, DM_INTEGER);
    dm_table_cells *cells = open_cell(table);
    if (!cells || !dm_table_make_cells(table, table->next) ||
        (empty && !dm_table_make_empty(table, table->next))) {
        return;
    }
    cells->integers[table->row_count] = value;
    if (cells->empty) {
        cells->empty[table->row_count] = empty;
    }
    put_label(table, cells, label);
    close_cell(table);
}

void dm_table_put_numbered(dm_table *table, int64_t value, const char *label)
{
    put_integer(table, value, false, label);
}

void dm_table_put_unnumbered(dm_table *table, const char *label)
{
    put_integer(table, 0, true, label);
}

void dm_table_put_real(dm_table *table, double value)
{
    assert_next_type(table, DM_REAL);
    if (!isfinite(value)) {
        dm_table_put_empty(table);
        return;
    }
    dm_table_cells *cells = open_cell(table);
    if (cells && dm_table_make_cells(table, table->next)) {
        cells->reals[table->row_count] = value;
        put_label(table, cells, NULL);
        close_cell(table);
    }
}

static const int64_t *copy_numbers(dm_table *table, const int64_t *numbers,
                                   size_t count)
{
    int64_t *copy = NULL;
    if (count > 0) {
        copy = dm_arena_take(&table->texts, (count + 1) * sizeof *copy);
        table->failed = table->failed || !copy;
    }
    if (copy) {
        copy[0] = (int64_t)count;
        memcpy(copy + 1, numbers, count * sizeof *copy);
    }
    return copy;
}

void dm_table_put_numbers(dm_table *table, const int64_t *numbers, size_t count)
{
    assert_next_type(table, DM_NUMBERS);
    dm_table_cells *cells = open_cell(table);
    if (cells && dm_table_make_cells(table, table->next)) {
        cells->lists[table->row_count] = copy_numbers(table, numbers, count);
        put_label(table, cells, NULL);
        close_cell(table);
    }
}

/* A column of reals that is empty so far needs no array. */
static void put_no_real(dm_table *table, const char *label)
{
    dm_table_cells *cells = open_cell(table);
    if (cells) {
        if (cells->reals) {
            cells->reals[table->row_count] = NAN;
        }
        put_label(table, cells, label);
        close_cell(table);
    }
}

static void put_no_numbers(dm_table *table, const char *label)
{
    dm_table_cells *cells = open_cell(table);
    if (cells && dm_table_make_cells(table, table->next)) {
        cells->lists[table->row_count] = NULL;
        put_label(table, cells, label);
        close_cell(table);
    }
}

static void put_nothing(dm_table *table, const char *label)
{
    switch (table->columns[table->next].type) {
    case DM_TEXT:
        dm_table_put_name(table, NULL, label);
        break;
    case DM_INTEGER:
        dm_table_put_unnumbered(table, label);
        break;
    case DM_REAL:
        put_no_real(table, label);
        break;
    case DM_NUMBERS:
        put_no_numbers(table, label);
        break;
    }
}

void dm_table_put_empty(dm_table *table)
{
    put_nothing(table, NULL);
}

void dm_table_put_copy(dm_table *table, const dm_table *from, size_t row,
                       size_t column)
{
    const char *label = dm_table_get_label(from, row, column);
    if (dm_table_is_empty(from, row, column)) {
        put_nothing(table, label);
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
    assert(table->failed || row < table->row_count);
    if (!table->failed && dm_table_unshare(table) &&
        dm_table_make_cells(table, column)) {
        table->cells[column].reals[row] = isfinite(value) ? value : NAN;
    }
}
