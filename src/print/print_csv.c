#include "print/printers.h"

#include "print/cell_text.h"
#include "print/csv_field.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* What a spreadsheet would run, it shows when a quote stands before it. */
static bool looks_like_formula(const char *text)
{
    return *text && strchr("=+-@\t\r", *text);
}

static void add_text(dm_buffer *line, const char *text,
                     const dm_print_options *options)
{
    if (!options->spreadsheet || !looks_like_formula(text)) {
        dm_csv_field_add(line, text);
        return;
    }
    dm_buffer quoted = {0};
    dm_buffer_add_char(&quoted, '\'');
    dm_buffer_add(&quoted, text);
    dm_csv_field_add(line, dm_buffer_text(&quoted));
    line->failed = line->failed || quoted.failed;
    dm_buffer_clear(&quoted);
}

static void add_cell(dm_buffer *line, const dm_table *table, size_t row,
                     size_t column, const dm_print_options *options)
{
    if (dm_table_get_column(table, column)->type == DM_TEXT) {
        add_text(line, dm_table_get_text(table, row, column), options);
    } else {
        dm_cell_add_value(line, table, row, column);
    }
}

static bool end_line(dm_buffer *line, const dm_print_options *options,
                     FILE *stream)
{
    if (line->size == 0) {
        dm_buffer_add(line, "\"\""); /* readers skip an empty line */
    }
    dm_buffer_add(line, options->crlf ? "\r\n" : "\n");
    return dm_print_line(line, stream);
}

static bool print_header(const dm_table *table, const dm_print_options *options,
                         dm_buffer *line, FILE *stream)
{
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        if (i > 0) {
            dm_buffer_add_char(line, ',');
        }
        add_text(line, dm_table_get_column(table, i)->name, options);
    }
    return end_line(line, options, stream);
}

static bool print_rows(const dm_table *table, const dm_print_options *options,
                       dm_buffer *line, FILE *stream)
{
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        for (size_t i = 0; i < dm_table_count_columns(table); i++) {
            if (i > 0) {
                dm_buffer_add_char(line, ',');
            }
            add_cell(line, table, row, i, options);
        }
        if (!end_line(line, options, stream)) {
            return false;
        }
    }
    return true;
}

bool dm_print_csv(const dm_table *table, const dm_print_options *options,
                  FILE *stream)
{
    dm_buffer line = {0};

    if (options->bom) {
        fputs(BYTE_ORDER_MARK, stream);
    }
    bool printed = print_header(table, options, &line, stream) &&
                   print_rows(table, options, &line, stream);
    dm_buffer_clear(&line);
    return printed;
}
