#include "print/printers.h"

#include "print/cell_text.h"
#include "print/visible_text.h"

#include <string.h>

/* The first is the escape itself; the others begin markup inside a cell. */
static const char special[] = "\\|<&*`[";

/* One line end, however it is written, is one break. */
static const char *skip_line_end(const char *c)
{
    return c[0] == '\r' && c[1] == '\n' ? c + 2 : c + 1;
}

static void add_escaped_line(dm_buffer *line, const char *text)
{
    dm_buffer visible = {0};
    dm_visible_text_add(&visible, text);
    for (const char *c = dm_buffer_text(&visible); *c; c++) {
        if (strchr(special, *c)) {
            dm_buffer_add_char(line, '\\');
        }
        dm_buffer_add_char(line, *c);
    }
    line->failed = line->failed || visible.failed;
    dm_buffer_clear(&visible);
}

static void add_escaped(dm_buffer *line, const char *text)
{
    dm_buffer part = {0};
    while (*text) {
        size_t size = strcspn(text, "\r\n");
        dm_buffer_add_bytes(&part, text, size);
        add_escaped_line(line, dm_buffer_text(&part));
        dm_buffer_reset(&part);
        text += size;
        if (*text) {
            dm_buffer_add(line, "<br>");
            text = skip_line_end(text);
        }
    }
    line->failed = line->failed || part.failed;
    dm_buffer_clear(&part);
}

static bool print_header(const dm_table *table, dm_buffer *line, FILE *stream)
{
    size_t count = dm_table_count_columns(table);
    dm_buffer_add_char(line, '|');
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add_char(line, ' ');
        add_escaped(line, dm_table_get_column(table, i)->name);
        dm_buffer_add(line, " |");
    }
    dm_buffer_add(line, "\n|");
    for (size_t i = 0; i < count; i++) {
        bool numbers = dm_column_shows_numbers(table, i);
        dm_buffer_add(line, numbers ? " ---: |" : " --- |");
    }
    dm_buffer_add_char(line, '\n');
    return dm_print_line(line, stream);
}

static bool print_row(const dm_table *table, size_t row, dm_buffer *line,
                      FILE *stream)
{
    dm_buffer cell = {0};
    dm_buffer_add_char(line, '|');
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_buffer_reset(&cell);
        dm_cell_add_label(&cell, table, row, i);
        dm_buffer_add_char(line, ' ');
        add_escaped(line, dm_buffer_text(&cell));
        dm_buffer_add(line, cell.size > 0 ? " |" : "|");
    }
    dm_buffer_add_char(line, '\n');
    line->failed = line->failed || cell.failed;
    dm_buffer_clear(&cell);
    return dm_print_line(line, stream);
}

bool dm_print_markdown(const dm_table *table, const dm_print_options *options,
                       FILE *stream)
{
    (void)options;
    dm_buffer line = {0};

    bool printed = print_header(table, &line, stream);
    for (size_t row = 0; printed && row < dm_table_count_rows(table); row++) {
        printed = print_row(table, row, &line, stream);
    }
    dm_buffer_clear(&line);
    return printed;
}
