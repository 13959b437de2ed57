#include "print/printers.h"

#include "demarche/text.h"

#include "print/cell_text.h"
#include "print/fit_columns.h"
#include "print/fold_text.h"
#include "print/visible_text.h"

#include <stdlib.h>
#include <string.h>

#define GAP "  "
#define GAP_WIDTH 2
#define ELLIPSIS "\xE2\x80\xA6" /* U+2026 */

/* The line being made, its cells, and room to make a cell in. */
typedef struct text_printer {
    const dm_table *table;
    dm_column_width *columns; /* one that can shrink holds text */
    size_t count;
    size_t width;  /* that rows are folded to; 0: they are not */
    size_t *taken; /* bytes of each cell that its lines so far took */
    dm_buffer cell;
    dm_buffer visible;
    dm_buffer line;
} text_printer;

static void make_visible(text_printer *printer, const char *text)
{
    dm_buffer_reset(&printer->visible);
    dm_visible_text_add(&printer->visible, text);
}

static void make_heading(text_printer *printer, size_t column)
{
    make_visible(printer, dm_table_get_column(printer->table, column)->name);
}

static void make_cell(text_printer *printer, size_t row, size_t column)
{
    dm_buffer_reset(&printer->cell);
    dm_cell_add_label(&printer->cell, printer->table, row, column);
    make_visible(printer, dm_buffer_text(&printer->cell));
}

static size_t measure_visible(const text_printer *printer)
{
    return dm_text_width(dm_buffer_text(&printer->visible),
                         printer->visible.size);
}

static void widen_column(text_printer *printer, size_t column)
{
    size_t width = measure_visible(printer);
    if (width > printer->columns[column].width) {
        printer->columns[column].width = width;
    }
}

/* A row that says no more than a name and a value. */
#define NAME_AND_VALUE 2

/* Whether a cell may take the room at its right: it ends such a row. */
static bool stands_alone(const text_printer *printer, size_t row, size_t column)
{
    bool alone = printer->width > 0 && printer->columns[column].can_shrink &&
                 column < NAME_AND_VALUE && column + 1 < printer->count;
    for (size_t i = column + 1; i < printer->count && alone; i++) {
        alone = dm_table_is_empty(printer->table, row, i);
    }
    return alone;
}

static void measure_cells(text_printer *printer, size_t column)
{
    for (size_t row = 0; row < dm_table_count_rows(printer->table); row++) {
        if (!stands_alone(printer, row, column)) {
            make_cell(printer, row, column);
            widen_column(printer, column);
        }
    }
}

static void measure_columns(text_printer *printer)
{
    for (size_t i = 0; i < printer->count; i++) {
        printer->columns[i].can_shrink =
            !dm_column_shows_numbers(printer->table, i);
        make_heading(printer, i);
        widen_column(printer, i);
        measure_cells(printer, i);
    }
}

static void fit_to_width(text_printer *printer, size_t width)
{
    if (width > 0) {
        size_t gaps = GAP_WIDTH * (printer->count - 1);
        size_t available = width > gaps ? width - gaps : 0;
        dm_fit_columns(printer->columns, printer->count, available);
    }
}

static void add_blanks(dm_buffer *line, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add_char(line, ' ');
    }
}

/* Text that is no wider than `wanted`, padded to it. */
static void add_padded(text_printer *printer, size_t column, const char *text,
                       size_t size, size_t wanted)
{
    size_t width = dm_text_width(text, size);
    size_t padding = width < wanted ? wanted - width : 0;
    bool is_number = !printer->columns[column].can_shrink;
    dm_buffer_add(&printer->line, column > 0 ? GAP : "");
    add_blanks(&printer->line, is_number ? padding : 0);
    dm_buffer_add_bytes(&printer->line, text, size);
    add_blanks(&printer->line, is_number ? 0 : padding);
}

