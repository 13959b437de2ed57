#include "drawing/dot_text.h"

#include "drawing/plain_text.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#define FARTHEST 1e6

static void add_byte(dm_buffer *out, char byte)
{
    if (byte == '\\') {
        dm_buffer_add(out, "\\\\");
    } else if (byte == '&') {
        dm_buffer_add(out, "&amp;");
    } else {
        dm_buffer_add_char(out, byte);
    }
}

void dm_dot_text_add(dm_buffer *out, const char *text)
{
    dm_dot_text_add_cut(out, text, SIZE_MAX);
}

void dm_dot_text_add_cut(dm_buffer *out, const char *text, size_t columns)
{
    dm_buffer plain = {0};
    dm_plain_text_add(&plain, text, columns);
    for (size_t i = 0; i < plain.size; i++) {
        add_byte(out, plain.text[i]);
    }
    out->failed = out->failed || plain.failed;
    dm_buffer_clear(&plain);
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
