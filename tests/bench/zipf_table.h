#ifndef BENCH_ZIPF_TABLE_H
#define BENCH_ZIPF_TABLE_H

#include <stdbool.h>
#include <stdint.h>

/** Draws ranks 0 … count-1, rank r with a weight of (r + 1)^-9/8, by an alias
 * table of integers: the same draws on every machine. */
typedef struct zipf_table {
    uint32_t count;
    uint32_t capacity; /* the sum of the weights, of each column here */
    uint32_t *reaches; /* of the column's own rank, of its capacity */
    uint32_t *aliases; /* who has the rest of the column */
} zipf_table;

/** The most ranks that a table can hold. */
enum { ZIPF_RANKS = 1000000 };

/** False when memory runs out; `count` is 1 to ZIPF_RANKS. */
bool zipf_table_init(zipf_table *table, uint32_t count);

void zipf_table_clear(zipf_table *table);

/** The rank that 64 random bits stand for. */
uint32_t zipf_table_pick(const zipf_table *table, uint64_t bits);

/** A step of SplitMix64 (Steele, Lea and Flood 2014). */
uint64_t draw_bits(uint64_t *state);

/** A number below `limit` from the upper half of `bits`. */
uint32_t scale_bits(uint64_t bits, uint32_t limit);

#endif
