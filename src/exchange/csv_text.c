#include "exchange/csv_text.h"

#include "demarche/text.h"

#include "exchange/control_character.h"
#include "exchange/unpack_text.h"

#include <errno.h>
#include <string.h>

/* What is packed, or UTF-16, has NULs of its own. */
static bool may_hold_nul(const dm_buffer *text)
{
    return dm_text_is_packed(text->text, text->size) ||
           (text->size >= 2 && (memcmp(text->text, "\xff\xfe", 2) == 0 ||
                                memcmp(text->text, "\xfe\xff", 2) == 0));
}

dm_status dm_csv_text_read(dm_buffer *out, FILE *stream, const char *name,
                           dm_error *error)
{
    char piece[65536];
    size_t size;
    errno = 0;
    do {
        size = fread(piece, 1, sizeof piece, stream);
        dm_buffer_add_bytes(out, piece, size);
        if (out->failed) {
            return dm_error_set(error, DM_NO_MEMORY, "'%s' is too long", name);
        }
        /* What has one is refused: no need to read on, maybe for ever. */
    } while (size == sizeof piece &&
             (may_hold_nul(out) || !memchr(piece, '\0', size)));
    if (ferror(stream) && errno == EINTR) {
        return dm_error_set(error, DM_INTERRUPTED, "interrupted");
    }
    if (ferror(stream)) {
        return dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s", name,
                            strerror(errno));
    }
    return DM_OK;
}

/* How files begin that people take for a table. */
static const char *name_binary(const char *text, size_t size)
{
    static const struct {
        const char *start;
        const char *name;
    } formats[] = {
        {"PK\x03\x04", "a zip archive or a spreadsheet"},
        {"SQLite format 3", "an SQLite database"},
        {"\x1f\x8b", "a gzip archive"},
        {"%PDF-", "a PDF document"},
        {"\xff\xfe", "UTF-16 text"},
        {"\xfe\xff", "UTF-16 text"},
        {"\xd0\xcf\x11\xe0", "an old office document"},
        {"\x89PNG", "a picture"},
        {"<?xml", "an XML document of no known kind"},
        {"<TEI", "an XML document of no known kind"},
    };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t length = strlen(formats[i].start);
        if (size >= length && memcmp(text, formats[i].start, length) == 0) {
            return formats[i].name;
        }
    }
    return NULL;
}

bool dm_csv_text_check(const char *text, size_t size, const char *name,
                       dm_problems *problems)
{
    const char *binary = name_binary(text, size);
    if (binary) {
        dm_problems_add(problems, DM_ERROR, name, 1, 1, "not a CSV file but %s",
                        binary);
        return false;
    }
    size_t valid = dm_text_valid_prefix(text, size);
    size_t line = 1;
    size_t column = 1;
    bool clean = true;
    for (size_t i = 0; i < valid; i++) {
        bool after_cr = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
        if (text[i] == '\0') {
            dm_problems_add(problems, DM_ERROR, name, line, column,
                            "a NUL byte: not a CSV file, or a damaged one");
            return false;
        }
        if (dm_control_at(text + i)) {
            dm_problems_add(problems, DM_ERROR, name, line, column,
                            "control character U+%04X, expected text",
                            dm_control_code(text + i));
            clean = false;
        }
        if ((text[i] == '\n' && !after_cr) || text[i] == '\r') {
            line++;
            column = 1;
        } else if (!after_cr && ((unsigned char)text[i] & 0xc0) != 0x80) {
            column++;
        }
    }
    if (valid < size) {
        dm_problems_add(problems, DM_ERROR, name, line, column,
                        "broken UTF-8 (byte 0x%02X at offset %zu)",
                        (unsigned)(unsigned char)text[valid], valid);
    }
    return clean && valid == size;
}
