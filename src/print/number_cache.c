#include "print/number_cache.h"

#include "print/number_text.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_BITS = 4, MOST_BITS = 11, TEXT_ROOM = 23 };

/* One text that fits, and room to copy it as a whole. */
typedef struct slot {
    uint64_t bits;
    char text[TEXT_ROOM];
    uint8_t size; /* 0: nothing yet */
} slot;

struct dm_number_cache {
    unsigned bits; /* of the number of a slot */
    slot slots[];
};

dm_number_cache *dm_number_cache_new(size_t count)
{
    unsigned bits = LEAST_BITS;
    while (bits < MOST_BITS && (size_t)1 << bits < count) {
        bits++;
    }
    dm_number_cache *cache =
        calloc(1, sizeof *cache + ((size_t)1 << bits) * sizeof(slot));
    if (cache) {
        cache->bits = bits;
    }
    return cache;
}

void dm_number_cache_free(dm_number_cache *cache)
{
    free(cache);
}

/* A multiplication spreads what differs in the upper bits only. */
static slot *find_slot(dm_number_cache *cache, uint64_t bits)
{
    uint64_t hash = (bits ^ bits >> 32) * UINT64_C(0x9e3779b97f4a7c15);
    return &cache->slots[hash >> (64 - cache->bits)];
}

static size_t write_anew(slot *found, char *text, double value, uint64_t bits)
{
    size_t size = dm_number_write_exact(text, value);
    if (size <= TEXT_ROOM) {
        memcpy(found->text, text, size);
        found->size = (uint8_t)size;
        found->bits = bits;
    }
    return size;
}

size_t dm_number_cache_write(dm_number_cache *cache, char *text, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    slot *found = find_slot(cache, bits);
    if (found->bits != bits || found->size == 0) {
        return write_anew(found, text, value, bits);
    }
    memcpy(text, found->text, TEXT_ROOM);
    return found->size;
}
