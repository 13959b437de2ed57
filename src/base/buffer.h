#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/api.h"

/**
 * Text that grows. `{0}` is empty; `text` is NUL-terminated once anything was
 * added, else NULL. Running out of memory is remembered in `failed` and later
 * additions are ignored, so that a caller asks once, at the end.
 */
typedef struct dm_buffer {
    char *text;
    size_t size;
    size_t capacity;
    bool failed;
} dm_buffer;

void dm_buffer_add(dm_buffer *buffer, const char *text);
void dm_buffer_add_bytes(dm_buffer *buffer, const char *bytes, size_t size);
void dm_buffer_add_char(dm_buffer *buffer, char character);
void dm_buffer_add_format(dm_buffer *buffer, const char *format, ...)
    DM_PRINTF(2, 3);

/** Room for `more` bytes at the end, for the caller to write and to add to
 * `size`, with a NUL; NULL, remembered, without memory. */
char *dm_buffer_make_room(dm_buffer *buffer, size_t more);

/** Make it empty and keep its memory. */
void dm_buffer_reset(dm_buffer *buffer);

/** The text, "" when empty; it belongs to the buffer. */
const char *dm_buffer_text(const dm_buffer *buffer);

/** Hand the text over to the caller, who frees it; NULL when anything failed.
 * The buffer is empty afterwards. */
char *dm_buffer_take(dm_buffer *buffer);

void dm_buffer_clear(dm_buffer *buffer);

#endif
