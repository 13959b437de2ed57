#include "print/printers.h"

#include "print/csv_field.h"
#include "print/print_rows.h"

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

static void add_prefix(dm_buffer *line, const dm_table *table, size_t column)
{
    (void)table;
    dm_buffer_add(line, column > 0 ? "," : "");
}

static bool print_header(const dm_table *table, const dm_row_style *style,
                         FILE *stream)
{
    dm_buffer line = {0};
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        add_prefix(&line, table, i);
        add_text(&line, dm_table_get_column(table, i)->name, style->options);
    }
    dm_buffer_add(&line, line.size > 0 ? "" : style->empty_row);
    dm_buffer_add(&line, style->row_end);
    bool printed = dm_print_line(&line, stream);
    dm_buffer_clear(&line);
    return printed;
}

bool dm_print_csv(const dm_table *table, const dm_print_options *options,
                  FILE *stream)
{
    const char *line_end = options->crlf ? "\r\n" : "\n";
    dm_row_style style = {
        .add_prefix = add_prefix,
        .add_text = add_text,
        .options = options,
        .empty = "",
        .list_begin = "",
        .list_between = ";",
        .list_end = "",
        .empty_row = "\"\"", /* readers skip an empty line */
        .row_end = line_end,
        .last_row_end = line_end,
    };
    if (options->bom) {
        fputs(BYTE_ORDER_MARK, stream);
    }
    return print_header(table, &style, stream) &&
           dm_print_rows(table, &style, stream);
}
