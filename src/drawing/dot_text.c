#include "drawing/dot_text.h"

#include "demarche/text.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define ELLIPSIS "\xE2\x80\xA6" /* U+2026 */
#define DELETE 0x7F
#define FARTHEST 1e6

static void add_byte(dm_buffer *out, char byte)
{
    unsigned char code = (unsigned char)byte;
    if (byte == '\\') {
        dm_buffer_add(out, "\\\\");
    } else if (byte == '&') {
        dm_buffer_add(out, "&amp;");
    } else if (code < ' ' || code == DELETE) {
        dm_buffer_add_char(out, ' ');
    } else {
        dm_buffer_add_char(out, byte);
    }
}

static void add_bytes(dm_buffer *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        add_byte(out, text[i]);
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

void dm_dot_text_add(dm_buffer *out, const char *text)
{
    dm_dot_text_add_cut(out, text, SIZE_MAX);
}

void dm_dot_text_add_cut(dm_buffer *out, const char *text, size_t columns)
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

void dm_dot_number_format(double value, char out[DM_DOT_NUMBER_SIZE])
{
    double clamped = isnan(value) ? 0 : fmax(-FARTHEST, fmin(value, FARTHEST));
    int64_t thousandths = llround(clamped * 1000);
    int64_t size = thousandths < 0 ? -thousandths : thousandths;
    snprintf(out, DM_DOT_NUMBER_SIZE, "%s%" PRId64 ".%03" PRId64,
             thousandths < 0 ? "-" : "", size / 1000, size % 1000);
}

void dm_dot_number_add(dm_buffer *out, double value)
{
    char text[DM_DOT_NUMBER_SIZE];
    dm_dot_number_format(value, text);
    dm_buffer_add(out, text);
}
