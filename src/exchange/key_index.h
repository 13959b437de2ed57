#ifndef EXCHANGE_KEY_INDEX_H
#define EXCHANGE_KEY_INDEX_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What a text stands for: a number, and the line that introduced it. */
typedef struct dm_key_entry {
    const char *text;
    int64_t number;
    size_t line;
} dm_key_entry;

/** Finds entries by their text, in constant time. `{0}` is empty. */
typedef struct dm_key_index {
    size_t count;
    size_t capacity; /**< a power of two, or 0 */
    dm_key_entry *entries;
    dm_arena texts;
} dm_key_index;

/** A number that stands for `text`, the same on every machine. */
uint64_t dm_key_index_hash(const char *text);

/** The entry of `text`, or NULL; lives until the next addition. */
const dm_key_entry *dm_key_index_find(const dm_key_index *index,
                                      const char *text);

/** Add a text that is not there yet, copied. False without memory. */
bool dm_key_index_add(dm_key_index *index, const char *text, int64_t number,
                      size_t line);

/** Give a text that is there another number. */
void dm_key_index_set(dm_key_index *index, const char *text, int64_t number);

void dm_key_index_clear(dm_key_index *index);

#endif
