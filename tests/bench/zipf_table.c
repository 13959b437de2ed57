#include "zipf_table.h"

#include <stdlib.h>

/* The weight of the first rank: small enough for the sum over ZIPF_RANKS to fit
 * into 32 bits, large enough for the last one to have a weight. */
static const uint32_t first_weight = UINT32_C(1) << 28;

uint64_t draw_bits(uint64_t *state)
{
    *state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t bits = *state;
    bits = (bits ^ (bits >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    bits = (bits ^ (bits >> 27)) * UINT64_C(0x94D049BB133111EB);
    return bits ^ (bits >> 31);
}

uint32_t scale_bits(uint64_t bits, uint32_t limit)
{
    return (uint32_t)(((bits >> 32) * limit) >> 32);
}

/* The whole square root, bit by bit. */
static uint64_t root_of(uint64_t square)
{
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 31; bit > 0; bit >>= 1) {
        uint64_t longer = root | bit;
        if (longer * longer <= square) {
            root = longer;
        }
    }
    return root;
}

/* first_weight / place^(9/8): the eighth root, in units of 2^-20, is the square
 * root taken three times. */
static uint32_t weigh_rank(uint32_t rank)
{
    uint64_t place = (uint64_t)rank + 1;
    uint64_t root = root_of(place << 40);
    root = root_of(root_of(root << 20) << 20);
    return (uint32_t)(((uint64_t)first_weight << 20) / (place * root));
}

/* Weights fall with the rank: the columns that overflow come first. Each that
 * is not full, from the last one on, takes what it lacks from the first that
 * still overflows; where that leaves this one short, it is the next to be
 * filled. As much overflows as lacks, so that both run out together. */
static void fill_columns(zipf_table *table, uint64_t *shares)
{
    uint32_t rich = 0;
    uint32_t next = table->count - 1;
    uint32_t poor = next--;
    while (rich < table->count && shares[rich] > table->capacity) {
        table->reaches[poor] = (uint32_t)shares[poor];
        table->aliases[poor] = rich;
        shares[rich] -= table->capacity - shares[poor];
        poor = shares[rich] < table->capacity ? rich : next--;
        rich += shares[rich] <= table->capacity;
    }
}

bool zipf_table_init(zipf_table *table, uint32_t count)
{
    *table = (zipf_table){.count = count};
    uint64_t *shares = malloc(count * sizeof *shares);
    table->reaches = malloc(count * sizeof *table->reaches);
    table->aliases = malloc(count * sizeof *table->aliases);
    if (!shares || !table->reaches || !table->aliases) {
        free(shares);
        zipf_table_clear(table);
        return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        table->capacity += weigh_rank(i);
    }
    for (uint32_t i = 0; i < count; i++) {
        shares[i] = (uint64_t)weigh_rank(i) * count;
        table->reaches[i] = table->capacity;
        table->aliases[i] = i;
    }
    fill_columns(table, shares);
    free(shares);
    return true;
}

void zipf_table_clear(zipf_table *table)
{
    free(table->reaches);
    free(table->aliases);
    *table = (zipf_table){0};
}

uint32_t zipf_table_pick(const zipf_table *table, uint64_t bits)
{
    uint32_t column = scale_bits(bits, table->count);
    uint32_t level = scale_bits(bits << 32, table->capacity);
    return level < table->reaches[column] ? column : table->aliases[column];
}
