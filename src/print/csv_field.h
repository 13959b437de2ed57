#ifndef PRINT_CSV_FIELD_H
#define PRINT_CSV_FIELD_H

#include "base/buffer.h"

/**
 * Add `text` as one CSV field (RFC 4180), quoted only where it must be: for a
 * comma, a quote, CR, LF, or a blank at either end. An empty text adds
 * nothing; a row whose only field is empty is the caller's to write as `""`.
 */
void dm_csv_field_add(dm_buffer *buffer, const char *text);

#endif
