#ifndef PRINT_SHORTEST_DECIMAL_H
#define PRINT_SHORTEST_DECIMAL_H

#include <stdbool.h>

#define DM_SURE_DIGITS 15  /* every text of so many survives a double */
#define DM_EXACT_DIGITS 17 /* every double survives a text of so many */

/** 0.d₁d₂d₃… × 10^(exponent + 1), without trailing zeros. */
typedef struct dm_decimal {
    char digits[DM_EXACT_DIGITS + 1];
    int count;
    int exponent;
} dm_decimal;

/**
 * The first of 15, 16 and 17 digits, correctly rounded, that read back as
 * `value`, which is finite and at least 0: the digits of printf, found in whole
 * numbers of 128 bits. False where these do not do: far from 1, and in the rare
 * case that a power of two is not told by 15 digits.
 */
bool dm_decimal_shorten(dm_decimal *out, double value);

#endif
