#ifndef DRAWING_PLAIN_TEXT_H
#define DRAWING_PLAIN_TEXT_H

#include <stddef.h>

#include "base/buffer.h"

/** Add text from data for no more than `columns`, an ellipsis at the end of
 * what is cut: control characters as blanks, broken UTF-8 as `?`. */
void dm_plain_text_add(dm_buffer *out, const char *text, size_t columns);

#endif
