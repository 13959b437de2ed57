#include "store/result_table.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "store/row_list.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** A value as SQLite gave it; text where `type` is SQLITE_TEXT. */
typedef struct result_cell {
    int type;
    union {
        sqlite3_int64 integer;
        double real;
        const char *text;
    };
} result_cell;

/** The values of a result, row by row, until their types are known. */
typedef struct result_cells {
    size_t width;
    size_t count;
    result_cell *items;
    size_t capacity;
    size_t bytes;
    dm_arena arena;
} result_cells;

static const char *keep_blob(dm_arena *arena, const unsigned char *bytes,
                             size_t size)
{
    dm_buffer text = {0};
    dm_buffer_add(&text, "x'");
    for (size_t i = 0; i < size; i++) {
        dm_buffer_add_format(&text, "%02x", bytes[i]);
    }
    dm_buffer_add(&text, "'");
    const char *kept =
        text.failed ? NULL : dm_arena_copy_text(arena, dm_buffer_text(&text));
    dm_buffer_clear(&text);
    return kept;
}

/* A text that holds a NUL byte ends before it. */
static bool read_cell(result_cell *out, result_cells *cells,
                      sqlite3_stmt *statement, int column)
{
    *out = (result_cell){.type = sqlite3_column_type(statement, column)};
    switch (out->type) {
    case SQLITE_INTEGER:
        out->integer = sqlite3_column_int64(statement, column);
        return true;
    case SQLITE_FLOAT:
        out->real = sqlite3_column_double(statement, column);
        return true;
    case SQLITE_NULL:
        return true;
    case SQLITE_BLOB:
        out->text =
            keep_blob(&cells->arena, sqlite3_column_blob(statement, column),
                      (size_t)sqlite3_column_bytes(statement, column));
        break;
    default: {
        const unsigned char *text = sqlite3_column_text(statement, column);
        out->text =
            text ? dm_arena_copy_text(&cells->arena, (const char *)text) : NULL;
    }
    }
    out->type = SQLITE_TEXT;
    cells->bytes += out->text ? strlen(out->text) : 0;
    return out->text != NULL;
}

static dm_status take_row(result_cells *cells, sqlite3_stmt *statement,
                          const dm_result_limits *limits, dm_error *error)
{
    for (size_t i = 0; i < cells->width; i++) {
        if (!dm_rows_reserve((void **)&cells->items, cells->count,
                             &cells->capacity, sizeof *cells->items) ||
            !read_cell(&cells->items[cells->count], cells, statement, (int)i)) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for a result");
        }
        cells->count++;
    }
    if (limits &&
        (cells->count > limits->cells || cells->bytes > limits->bytes)) {
        return dm_error_set(error, DM_USAGE,
                            "the result is larger than %zu cells or %zu bytes",
                            limits->cells, limits->bytes);
    }
    return DM_OK;
}

static dm_status take_rows(result_cells *cells, sqlite3_stmt *statement,
                           const dm_result_limits *limits, int *code,
                           dm_error *error)
{
    int stepped;
    while ((stepped = sqlite3_step(statement)) == SQLITE_ROW) {
        dm_status status = take_row(cells, statement, limits, error);
        if (status != DM_OK) {
            return status;
        }
    }
    *code = stepped == SQLITE_DONE ? SQLITE_OK : stepped;
    return *code == SQLITE_OK ? DM_OK : DM_SYSTEM;
}

static dm_cell_type find_type(const result_cells *cells, size_t column)
{
    bool filled = false;
    bool real = false;
    for (size_t i = column; i < cells->count; i += cells->width) {
        int type = cells->items[i].type;
        if (type == SQLITE_TEXT) {
            return DM_TEXT;
        }
        filled |= type != SQLITE_NULL;
        real |= type == SQLITE_FLOAT;
    }
    if (!filled) {
        return DM_TEXT;
    }
    return real ? DM_REAL : DM_INTEGER;
}

static dm_status begin_table(dm_table **out, const result_cells *cells,
                             sqlite3_stmt *statement, dm_error *error)
{
    *out = NULL;
    dm_column *columns = calloc(cells->width + 1, sizeof *columns);
    if (!columns) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a result");
    }
    bool named = true;
    for (size_t i = 0; i < cells->width; i++) {
        columns[i].name = sqlite3_column_name(statement, (int)i);
        columns[i].type = find_type(cells, i);
        named = named && columns[i].name;
    }
    dm_status status =
        named ? dm_table_new(out, columns, cells->width, error)
              : dm_error_set(error, DM_NO_MEMORY, "no memory for a result");
    free(columns);
    return status;
}

/* As few digits as give the number back. */
static void put_number_text(dm_table *table, const result_cell *cell)
{
    char text[40];
    if (cell->type == SQLITE_INTEGER) {
        snprintf(text, sizeof text, "%" PRId64, (int64_t)cell->integer);
    } else {
        sqlite3_snprintf(sizeof text, text, "%!.15g", cell->real);
    }
    dm_table_put_text(table, text);
}

static void put_cell(dm_table *table, const result_cell *cell,
                     dm_cell_type type)
{
    if (cell->type == SQLITE_NULL) {
        dm_table_put_empty(table);
    } else if (cell->type == SQLITE_TEXT) {
        dm_table_put_text(table, cell->text);
    } else if (type == DM_TEXT) {
        put_number_text(table, cell);
    } else if (type == DM_REAL) {
        dm_table_put_real(table, cell->type == SQLITE_INTEGER
                                     ? (double)cell->integer
                                     : cell->real);
    } else {
        dm_table_put_integer(table, cell->integer);
    }
}

static dm_status make_table(dm_table **out, const result_cells *cells,
                            sqlite3_stmt *statement, dm_error *error)
{
    dm_status status = begin_table(out, cells, statement, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < cells->count; i++) {
        put_cell(*out, &cells->items[i],
                 dm_table_get_column(*out, i % cells->width)->type);
    }
    status = dm_table_check(*out, error);
    if (status != DM_OK) {
        dm_table_free(*out);
        *out = NULL;
    }
    return status;
}

dm_status dm_result_table_new(dm_table **out, sqlite3_stmt *statement,
                              const dm_result_limits *limits, int *code,
                              dm_error *error)
{
    *out = NULL;
    *code = SQLITE_OK;
    result_cells cells = {.width = (size_t)sqlite3_column_count(statement)};
    dm_status status = take_rows(&cells, statement, limits, code, error);
    if (status == DM_OK) {
        status = make_table(out, &cells, statement, error);
    }
    free(cells.items);
    dm_arena_clear(&cells.arena);
    return status;
}
