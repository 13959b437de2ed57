#include "print/printers.h"

#include "print/cell_text.h"

static void add_escaped(dm_buffer *line, const char *text)
{
    for (const char *c = text; *c; c++) {
        switch (*c) {
        case '\t':
            dm_buffer_add(line, "\\t");
            break;
        case '\n':
            dm_buffer_add(line, "\\n");
            break;
        case '\r':
            dm_buffer_add(line, "\\r");
            break;
        case '\\':
            dm_buffer_add(line, "\\\\");
            break;
        default:
            dm_buffer_add_char(line, *c);
        }
    }
}

static void add_cell(dm_buffer *line, const dm_table *table, size_t row,
                     size_t column)
{
    if (dm_table_get_column(table, column)->type == DM_TEXT) {
        add_escaped(line, dm_table_get_text(table, row, column));
    } else {
        dm_cell_add_value(line, table, row, column);
    }
}

static bool print_header(const dm_table *table, dm_buffer *line, FILE *stream)
{
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_buffer_add(line, i > 0 ? "\t" : "");
        add_escaped(line, dm_table_get_column(table, i)->name);
    }
    dm_buffer_add_char(line, '\n');
    return dm_print_line(line, stream);
}

static bool print_row(const dm_table *table, size_t row, dm_buffer *line,
                      FILE *stream)
{
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_buffer_add(line, i > 0 ? "\t" : "");
        add_cell(line, table, row, i);
    }
    dm_buffer_add_char(line, '\n');
    return dm_print_line(line, stream);
}

bool dm_print_tsv(const dm_table *table, const dm_print_options *options,
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
