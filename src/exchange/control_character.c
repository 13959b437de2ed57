#include "exchange/control_character.h"

bool dm_control_at(const char *c)
{
    unsigned char first = (unsigned char)c[0];
    if (first < 0x20) {
        return first != '\t' && first != '\n' && first != '\r';
    }
    /* C1 takes two bytes in UTF-8. */
    return first == 0x7f || (first == 0xc2 && (unsigned char)c[1] < 0xa0);
}

unsigned dm_control_code(const char *c)
{
    return (unsigned char)c[0] == 0xc2 ? (unsigned char)c[1]
                                       : (unsigned char)c[0];
}
