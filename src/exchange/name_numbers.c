#include "exchange/name_numbers.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Eight bytes at a time; the last ones alone. */
static uint32_t hash_bytes(const char *text, size_t size)
{
    const uint64_t factor = UINT64_C(0x9e3779b97f4a7c15);
    uint64_t hash = size * factor;
    uint64_t word;
    for (; size >= sizeof word; size -= sizeof word, text += sizeof word) {
        memcpy(&word, text, sizeof word);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 29;
    }
    word = 0;
    memcpy(&word, text, size);
    hash = (hash ^ word) * factor;
    return (uint32_t)(hash >> 32);
}

/* The slot of a name, or the free one where it belongs. */
static uint32_t *find_slot(const dm_name_numbers *numbers,
                           const dm_numbered_name *name)
{
    size_t mask = numbers->slot_count - 1;
    size_t slot = name->hash & mask;
    while (numbers->slots[slot]) {
        const dm_numbered_name *other =
            &numbers->names[numbers->slots[slot] - 1];
        if (other->hash == name->hash && other->size == name->size &&
            memcmp(other->text, name->text, name->size) == 0) {
            break;
        }
        slot = (slot + 1) & mask;
    }
    return &numbers->slots[slot];
}

static bool grow_slots(dm_name_numbers *numbers)
{
    size_t slot_count = numbers->slot_count ? 2 * numbers->slot_count : 256;
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    dm_numbered_name *names =
        realloc(numbers->names, slot_count / 2 * sizeof *names);
    if (names) {
        numbers->names = names;
        numbers->capacity = slot_count / 2;
    }
    if (!slots || !names) {
        free(slots);
        return false;
    }
    free(numbers->slots);
    numbers->slots = slots;
    numbers->slot_count = slot_count;
    for (size_t i = 0; i < numbers->count; i++) {
        *find_slot(numbers, &numbers->names[i]) = (uint32_t)i + 1;
    }
    return true;
}

static uint32_t add_name(dm_name_numbers *numbers, dm_numbered_name name)
{
    if (numbers->count == UINT32_MAX ||
        (2 * (numbers->count + 1) > numbers->slot_count &&
         !grow_slots(numbers))) {
        return 0;
    }
    char *copy = dm_arena_take(&numbers->texts, name.size + (size_t)1);
    if (!copy) {
        return 0;
    }
    memcpy(copy, name.text, name.size);
    copy[name.size] = '\0';
    name.text = copy;
    numbers->names[numbers->count++] = name;
    *find_slot(numbers, &name) = (uint32_t)numbers->count;
    return (uint32_t)numbers->count;
}

uint32_t dm_name_number(dm_name_numbers *numbers, const char *text, size_t size)
{
    if (size > UINT32_MAX) {
        return 0;
    }
    dm_numbered_name name = {text, (uint32_t)size, hash_bytes(text, size)};
    uint32_t known = numbers->slots ? *find_slot(numbers, &name) : 0;
    return known ? known : add_name(numbers, name);
}

void dm_name_numbers_clear(dm_name_numbers *numbers)
{
    free(numbers->names);
    free(numbers->slots);
    dm_arena_clear(&numbers->texts);
    *numbers = (dm_name_numbers){0};
}
