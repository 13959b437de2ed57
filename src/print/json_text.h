#ifndef PRINT_JSON_TEXT_H
#define PRINT_JSON_TEXT_H

#include "base/buffer.h"

/** Add `text` as a JSON string, quoted; bytes that are not UTF-8 as U+FFFD. */
void dm_json_text_add(dm_buffer *buffer, const char *text);

#endif
