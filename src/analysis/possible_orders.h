#ifndef ANALYSIS_POSSIBLE_ORDERS_H
#define ANALYSIS_POSSIBLE_ORDERS_H

#include <stddef.h>

/** As many items with something known of their order as can be counted. */
#define DM_ORDERED_MOST 8

/** In how many of the possible orders of some items each comes where. */
typedef struct dm_orders {
    double total; /**< 0: none is possible */
    double first[DM_ORDERED_MOST];
    double last[DM_ORDERED_MOST];
    /** `next[x][y]`: y comes right after x */
    double next[DM_ORDERED_MOST][DM_ORDERED_MOST];
} dm_orders;

/** Count the orders of `count` items, at least 1, in which each comes after
 * those whose bits are set in its `before`. */
void dm_count_orders(dm_orders *out, const unsigned *before, size_t count);

#endif
