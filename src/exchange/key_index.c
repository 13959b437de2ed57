#include "exchange/key_index.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a: Fowler, Noll and Vo 1991. */
uint64_t dm_key_index_hash(const char *text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (const char *c = text; *c; c++) {
        hash = (hash ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
    }
    return hash;
}

/* The place of `text`, or the free one where it belongs. */
static dm_key_entry *find_place(const dm_key_index *index, const char *text)
{
    size_t mask = index->capacity - 1;
    size_t place = (size_t)dm_key_index_hash(text) & mask;
    while (index->entries[place].text &&
           strcmp(index->entries[place].text, text) != 0) {
        place = (place + 1) & mask;
    }
    return &index->entries[place];
}

const dm_key_entry *dm_key_index_find(const dm_key_index *index,
                                      const char *text)
{
    if (!index->capacity) {
        return NULL;
    }
    const dm_key_entry *entry = find_place(index, text);
    return entry->text ? entry : NULL;
}

static bool grow_index(dm_key_index *index)
{
    dm_key_index larger = *index;
    larger.capacity = index->capacity ? 2 * index->capacity : 64;
    larger.entries = calloc(larger.capacity, sizeof *larger.entries);
    if (!larger.entries) {
        return false;
    }
    for (size_t i = 0; i < index->capacity; i++) {
        if (index->entries[i].text) {
            *find_place(&larger, index->entries[i].text) = index->entries[i];
        }
    }
    free(index->entries);
    *index = larger;
    return true;
}

bool dm_key_index_add(dm_key_index *index, const char *text, int64_t number,
                      size_t line)
{
    if (2 * (index->count + 1) > index->capacity && !grow_index(index)) {
        return false;
    }
    char *copy = dm_arena_copy_text(&index->texts, text);
    if (!copy) {
        return false;
    }
    *find_place(index, text) = (dm_key_entry){copy, number, line};
    index->count++;
    return true;
}

void dm_key_index_set(dm_key_index *index, const char *text, int64_t number)
{
    find_place(index, text)->number = number;
}

void dm_key_index_clear(dm_key_index *index)
{
    free(index->entries);
    dm_arena_clear(&index->texts);
    *index = (dm_key_index){0};
}
