#ifndef PRINT_NUMBER_TEXT_H
#define PRINT_NUMBER_TEXT_H

#include "base/buffer.h"

#include <stddef.h>
#include <stdint.h>

#define DM_NUMBER_SIZE 32 /* more than any number takes */

/*
 * A finite number as text, whatever the locale: `.` before the fraction, no
 * grouping, no exponent from 0.00001 up to 16 digits, no fraction of zeros,
 * no negative zero.
 */

/** The shortest of 15 to 17 digits that reads back as the same number. */
void dm_number_add_exact(dm_buffer *buffer, double value);

/** The same without a buffer; returns the bytes, without a NUL. */
size_t dm_number_write_exact(char text[DM_NUMBER_SIZE], double value);
size_t dm_number_write_integer(char text[DM_NUMBER_SIZE], int64_t value);

void dm_number_add_integer(dm_buffer *buffer, int64_t value);

/** Six significant digits, and never fewer than stand before the point. */
void dm_number_add_rounded(dm_buffer *buffer, double value);

#endif
