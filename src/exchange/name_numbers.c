#include "exchange/name_numbers.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Names of so many bytes are the same when their words are. */
#define SHORT_SIZE (3 * sizeof(uint64_t))

static uint64_t load_64(const char *text)
{
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return word;
}

/* Fewer than eight bytes, in pieces that may overlap. */
static uint64_t load_few(const char *text, size_t size)
{
    if (size >= sizeof(uint32_t)) {
        uint32_t first;
        uint32_t last;
        memcpy(&first, text, sizeof first);
        memcpy(&last, text + size - sizeof last, sizeof last);
        return (uint64_t)first << 32 | last;
    }
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) {
        word = word << 8 | (unsigned char)text[i];
    }
    return word;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

static uint64_t digest(const char *text, size_t size)
{
    uint64_t hash = size;
    for (; size >= sizeof hash; size -= sizeof hash, text += sizeof hash) {
        hash = mix(hash, load_64(text));
    }
    return mix(hash, load_few(text, size));
}

/* The last word of more than eight bytes overlaps the one before. */
static dm_name_slot describe(const char *text, size_t size)
{
    dm_name_slot slot = {.size = (uint32_t)size};
    if (size < sizeof(uint64_t)) {
        slot.words[0] = load_few(text, size);
        return slot;
    }
    slot.words[0] = load_64(text);
    if (size > SHORT_SIZE) {
        slot.words[1] = load_64(text + size - sizeof(uint64_t));
        slot.words[2] = digest(text, size);
    } else if (size > 2 * sizeof(uint64_t)) {
        slot.words[1] = load_64(text + sizeof(uint64_t));
        slot.words[2] = load_64(text + size - sizeof(uint64_t));
    } else {
        slot.words[1] = load_64(text + size - sizeof(uint64_t));
    }
    return slot;
}

static bool is_same(const dm_name_numbers *numbers, const dm_name_slot *slot,
                    const dm_name_slot *name, const char *text)
{
    return slot->words[0] == name->words[0] &&
           slot->words[1] == name->words[1] &&
           slot->words[2] == name->words[2] && slot->size == name->size &&
           (name->size <= SHORT_SIZE ||
            memcmp(numbers->names[slot->number - 1], text, name->size) == 0);
}

/* The slot of a name, or the free one where it belongs. */
static dm_name_slot *find_slot(const dm_name_numbers *numbers,
                               const dm_name_slot *name, const char *text)
{
    size_t mask = numbers->slot_count - 1;
    uint64_t hash = mix(mix(mix(name->size, name->words[0]), name->words[1]),
                        name->words[2]);
    size_t place = (size_t)(hash >> 32) & mask;
    while (numbers->slots[place].number &&
           !is_same(numbers, &numbers->slots[place], name, text)) {
        place = (place + 1) & mask;
    }
    return &numbers->slots[place];
}

static bool grow_slots(dm_name_numbers *numbers)
{
    dm_name_numbers larger = *numbers;
    larger.slot_count = numbers->slot_count ? 2 * numbers->slot_count : 256;
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    const char **names =
        realloc(numbers->names, larger.slot_count / 2 * sizeof *names);
    if (names) {
        numbers->names = names;
        numbers->capacity = larger.slot_count / 2;
    }
    if (!larger.slots || !names) {
        free(larger.slots);
        return false;
    }
    larger.names = names;
    for (size_t i = 0; i < numbers->slot_count; i++) {
        const dm_name_slot *slot = &numbers->slots[i];
        if (slot->number) {
            *find_slot(&larger, slot, names[slot->number - 1]) = *slot;
        }
    }
    free(numbers->slots);
    numbers->slots = larger.slots;
    numbers->slot_count = larger.slot_count;
    return true;
}

static uint32_t add_name(dm_name_numbers *numbers, dm_name_slot name,
                         const char *text)
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
    memcpy(copy, text, name.size);
    copy[name.size] = '\0';
    numbers->names[numbers->count++] = copy;
    name.number = (uint32_t)numbers->count;
    *find_slot(numbers, &name, text) = name;
    return name.number;
}

uint32_t dm_name_number(dm_name_numbers *numbers, const char *text, size_t size)
{
    if (size > UINT32_MAX) {
        return 0;
    }
    const dm_name_slot name = describe(text, size);
    uint32_t known =
        numbers->slots ? find_slot(numbers, &name, text)->number : 0;
    return known ? known : add_name(numbers, name, text);
}

void dm_name_numbers_clear(dm_name_numbers *numbers)
{
    free(numbers->names);
    free(numbers->slots);
    dm_arena_clear(&numbers->texts);
    *numbers = (dm_name_numbers){0};
}
