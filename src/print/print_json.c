#include "print/printers.h"

#include "print/cell_text.h"
#include "print/json_text.h"

#include <inttypes.h>

static void add_numbers(dm_buffer *line, const dm_table *table, size_t row,
                        size_t column)
{
    size_t count;
    const int64_t *items = dm_table_get_numbers(table, row, column, &count);
    dm_buffer_add_char(line, '[');
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add_format(line, "%s%" PRId64, i > 0 ? ", " : "", items[i]);
    }
    dm_buffer_add_char(line, ']');
}

/* Numbers go out as they are: jansson would print each real with 17 digits. */
static void add_value(dm_buffer *line, const dm_table *table, size_t row,
                      size_t column)
{
    dm_cell_type type = dm_table_get_column(table, column)->type;
    if (dm_table_is_empty(table, row, column)) {
        dm_buffer_add(line, "null");
    } else if (type == DM_TEXT) {
        dm_json_text_add(line, dm_table_get_text(table, row, column));
    } else if (type == DM_NUMBERS) {
        add_numbers(line, table, row, column);
    } else {
        dm_cell_add_value(line, table, row, column);
    }
}

static void add_object(dm_buffer *line, const dm_table *table, size_t row)
{
    dm_buffer_add_char(line, '{');
    for (size_t i = 0; i < dm_table_count_columns(table); i++) {
        dm_buffer_add(line, i > 0 ? ", " : "");
        dm_json_text_add(line, dm_table_get_column(table, i)->name);
        dm_buffer_add(line, ": ");
        add_value(line, table, row, i);
    }
    dm_buffer_add_char(line, '}');
}

/* What stands around the objects. */
typedef struct frame {
    const char *before;
    const char *between;
    const char *after;
} frame;

static bool print_objects(const dm_table *table, const frame *around,
                          FILE *stream)
{
    size_t count = dm_table_count_rows(table);
    dm_buffer line = {0};
    bool printed = true;

    dm_buffer_add(&line, around->before);
    for (size_t row = 0; printed && row < count; row++) {
        add_object(&line, table, row);
        dm_buffer_add(&line, row + 1 < count ? around->between : "\n");
        printed = dm_print_line(&line, stream);
    }
    dm_buffer_add(&line, around->after);
    printed = printed && dm_print_line(&line, stream);
    dm_buffer_clear(&line);
    return printed;
}

bool dm_print_json(const dm_table *table, const dm_print_options *options,
                   FILE *stream)
{
    (void)options;
    return print_objects(table, &(frame){"[\n", ",\n", "]\n"}, stream);
}

bool dm_print_ndjson(const dm_table *table, const dm_print_options *options,
                     FILE *stream)
{
    (void)options;
    return print_objects(table, &(frame){"", "\n", ""}, stream);
}
