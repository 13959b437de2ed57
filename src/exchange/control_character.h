#ifndef EXCHANGE_CONTROL_CHARACTER_H
#define EXCHANGE_CONTROL_CHARACTER_H

#include <stdbool.h>

/** Whether the character at `c` (UTF-8, NUL-terminated) is C0 but for TAB, LF
 * and CR, or DEL, or C1. */
bool dm_control_at(const char *c);

/** Its code point. */
unsigned dm_control_code(const char *c);

#endif
