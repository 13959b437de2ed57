#include "print/json_text.h"

#include "print/visible_text.h"

#include <jansson.h>

static int add_chunk(const char *bytes, size_t size, void *buffer)
{
    dm_buffer_add_bytes(buffer, bytes, size);
    return 0;
}

void dm_json_text_add(dm_buffer *buffer, const char *text)
{
    json_t *string = json_string(text);
    if (!string) { /* broken UTF-8, or no memory */
        dm_buffer valid = {0};
        dm_valid_text_add(&valid, text);
        string = valid.failed ? NULL : json_string(dm_buffer_text(&valid));
        dm_buffer_clear(&valid);
    }
    if (!string ||
        json_dump_callback(string, add_chunk, buffer, JSON_ENCODE_ANY) != 0) {
        buffer->failed = true;
    }
    json_decref(string);
}
