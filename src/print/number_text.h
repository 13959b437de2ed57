#ifndef PRINT_NUMBER_TEXT_H
#define PRINT_NUMBER_TEXT_H

#include "base/buffer.h"

/*
 * A finite number as text, whatever the locale: `.` before the fraction, no
 * grouping, no exponent from 0.00001 up to 16 digits, no fraction of zeros,
 * no negative zero.
 */

/** The shortest of 15 to 17 digits that reads back as the same number. */
void dm_number_add_exact(dm_buffer *buffer, double value);

/** Six significant digits, and never fewer than stand before the point. */
void dm_number_add_rounded(dm_buffer *buffer, double value);

#endif
