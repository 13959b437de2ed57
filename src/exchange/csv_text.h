#ifndef EXCHANGE_CSV_TEXT_H
#define EXCHANGE_CSV_TEXT_H

#include "demarche/problems.h"

#include "base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/** Read `stream` to its end; `name` is for messages. */
dm_status dm_csv_text_read(dm_buffer *out, FILE *stream, const char *name,
                           dm_error *error);

/**
 * Whether `text` is text: UTF-8 without control characters. What is not is
 * added to `problems`: each control character, the first NUL byte and the
 * first broken sequence (with its offset).
 */
bool dm_csv_text_check(const char *text, size_t size, const char *name,
                       dm_problems *problems);

#endif
