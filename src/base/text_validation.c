#include "demarche/text.h"

#include <utf8proc.h>

size_t dm_text_valid_prefix(const char *text, size_t size)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    size_t at = 0;
    while (at < size) {
        if (bytes[at] < 0x80) {
            at++;
            continue;
        }
        utf8proc_int32_t code;
        utf8proc_ssize_t taken =
            utf8proc_iterate(bytes + at, (utf8proc_ssize_t)(size - at), &code);
        if (taken <= 0) {
            break;
        }
        at += (size_t)taken;
    }
    return at;
}
