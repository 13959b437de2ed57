#include "exchange/unfit_text.h"

#include "demarche/text.h"

#include "exchange/control_character.h"

#include <stdio.h>
#include <string.h>

/* U+FFFE and U+FFFF; the rest of UTF-8 is for XML, too. */
static bool is_noncharacter(const char *c)
{
    const unsigned char *byte = (const unsigned char *)c;
    return byte[0] == 0xef && byte[1] == 0xbf && byte[2] >= 0xbe;
}

bool dm_unfit_text_find(char out[DM_UNFIT_TEXT_SIZE], const char *text)
{
    size_t size = strlen(text);
    size_t valid = dm_text_valid_prefix(text, size);
    for (size_t i = 0; i < valid; i++) {
        if (dm_control_at(text + i)) {
            snprintf(out, DM_UNFIT_TEXT_SIZE,
                     "control character U+%04X at offset %zu",
                     dm_control_code(text + i), i);
            return true;
        }
        if (is_noncharacter(text + i)) {
            unsigned last = (unsigned char)text[i + 2];
            snprintf(out, DM_UNFIT_TEXT_SIZE,
                     "noncharacter U+%04X at offset %zu", 0xff40 + last, i);
            return true;
        }
    }
    if (valid < size) {
        snprintf(out, DM_UNFIT_TEXT_SIZE,
                 "broken UTF-8, byte 0x%02X at offset %zu",
                 (unsigned)(unsigned char)text[valid], valid);
        return true;
    }
    return false;
}
