#ifndef BASE_RADIX_ORDER_H
#define BASE_RADIX_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Make `order` the places 0 to `count` - 1 by ascending keys, equal keys in
 * the order in which they stand. Linear in `count`, fewer than 2^32; bytes
 * that all keys share cost one look. False without memory.
 */
bool dm_radix_order(uint32_t *order, const int64_t *keys, size_t count);

#endif
