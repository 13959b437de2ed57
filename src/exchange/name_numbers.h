#ifndef EXCHANGE_NAME_NUMBERS_H
#define EXCHANGE_NAME_NUMBERS_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/** What a name is found by without a look at its text: the words of a short
 * one, the ends and a digest of a longer one. */
typedef struct dm_name_slot {
    uint64_t words[3];
    uint32_t size;
    uint32_t number; /**< 0: free */
} dm_name_slot;

/** Names that are told by their numbers, from 1 in the order of first
 * appearance. `{0}` is empty. */
typedef struct dm_name_numbers {
    size_t count;
    const char **names; /**< names[number - 1], NUL-terminated; they stay where
                             they are */
    size_t capacity;
    dm_name_slot *slots;
    size_t slot_count;
    dm_arena texts;
} dm_name_numbers;

/** The number of the `size` bytes at `text`, a new one where they are new; 0
 * when memory runs out. */
uint32_t dm_name_number(dm_name_numbers *numbers, const char *text,
                        size_t size);

void dm_name_numbers_clear(dm_name_numbers *numbers);

#endif
