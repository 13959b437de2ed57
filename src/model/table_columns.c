#include "model/table_columns.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROWS = 16 };

/* `*array` moved to `count` items of `size` bytes; one that is NULL stays. */
static bool move_array(void *array, size_t count, size_t size)
{
    void *old;
    memcpy(&old, array, sizeof old);
    if (!old) {
        return true;
    }
    void *moved = realloc(old, count * size);
    if (moved) {
        memcpy(array, &moved, sizeof moved);
    }
    return moved != NULL;
}

static bool move_cells(dm_table_cells *cells, size_t count)
{
    return move_array(&cells->names, count, sizeof *cells->names) &&
           move_array(&cells->integers, count, sizeof *cells->integers) &&
           move_array(&cells->reals, count, sizeof *cells->reals) &&
           move_array(&cells->lists, count, sizeof *cells->lists) &&
           move_array(&cells->empty, count, sizeof *cells->empty) &&
           move_array(&cells->labels, count, sizeof *cells->labels);
}

bool dm_table_make_room(dm_table *table, size_t count)
{
    if (count <= table->row_capacity) {
        return true;
    }
    size_t capacity = 2 * table->row_capacity;
    capacity = capacity > FIRST_ROWS ? capacity : FIRST_ROWS;
    capacity = capacity > count ? capacity : count;
    for (size_t i = 0; i < table->column_count && !table->failed; i++) {
        table->failed = !move_cells(&table->cells[i], capacity);
    }
    if (!table->failed) {
        table->row_capacity = capacity;
    }
    return !table->failed;
}

static void empty_reals(double *reals, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        reals[i] = NAN;
    }
}

/* How many cells the arrays of a column have. */
static size_t count_cells(const dm_table *table, size_t column)
{
    bool shared = column >= table->sharing.first && column < table->sharing.end;
    return shared ? table->sharing.count : table->row_capacity;
}

static bool make_integers(dm_table *table, size_t column)
{
    dm_table_cells *cells = &table->cells[column];
    cells->integers =
        calloc(count_cells(table, column), sizeof *cells->integers);
    bool made = cells->integers != NULL;
    if (made && table->row_count > 0) {
        made = dm_table_make_empty(table, column);
        for (size_t i = 0; made && i < table->row_count; i++) {
            cells->empty[i] = true;
        }
    }
    return made;
}

static bool make_array(dm_table *table, size_t column)
{
    dm_table_cells *cells = &table->cells[column];
    size_t capacity = count_cells(table, column);
    switch (table->columns[column].type) {
    case DM_TEXT:
        cells->names = calloc(capacity, sizeof *cells->names);
        return cells->names != NULL;
    case DM_INTEGER:
        return make_integers(table, column);
    case DM_REAL:
        cells->reals = malloc(capacity * sizeof *cells->reals);
        if (cells->reals) {
            empty_reals(cells->reals, table->row_count);
        }
        return cells->reals != NULL;
    case DM_NUMBERS:
        break;
    }
    cells->lists = calloc(capacity, sizeof *cells->lists);
    return cells->lists != NULL;
}

bool dm_table_make_cells(dm_table *table, size_t column)
{
    const dm_table_cells *cells = &table->cells[column];
    bool made = cells->names || cells->integers || cells->reals || cells->lists;
    if (!made && !make_array(table, column)) {
        table->failed = true;
    }
    return !table->failed;
}

bool dm_table_make_labels(dm_table *table, size_t column)
{
    dm_table_cells *cells = &table->cells[column];
    if (!cells->labels) {
        cells->labels = calloc(table->row_capacity, sizeof *cells->labels);
        table->failed = table->failed || !cells->labels;
    }
    return !table->failed;
}

bool dm_table_make_empty(dm_table *table, size_t column)
{
    dm_table_cells *cells = &table->cells[column];
    if (!cells->empty) {
        cells->empty = calloc(table->row_capacity, sizeof *cells->empty);
        table->failed = table->failed || !cells->empty;
    }
    return !table->failed;
}

bool dm_table_add_rows(dm_table *table, size_t count, size_t filled)
{
    assert(table->row_count == 0 && table->next == 0);
    assert(filled <= table->column_count);
    bool made = dm_table_make_room(table, count);
    for (size_t i = 0; i < filled && made && count > 0; i++) {
        made = dm_table_make_cells(table, i);
    }
    if (made) {
        table->row_count = count;
    }
    return made;
}
