#ifndef ANALYSIS_RANDOM_SOURCE_H
#define ANALYSIS_RANDOM_SOURCE_H

#include <stddef.h>
#include <stdint.h>

/**
 * A stream of random numbers that is the same on every machine: PCG32
 * (O'Neill 2014, PCG-XSH-RR 64/32). Streams of one seed do not overlap for
 * practical purposes; `{0}` is not valid.
 */
typedef struct dm_random_source {
    uint64_t state;
    uint64_t increment;
} dm_random_source;

dm_random_source dm_random_seed(uint64_t seed, uint64_t stream);

/** 32 random bits. */
uint32_t dm_random_bits(dm_random_source *source);

/** Leave out what the next `count` calls of dm_random_bits would give; a
 * fraction takes two. In steps of the logarithm of `count` (Brown 1994). */
void dm_random_skip(dm_random_source *source, uint64_t count);

/** A whole number below `limit`, each alike; 0 where `limit` is 0 or 1. */
uint64_t dm_random_below(dm_random_source *source, uint64_t limit);

/** A number in [0, 1), of 53 bits. */
double dm_random_fraction(dm_random_source *source);

#endif
