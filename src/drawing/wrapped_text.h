#ifndef DRAWING_WRAPPED_TEXT_H
#define DRAWING_WRAPPED_TEXT_H

#include <stddef.h>

#include "base/buffer.h"

/** What ends a line of a label: it stands at the left, or in the middle. */
#define DM_LINE_LEFT "\\l"
#define DM_LINE_MIDDLE "\\n"

/** How a text is broken into lines. */
typedef struct dm_wrapping {
    size_t columns;
    size_t lines; /**< at most; the last takes the rest, cut */
    const char *ending;
} dm_wrapping;

/** Add `text` as lines of a label, escaped, broken at blanks, with the ending
 * between them; gives their number, which is 0 for an empty text. */
size_t dm_wrapped_text_add(dm_buffer *out, const char *text,
                           const dm_wrapping *wrapping);

#endif
