#include "drawing/plain_text.h"

#include "demarche/text.h"

#include <stdbool.h>
#include <string.h>

#define ELLIPSIS "\xE2\x80\xA6" /* U+2026 */
#define DELETE 0x7F

static void add_bytes(dm_buffer *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        unsigned char code = (unsigned char)text[i];
        bool control = code < ' ' || code == DELETE;
        dm_buffer_add_bytes(out, control ? " " : &text[i], 1);
    }
}

static void make_valid(dm_buffer *out, const char *text)
{
    size_t left = strlen(text);
    while (left > 0) {
        size_t valid = dm_text_valid_prefix(text, left);
        dm_buffer_add_bytes(out, text, valid);
        if (valid == left) {
            return;
        }
        dm_buffer_add_char(out, '?');
        text += valid + 1;
        left -= valid + 1;
    }
}

void dm_plain_text_add(dm_buffer *out, const char *text, size_t columns)
{
    dm_buffer valid = {0};
    make_valid(&valid, text);
    const char *whole = dm_buffer_text(&valid);
    if (dm_text_width(whole, valid.size) <= columns) {
        add_bytes(out, whole, valid.size);
    } else {
        add_bytes(out, whole, dm_text_fit(whole, valid.size, columns - 1));
        dm_buffer_add(out, ELLIPSIS);
    }
    out->failed = out->failed || valid.failed;
    dm_buffer_clear(&valid);
}
