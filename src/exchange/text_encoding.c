#include "exchange/text_encoding.h"

#include "demarche/text.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

const char *dm_text_recognise_encoding(const char *text, size_t size)
{
    if (size >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 ||
                      memcmp(text, "\xfe\xff", 2) == 0)) {
        return "UTF-16";
    }
    return dm_text_valid_prefix(text, size) == size ? "UTF-8" : "WINDOWS-1252";
}

/* The place after the text that is decoded so far. */
static void find_end(const dm_buffer *decoded, size_t *line, size_t *column)
{
    *line = 1;
    *column = 1;
    for (size_t i = 0; i < decoded->size; i++) {
        char c = decoded->text[i];
        bool after_cr = c == '\n' && i > 0 && decoded->text[i - 1] == '\r';
        if ((c == '\n' && !after_cr) || c == '\r') {
            ++*line;
            *column = 1;
        } else if (!after_cr && ((unsigned char)c & 0xc0) != 0x80) {
            ++*column;
        }
    }
}

/* All of `text`, or as far as it can be read: `*read` bytes. */
static void convert(dm_buffer *out, size_t *read, iconv_t conversion,
                    const dm_buffer *text)
{
    char *from = text->text;
    size_t left = text->size;
    size_t result = 0;
    bool full = true;
    while (full) {
        char piece[4096];
        char *to = piece;
        size_t room = sizeof piece;
        result = iconv(conversion, &from, &left, &to, &room);
        full = result == (size_t)-1 && errno == E2BIG;
        dm_buffer_add_bytes(out, piece, sizeof piece - room);
    }
    *read = text->size - left;
}

static void drop_mark(dm_buffer *text)
{
    if (text->size >= 3 && memcmp(text->text, "\xef\xbb\xbf", 3) == 0) {
        text->size -= 3;
        memmove(text->text, text->text + 3, text->size + 1);
    }
}

static dm_status take_over(bool *decoded, dm_buffer *text, dm_buffer *out,
                           dm_error *error)
{
    if (out->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot decode a text");
    }
    dm_buffer_clear(text);
    *text = *out;
    *out = (dm_buffer){0};
    drop_mark(text);
    *decoded = true;
    return DM_OK;
}

dm_status dm_text_decode(bool *decoded, dm_buffer *text, const char *encoding,
                         const char *file, dm_problems *problems,
                         dm_error *error)
{
    *decoded = true;
    if (!text->size || strcasecmp(encoding, "UTF-8") == 0) {
        drop_mark(text);
        return DM_OK;
    }
    *decoded = false;
    iconv_t conversion = iconv_open("UTF-8", encoding);
    if (conversion == (iconv_t)-1) {
        return dm_error_set(error, errno == ENOMEM ? DM_NO_MEMORY : DM_USAGE,
                            "unknown encoding '%s', expected one such as "
                            "UTF-8 or WINDOWS-1252",
                            encoding);
    }
    dm_buffer out = {0};
    size_t read;
    convert(&out, &read, conversion, text);
    iconv_close(conversion);
    dm_status status = DM_OK;
    if (read < text->size) {
        size_t line;
        size_t column;
        find_end(&out, &line, &column);
        dm_problems_add(problems, DM_ERROR, file, line, column,
                        "no character of %s (byte 0x%02X at offset %zu)",
                        encoding, (unsigned)(unsigned char)text->text[read],
                        read);
    } else {
        status = take_over(decoded, text, &out, error);
    }
    dm_buffer_clear(&out);
    return status;
}
