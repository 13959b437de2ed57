#include "print/printers.h"

#include "demarche/text.h"

#include "print/cell_text.h"
#include "print/fit_columns.h"
#include "print/visible_text.h"

#include <stdlib.h>

#define GAP "  "
#define GAP_WIDTH 2
#define ELLIPSIS "\xE2\x80\xA6" /* U+2026 */

/* The line being made, its cells, and room to make a cell in. */
typedef struct text_printer {
    const dm_table *table;
    dm_column_width *columns; /* one that can shrink holds text */
    size_t count;
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

static void measure_columns(text_printer *printer)
{
    for (size_t i = 0; i < printer->count; i++) {
        printer->columns[i].can_shrink =
            !dm_column_shows_numbers(printer->table, i);
        make_heading(printer, i);
        widen_column(printer, i);
        for (size_t row = 0; row < dm_table_count_rows(printer->table); row++) {
            make_cell(printer, row, i);
            widen_column(printer, i);
        }
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

/* The cell made last, cut to its column and padded. */
static void add_visible(text_printer *printer, size_t column)
{
    size_t wanted = printer->columns[column].width;
    const char *text = dm_buffer_text(&printer->visible);
    size_t size = printer->visible.size;
    size_t width = measure_visible(printer);
    bool cut = width > wanted;
    if (cut) {
        size = dm_text_fit(text, size, wanted - 1);
        width = dm_text_width(text, size) + 1;
    }
    bool is_number = !printer->columns[column].can_shrink;
    dm_buffer_add(&printer->line, column > 0 ? GAP : "");
    add_blanks(&printer->line, is_number ? wanted - width : 0);
    dm_buffer_add_bytes(&printer->line, text, size);
    dm_buffer_add(&printer->line, cut ? ELLIPSIS : "");
    add_blanks(&printer->line, is_number ? 0 : wanted - width);
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

static bool print_row(text_printer *printer, size_t row, FILE *stream)
{
    for (size_t i = 0; i < printer->count; i++) {
        make_cell(printer, row, i);
        add_visible(printer, i);
    }
    trim_line(&printer->line);
    dm_buffer_add_char(&printer->line, '\n');
    return !has_failed(printer) && dm_print_line(&printer->line, stream);
}

bool dm_print_text(const dm_table *table, const dm_print_options *options,
                   FILE *stream)
{
    size_t count = dm_table_count_columns(table);
    text_printer printer = {.table = table,
                            .count = count,
                            .columns = calloc(count, sizeof *printer.columns)};
    if (!printer.columns) {
        return false;
    }
    measure_columns(&printer);
    fit_to_width(&printer, options->width);
    bool printed = print_header(&printer, options->color, stream);
    for (size_t row = 0; printed && row < dm_table_count_rows(table); row++) {
        printed = print_row(&printer, row, stream);
    }
    dm_buffer_clear(&printer.cell);
    dm_buffer_clear(&printer.visible);
    dm_buffer_clear(&printer.line);
    free(printer.columns);
    return printed;
}
