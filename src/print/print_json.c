#include "print/printers.h"

#include "print/json_text.h"
#include "print/print_rows.h"

/* Numbers go out as they are: jansson would print each real with 17 digits. */

static void add_prefix(dm_buffer *line, const dm_table *table, size_t column)
{
    dm_buffer_add(line, column > 0 ? ", " : "{");
    dm_json_text_add(line, dm_table_get_column(table, column)->name);
    dm_buffer_add(line, ": ");
}

static void add_text(dm_buffer *line, const char *text,
                     const dm_print_options *options)
{
    (void)options;
    dm_json_text_add(line, text);
}

static const dm_row_style object_style = {
    .add_prefix = add_prefix,
    .add_text = add_text,
    .empty = "null",
    .list_begin = "[",
    .list_between = ", ",
    .list_end = "]",
    .empty_row = "",
    .row_end = "}\n",
    .last_row_end = "}\n",
};

bool dm_print_json(const dm_table *table, const dm_print_options *options,
                   FILE *stream)
{
    (void)options;
    dm_row_style style = object_style;
    style.row_end = "},\n";
    return fputs("[\n", stream) >= 0 && dm_print_rows(table, &style, stream) &&
           fputs("]\n", stream) >= 0;
}

bool dm_print_ndjson(const dm_table *table, const dm_print_options *options,
                     FILE *stream)
{
    (void)options;
    return dm_print_rows(table, &object_style, stream);
}
