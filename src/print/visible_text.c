#include "print/visible_text.h"

#include "demarche/text.h"

#include <string.h>

#define LAST_CONTROL 0x1F
#define DELETE 0x7F

void dm_valid_text_add(dm_buffer *buffer, const char *text)
{
    size_t left = strlen(text);
    while (left > 0) {
        size_t valid = dm_text_valid_prefix(text, left);
        dm_buffer_add_bytes(buffer, text, valid);
        if (valid == left) {
            return;
        }
        dm_buffer_add(buffer, DM_REPLACEMENT);
        text += valid + 1;
        left -= valid + 1;
    }
}

/* U+2400 and after show a control character as a small picture. */
static void add_picture(dm_buffer *buffer, unsigned char control)
{
    unsigned char offset = control == DELETE ? 0x21 : control;
    dm_buffer_add(buffer, "\xE2\x90");
    dm_buffer_add_char(buffer, (char)(0x80 + offset));
}

/* Bytes of a character at `text` that is no part of a line, and what shows it;
 * 0 for any other: U+0080 to U+009F control terminals, U+2028 and U+2029 end
 * lines, U+202A to U+202E and U+2066 to U+2069 turn the direction. */
static size_t match_invisible(const char *text, const char **shown)
{
    const unsigned char *c = (const unsigned char *)text;
    *shown = DM_REPLACEMENT;
    if (c[0] == 0xC2 && c[1] >= 0x80 && c[1] <= 0x9F) {
        return 2;
    }
    if (c[0] != 0xE2 || (c[1] != 0x80 && c[1] != 0x81)) {
        return 0;
    }
    if (c[1] == 0x80 && (c[2] == 0xA8 || c[2] == 0xA9)) {
        *shown = " ";
        return 3;
    }
    bool turns = c[1] == 0x80 ? c[2] >= 0xAA && c[2] <= 0xAE
                              : c[2] >= 0xA6 && c[2] <= 0xA9;
    return turns ? 3 : 0;
}

/* Add the character at `text` and return its bytes. */
static size_t add_character(dm_buffer *buffer, const char *text)
{
    unsigned char first = (unsigned char)text[0];
    if (first == '\n' || first == '\t' || first == '\r') {
        dm_buffer_add_char(buffer, ' ');
        return 1;
    }
    if (first <= LAST_CONTROL || first == DELETE) {
        add_picture(buffer, first);
        return 1;
    }
    const char *shown;
    size_t size = match_invisible(text, &shown);
    if (size > 0) {
        dm_buffer_add(buffer, shown);
        return size;
    }
    dm_buffer_add_char(buffer, text[0]);
    return 1;
}

void dm_visible_text_add(dm_buffer *buffer, const char *text)
{
    dm_buffer valid = {0};
    dm_valid_text_add(&valid, text);
    const char *c = dm_buffer_text(&valid);
    while (*c) {
        c += add_character(buffer, c);
    }
    buffer->failed = buffer->failed || valid.failed;
    dm_buffer_clear(&valid);
}
