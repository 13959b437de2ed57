#include "demarche/text.h"

#include <utf8proc.h>

typedef struct text_step {
    utf8proc_int32_t code;
    size_t bytes;
    size_t columns;
} text_step;

/* A byte that is no UTF-8 is shown by terminals as one replacement sign. */
static text_step read_step(const char *text, size_t size)
{
    text_step step;
    utf8proc_ssize_t taken = utf8proc_iterate(
        (const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size, &step.code);
    if (taken <= 0) {
        return (text_step){.code = 0xFFFD, .bytes = 1, .columns = 1};
    }
    int columns = utf8proc_charwidth(step.code);
    step.bytes = (size_t)taken;
    step.columns = columns > 0 ? (size_t)columns : 0;
    return step;
}

size_t dm_text_width(const char *text, size_t size)
{
    size_t width = 0;
    for (size_t at = 0; at < size;) {
        text_step step = read_step(text + at, size - at);
        width += step.columns;
        at += step.bytes;
    }
    return width;
}

size_t dm_text_fit(const char *text, size_t size, size_t columns)
{
    size_t fitting = 0;
    size_t width = 0;
    utf8proc_int32_t before = 0;
    utf8proc_int32_t state = 0;
    for (size_t at = 0; at < size;) {
        text_step step = read_step(text + at, size - at);
        if (at > 0 &&
            utf8proc_grapheme_break_stateful(before, step.code, &state)) {
            fitting = at;
        }
        width += step.columns;
        if (width > columns) {
            return fitting;
        }
        before = step.code;
        at += step.bytes;
    }
    return size;
}
