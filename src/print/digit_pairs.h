#ifndef PRINT_DIGIT_PAIRS_H
#define PRINT_DIGIT_PAIRS_H

#include <stdint.h>

/** Write the last `count` digits of `value`, two at a time. */
void dm_digits_write(char *out, uint64_t value, int count);

/** How many digits `value` has; 1 for 0. */
int dm_digits_count(uint64_t value);

#endif