/* The cell made last, cut to its column and padded. */
static void add_visible(text_printer *printer, size_t column)
{
    size_t wanted = printer->columns[column].width;
    if (measure_visible(printer) > wanted) {
        dm_buffer *visible = &printer->visible;
        visible->size =
            dm_text_fit(dm_buffer_text(visible), visible->size, wanted - 1);
        dm_buffer_add(visible, ELLIPSIS);
    }
    add_padded(printer, column, dm_buffer_text(&printer->visible),
               printer->visible.size, wanted);
}

static void trim_line(dm_buffer *line)
{
    while (line->size > 0 && line->text[line->size - 1] == ' ') {
        line->text[--line->size] = '\0';
    }
}

static bool has_failed(text_printer *printer)
{
    return printer->cell.failed || printer->visible.failed;
}

static bool print_header(text_printer *printer, bool color, FILE *stream)
{
    for (size_t i = 0; i < printer->count; i++) {
        make_heading(printer, i);
        add_visible(printer, i);
    }
    trim_line(&printer->line);
    if (color) {
        fputs("\033[1m", stream);
    }
    dm_buffer_add(&printer->line, color ? "\033[0m\n" : "\n");
    return dm_print_line(&printer->line, stream);
}

static bool end_line(text_printer *printer, FILE *stream)
{
    trim_line(&printer->line);
    dm_buffer_add_char(&printer->line, '\n');
    return !has_failed(printer) && dm_print_line(&printer->line, stream);
}

static bool print_row(text_printer *printer, size_t row, FILE *stream)
{
    for (size_t i = 0; i < printer->count; i++) {
        make_cell(printer, row, i);
        add_visible(printer, i);
    }
    return end_line(printer, stream);
}

static size_t find_room(const text_printer *printer, size_t row, size_t column)
{
    size_t before = 0;
    for (size_t i = 0; i < column; i++) {
        before += printer->columns[i].width + GAP_WIDTH;
    }
    bool alone = stands_alone(printer, row, column) && before < printer->width;
    size_t room = alone ? printer->width - before : 0;
    size_t width = printer->columns[column].width;
    return room > width ? room : width;
}

/* The next line of a folded row; whether there is more of it. */
static bool add_folded(text_printer *printer, size_t row)
{
    bool more = false;
    for (size_t i = 0; i < printer->count; i++) {
        make_cell(printer, row, i);
        if (has_failed(printer)) {
            return false;
        }
        size_t taken = printer->taken[i];
        const char *rest = dm_buffer_text(&printer->visible) + taken;
        size_t size = printer->visible.size - taken;
        size_t room = find_room(printer, row, i);
        size_t next;
        size_t shown = dm_fold_text(rest, size, room, &next);
        add_padded(printer, i, rest, shown, room);
        printer->taken[i] += next;
        more = more || next < size;
    }
    return more;
}

static bool print_folded(text_printer *printer, size_t row, FILE *stream)
{
    memset(printer->taken, 0, printer->count * sizeof *printer->taken);
    bool more = true;
    bool printed = true;
    while (more && printed) {
        more = add_folded(printer, row);
        printed = end_line(printer, stream);
    }
    return printed;
}

static bool print_rows(text_printer *printer, FILE *stream)
{
    bool printed = true;
    for (size_t i = 0; printed && i < dm_table_count_rows(printer->table);
         i++) {
        printed = printer->width > 0 ? print_folded(printer, i, stream)
                                     : print_row(printer, i, stream);
    }
    return printed;
}

bool dm_print_text(const dm_table *table, const dm_print_options *options,
                   FILE *stream)
{
    size_t count = dm_table_count_columns(table);
    text_printer printer = {
        .table = table,
        .count = count,
        .width = options->fold ? options->width : 0,
        .columns = calloc(count, sizeof *printer.columns),
        .taken = calloc(count, sizeof *printer.taken),
    };
    bool printed = printer.columns && printer.taken;
    if (printed) {
        measure_columns(&printer);
        fit_to_width(&printer, options->width);
        printed = print_header(&printer, options->color, stream) &&
                  print_rows(&printer, stream);
    }
    dm_buffer_clear(&printer.cell);
    dm_buffer_clear(&printer.visible);
    dm_buffer_clear(&printer.line);
    free(printer.columns);
    free(printer.taken);
    return printed;
}
