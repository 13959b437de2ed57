#ifndef EXCHANGE_UNPACK_TEXT_H
#define EXCHANGE_UNPACK_TEXT_H

#include "demarche/problems.h"

#include "base/buffer.h"

#include <stdbool.h>

/** Whether bytes begin as what gzip writes. */
bool dm_text_is_packed(const char *bytes, size_t size);

/** Put what is packed in `text` by gzip in its place. A damaged archive is
 * added to `problems`, named `file`, and `*unpacked` is false. */
dm_status dm_text_unpack(bool *unpacked, dm_buffer *text, const char *file,
                         dm_problems *problems, dm_error *error);

#endif
