#include "analysis/number_sets.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SETS = 64 };

void dm_number_sets_init(dm_number_sets *sets, size_t width)
{
    *sets = (dm_number_sets){.width = width};
}

void dm_number_sets_clear(dm_number_sets *sets)
{
    free(sets->numbers);
    free(sets->slots);
    *sets = (dm_number_sets){0};
}

const double *dm_number_sets_at(const dm_number_sets *sets, size_t set)
{
    return sets->numbers + set * sets->width;
}

static size_t hash_numbers(const double *numbers, size_t width)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < width; i++) {
        uint64_t bits;
        memcpy(&bits, &numbers[i], sizeof bits);
        hash = (hash ^ bits ^ bits >> 32) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 29;
    }
    return (size_t)hash;
}

/* The slot of a set, or the free one where it belongs. */
static uint32_t *find_slot(const dm_number_sets *sets, const double *numbers)
{
    size_t mask = sets->slot_count - 1;
    size_t slot = hash_numbers(numbers, sets->width) & mask;
    while (sets->slots[slot] &&
           memcmp(dm_number_sets_at(sets, sets->slots[slot] - 1), numbers,
                  sets->width * sizeof *numbers) != 0) {
        slot = (slot + 1) & mask;
    }
    return &sets->slots[slot];
}

/* Room for twice as many, and a power of two of slots, half of them free. */
static bool grow(dm_number_sets *sets)
{
    size_t capacity = sets->capacity ? 2 * sets->capacity : FIRST_SETS;
    double *numbers =
        realloc(sets->numbers, capacity * sets->width * sizeof *numbers);
    uint32_t *slots = calloc(2 * capacity, sizeof *slots);
    sets->numbers = numbers ? numbers : sets->numbers;
    if (!numbers || !slots || capacity > UINT32_MAX / 2) {
        free(slots);
        return false;
    }
    free(sets->slots);
    sets->slots = slots;
    sets->slot_count = 2 * capacity;
    sets->capacity = capacity;
    for (size_t i = 0; i < sets->count; i++) {
        *find_slot(sets, dm_number_sets_at(sets, i)) = (uint32_t)i + 1;
    }
    return true;
}

uint32_t dm_number_sets_find(dm_number_sets *sets, const double *numbers)
{
    if (sets->failed) {
        return 0;
    }
    if (sets->count == sets->capacity && !grow(sets)) {
        sets->failed = true;
        return 0;
    }
    uint32_t *slot = find_slot(sets, numbers);
    if (!*slot) {
        memcpy(sets->numbers + sets->count * sets->width, numbers,
               sets->width * sizeof *numbers);
        *slot = (uint32_t)++sets->count;
    }
    return *slot - 1;
}
