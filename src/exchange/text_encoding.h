#ifndef EXCHANGE_TEXT_ENCODING_H
#define EXCHANGE_TEXT_ENCODING_H

#include "demarche/problems.h"

#include "base/buffer.h"

#include <stdbool.h>

/** The encoding of `text`: UTF-16 by its byte order mark, UTF-8 where it is
 * that, else Windows-1252. */
const char *dm_text_recognise_encoding(const char *text, size_t size);

/**
 * Make `text` UTF-8 without a byte order mark. An unknown `encoding` gives
 * DM_USAGE; bytes that it has no character for are added to `problems`, named
 * as in `file`, and `*decoded` is false.
 */
dm_status dm_text_decode(bool *decoded, dm_buffer *text, const char *encoding,
                         const char *file, dm_problems *problems,
                         dm_error *error);

#endif
