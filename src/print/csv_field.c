#include "print/csv_field.h"

#include <stdbool.h>
#include <string.h>

static bool is_blank(char character)
{
    return character == ' ' || character == '\t';
}

static bool needs_quotes(const char *text)
{
    size_t size = strlen(text);
    return size > 0 && (text[strcspn(text, ",\"\r\n")] != '\0' ||
                        is_blank(text[0]) || is_blank(text[size - 1]));
}

void dm_csv_field_add(dm_buffer *buffer, const char *text)
{
    if (!needs_quotes(text)) {
        dm_buffer_add(buffer, text);
        return;
    }
    dm_buffer_add_char(buffer, '"');
    for (const char *c = text; *c; c++) {
        if (*c == '"') {
            dm_buffer_add_char(buffer, '"');
        }
        dm_buffer_add_char(buffer, *c);
    }
    dm_buffer_add_char(buffer, '"');
}
