#ifndef ANALYSIS_NUMBER_SETS_H
#define ANALYSIS_NUMBER_SETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Distinct sets of `width` numbers, none of them NaN, numbered as they come.
 * Running out of memory is remembered in `failed`.
 */
typedef struct dm_number_sets {
    size_t width;
    size_t count;
    size_t capacity;
    double *numbers; /**< `width` for each */
    size_t slot_count;
    uint32_t *slots; /**< 1 + the number of a set, by its hash; 0: free */
    bool failed;
} dm_number_sets;

void dm_number_sets_init(dm_number_sets *sets, size_t width);
void dm_number_sets_clear(dm_number_sets *sets);

/** The number of a set, added when it is new; 0 without memory. */
uint32_t dm_number_sets_find(dm_number_sets *sets, const double *numbers);

/** The numbers of the set `set`; valid until one is added. */
const double *dm_number_sets_at(const dm_number_sets *sets, size_t set);

#endif
