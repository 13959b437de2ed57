#include "base/radix_order.h"

#include <stdlib.h>
#include <string.h>

enum { DIGIT_BITS = 8, DIGITS = 64 / DIGIT_BITS, VALUES = 1 << DIGIT_BITS };

typedef struct keyed_place {
    uint64_t key;
    uint32_t place;
} keyed_place;

/* How often each digit has each value. */
typedef size_t digit_counts[DIGITS][VALUES];

static unsigned digit_of(uint64_t key, int digit)
{
    return (unsigned)(key >> (digit * DIGIT_BITS)) & (VALUES - 1);
}

/* With the sign turned, numbers without a sign ascend as the keys do. */
static void load_places(keyed_place *places, const int64_t *keys, size_t count,
                        digit_counts counts)
{
    memset(counts, 0, sizeof(digit_counts));
    for (size_t i = 0; i < count; i++) {
        uint64_t key = (uint64_t)keys[i] ^ UINT64_C(1) << 63;
        places[i] = (keyed_place){key, (uint32_t)i};
        for (int digit = 0; digit < DIGITS; digit++) {
            counts[digit][digit_of(key, digit)]++;
        }
    }
}

static void scatter(keyed_place *to, const keyed_place *from, size_t count,
                    const size_t *counts, int digit)
{
    size_t next[VALUES];
    size_t sum = 0;
    for (int value = 0; value < VALUES; value++) {
        next[value] = sum;
        sum += counts[value];
    }
    for (size_t i = 0; i < count; i++) {
        to[next[digit_of(from[i].key, digit)]++] = from[i];
    }
}

bool dm_radix_order(uint32_t *order, const int64_t *keys, size_t count)
{
    keyed_place *places = malloc((count + 1) * sizeof *places);
    keyed_place *spare = malloc((count + 1) * sizeof *spare);
    bool ordered = places && spare;
    if (ordered && count > 0) {
        digit_counts counts;
        load_places(places, keys, count, counts);
        for (int digit = 0; digit < DIGITS; digit++) {
            if (counts[digit][digit_of(places[0].key, digit)] < count) {
                scatter(spare, places, count, counts[digit], digit);
                keyed_place *sorted = spare;
                spare = places;
                places = sorted;
            }
        }
        for (size_t i = 0; i < count; i++) {
            order[i] = places[i].place;
        }
    }
    free(places);
    free(spare);
    return ordered;
}
