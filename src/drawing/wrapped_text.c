#include "drawing/wrapped_text.h"

#include "demarche/text.h"

#include "drawing/dot_text.h"

#include <string.h>

/* Bytes of the words at the start of `text` that fit, one word at least. */
static size_t measure_line(const char *text, size_t columns)
{
    size_t taken = strcspn(text, " ");
    while (text[taken]) {
        size_t next = taken + 1 + strcspn(text + taken + 1, " ");
        if (dm_text_width(text, next) > columns) {
            break;
        }
        taken = next;
    }
    return taken;
}

size_t dm_wrapped_text_add(dm_buffer *out, const char *text,
                           const dm_wrapping *wrapping)
{
    dm_buffer line = {0};
    size_t lines = 0;
    while (*text && lines < wrapping->lines) {
        bool last = lines + 1 == wrapping->lines;
        size_t size =
            last ? strlen(text) : measure_line(text, wrapping->columns);
        dm_buffer_reset(&line);
        dm_buffer_add_bytes(&line, text, size);
        dm_buffer_add(out, lines > 0 ? wrapping->ending : "");
        dm_dot_text_add_cut(out, dm_buffer_text(&line), wrapping->columns);
        lines++;
        text += size;
        text += *text == ' ';
    }
    out->failed = out->failed || line.failed;
    dm_buffer_clear(&line);
    return lines;
}
