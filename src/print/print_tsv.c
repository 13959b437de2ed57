#include "print/printers.h"

#include "print/print_rows.h"

static void add_escaped(dm_buffer *line, const char *text,
                        const dm_print_options *options)
{
    (void)options;
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

static void add_prefix(dm_buffer *line, const dm_table *table, size_t column)
{
    (void)table;
    dm_buffer_add(line, column > 0 ? "\t" : "");
}

static bool print_header(const dm_table *table, FILE *stream)
{
    dm_buffer line = {0};
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        add_prefix(&line, table, i);
        add_escaped(&line, dm_table_get_column(table, i)->name, NULL);
    }
    dm_buffer_add_char(&line, '\n');
    bool printed = dm_print_line(&line, stream);
    dm_buffer_clear(&line);
    return printed;
}

bool dm_print_tsv(const dm_table *table, const dm_print_options *options,
                  FILE *stream)
{
    static const dm_row_style style = {
        .add_prefix = add_prefix,
        .add_text = add_escaped,
        .empty = "",
        .list_begin = "",
        .list_between = ";",
        .list_end = "",
        .empty_row = "",
        .row_end = "\n",
        .last_row_end = "\n",
    };
    (void)options;
    return print_header(table, stream) && dm_print_rows(table, &style, stream);
}
