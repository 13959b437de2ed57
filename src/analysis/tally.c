#include "analysis/tally.h"

#include <stdlib.h>
#include <string.h>

void dm_tally_init(dm_tally *tally, size_t width)
{
    *tally = (dm_tally){.width = width};
}

void dm_tally_clear(dm_tally *tally)
{
    free(tally->keys);
    free(tally->numbers);
    free(tally->slots);
    *tally = (dm_tally){0};
}

int dm_tally_key_compare(dm_tally_key left, dm_tally_key right)
{
    if (left.window != right.window) {
        return left.window < right.window ? -1 : 1;
    }
    if (left.a != right.a) {
        return left.a < right.a ? -1 : 1;
    }
    return (left.b > right.b) - (left.b < right.b);
}

/* The finalizer of MurmurHash3 over the three parts. */
static size_t hash_key(dm_tally_key key)
{
    uint64_t hash = ((uint64_t)key.a << 32 | key.b) + key.window * 0x9e3779b97;
    hash = (hash ^ hash >> 33) * UINT64_C(0xff51afd7ed558ccd);
    hash = (hash ^ hash >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
    return (size_t)(hash ^ hash >> 33);
}

/* The slot of `key`, or the free one where it belongs. */
static size_t *find_slot(const dm_tally *tally, dm_tally_key key)
{
    size_t slot = hash_key(key) & (tally->slot_count - 1);
    while (tally->slots[slot] &&
           dm_tally_key_compare(tally->keys[tally->slots[slot] - 1], key)) {
        slot = (slot + 1) & (tally->slot_count - 1);
    }
    return &tally->slots[slot];
}

static bool grow_rows(dm_tally *tally)
{
    size_t capacity = tally->capacity ? 2 * tally->capacity : 64;
    dm_tally_key *keys = realloc(tally->keys, capacity * sizeof *keys);
    if (!keys) {
        return false;
    }
    tally->keys = keys;
    double *numbers =
        realloc(tally->numbers, capacity * tally->width * sizeof *numbers);
    if (!numbers) {
        return false;
    }
    tally->numbers = numbers;
    tally->capacity = capacity;
    return true;
}

/* A power of two, and at least twice as many as rows have room. */
static bool grow_slots(dm_tally *tally)
{
    size_t slot_count = 64;
    while (slot_count < 2 * tally->capacity) {
        slot_count *= 2;
    }
    size_t *slots = calloc(slot_count, sizeof *slots);
    if (!slots) {
        return false;
    }
    free(tally->slots);
    tally->slots = slots;
    tally->slot_count = slot_count;
    for (size_t i = 0; i < tally->count; i++) {
        *find_slot(tally, tally->keys[i]) = i + 1;
    }
    return true;
}

double *dm_tally_find(dm_tally *tally, dm_tally_key key)
{
    if (tally->failed) {
        return NULL;
    }
    size_t *slot = tally->slots ? find_slot(tally, key) : NULL;
    if (slot && *slot) {
        return tally->numbers + (*slot - 1) * tally->width;
    }
    if (tally->count == tally->capacity) {
        if (!grow_rows(tally) || !grow_slots(tally)) {
            tally->failed = true;
            return NULL;
        }
        slot = find_slot(tally, key);
        if (*slot) {
            return tally->numbers + (*slot - 1) * tally->width;
        }
    }
    tally->sorted = false;
    double *numbers = tally->numbers + tally->count * tally->width;
    memset(numbers, 0, tally->width * sizeof *numbers);
    tally->keys[tally->count++] = key;
    *slot = tally->count;
    return numbers;
}

void dm_tally_spread(dm_tally *tally, dm_tally_key key, size_t window_count)
{
    for (key.window = 0; key.window < window_count; key.window++) {
        dm_tally_find(tally, key);
    }
}

/* A key and where its numbers were before sorting. */
typedef struct sorted_key {
    dm_tally_key key;
    size_t place;
} sorted_key;

static int compare_keys(const void *left, const void *right)
{
    return dm_tally_key_compare(((const sorted_key *)left)->key,
                                ((const sorted_key *)right)->key);
}

static void take_order(dm_tally *tally, const sorted_key *order,
                       double *numbers)
{
    for (size_t i = 0; i < tally->count; i++) {
        tally->keys[i] = order[i].key;
        memcpy(numbers + i * tally->width,
               tally->numbers + order[i].place * tally->width,
               tally->width * sizeof *numbers);
    }
    free(tally->numbers);
    tally->numbers = numbers;
}

dm_status dm_tally_sort(dm_tally *tally, dm_error *error)
{
    if (tally->sorted && !tally->failed) {
        return DM_OK;
    }
    sorted_key *order = malloc((tally->count + 1) * sizeof *order);
    double *numbers =
        malloc((tally->count + 1) * tally->width * sizeof *numbers);
    if (tally->failed || !order || !numbers) {
        free(order);
        free(numbers);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a tally");
    }
    for (size_t i = 0; i < tally->count; i++) {
        order[i] = (sorted_key){tally->keys[i], i};
    }
    qsort(order, tally->count, sizeof *order, compare_keys);
    take_order(tally, order, numbers);
    free(order);
    return DM_OK;
}

const double *dm_tally_numbers(const dm_tally *tally, size_t place)
{
    return tally->numbers + place * tally->width;
}
