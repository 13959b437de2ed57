#ifndef PRINT_VISIBLE_TEXT_H
#define PRINT_VISIBLE_TEXT_H

#include "base/buffer.h"

/** What stands for a character that cannot be shown. */
#define DM_REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/**
 * Add `text` as one line that a terminal takes for nothing but text: line ends
 * and tabs become blanks, other control characters their pictures (U+2400 and
 * after), broken UTF-8 and what reverses the writing direction U+FFFD.
 */
void dm_visible_text_add(dm_buffer *buffer, const char *text);

/** Add `text` with U+FFFD for each byte that is not UTF-8. */
void dm_valid_text_add(dm_buffer *buffer, const char *text);

#endif
