#ifndef ANALYSIS_OPTION_BOUNDS_H
#define ANALYSIS_OPTION_BOUNDS_H

#include <stddef.h>

#include "analysis/bounds.h"
#include "analysis/option_list.h"

/** What the two sums of a row, X and Y, come to over all choices of options and
 * over whether each unsure contact lies in the window. */
typedef struct dm_option_bounds {
    dm_bounds x;
    dm_bounds y;
    dm_bounds lead;  /**< X - Y */
    dm_bounds share; /**< X / (X + Y) where that is defined; NaN: nowhere */
    dm_bounds net;   /**< (X - Y) / (X + Y), likewise */
} dm_option_bounds;

/**
 * Bound the row of `key`; without an item its sums are 0 and its share is
 * undefined. All bounds are attained. Sums are bounded contact by contact,
 * since contacts are chosen for independently; the share by Dinkelbach's method
 * (1967), which ends at the exact optimum after few rounds, in whole numbers.
 */
dm_option_bounds dm_bound_options(const dm_option_list *list, dm_tally_key key);

#endif
