#ifndef EXCHANGE_NAME_NUMBERS_H
#define EXCHANGE_NAME_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/** A name and its number, from 1 in the order of first appearance. */
typedef struct dm_numbered_name {
    const char *text; /**< NUL-terminated; where it is, it stays */
    uint32_t size;
    uint32_t hash;
} dm_numbered_name;

/** Names that are told by their numbers. `{0}` is empty. */
typedef struct dm_name_numbers {
    size_t count;
    dm_numbered_name *names; /**< names[number - 1] */
    size_t capacity;
    uint32_t *slots; /**< numbers; 0: free */
    size_t slot_count;
    dm_arena texts;
} dm_name_numbers;

/** The number of the `size` bytes at `text`, a new one where they are new; 0
 * when memory runs out. */
uint32_t dm_name_number(dm_name_numbers *numbers, const char *text,
                        size_t size);

void dm_name_numbers_clear(dm_name_numbers *numbers);

#endif
