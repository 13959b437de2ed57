#include "analysis/random_source.h"

static const uint64_t multiplier = UINT64_C(6364136223846793005);

dm_random_source dm_random_seed(uint64_t seed, uint64_t stream)
{
    dm_random_source source = {.increment = stream << 1 | 1};
    dm_random_bits(&source);
    source.state += seed;
    dm_random_bits(&source);
    return source;
}

uint32_t dm_random_bits(dm_random_source *source)
{
    uint64_t old = source->state;
    source->state = old * multiplier + source->increment;
    uint32_t bits = (uint32_t)(((old >> 18) ^ old) >> 27);
    uint32_t turn = (uint32_t)(old >> 59);
    return bits >> turn | bits << (-turn & 31);
}

/* Steps of the generator, one after the other, are one of the same form: each
 * turn has the one for twice as many. */
void dm_random_skip(dm_random_source *source, uint64_t count)
{
    uint64_t factor = multiplier;
    uint64_t added = source->increment;
    for (; count > 0; count >>= 1) {
        if (count & 1) {
            source->state = source->state * factor + added;
        }
        added *= factor + 1;
        factor *= factor;
    }
}

static uint64_t draw_word(dm_random_source *source)
{
    uint64_t high = dm_random_bits(source);
    return high << 32 | dm_random_bits(source);
}

/* Words below the remainder of 2^64 by `limit` would favour small numbers. */
uint64_t dm_random_below(dm_random_source *source, uint64_t limit)
{
    if (limit <= 1) {
        return 0;
    }
    uint64_t excess = -limit % limit;
    uint64_t word = draw_word(source);
    while (word < excess) {
        word = draw_word(source);
    }
    return word % limit;
}

double dm_random_fraction(dm_random_source *source)
{
    return (double)(draw_word(source) >> 11) * 0x1p-53;
}
