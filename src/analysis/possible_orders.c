#include "analysis/possible_orders.h"

#include <stdbool.h>

enum { SET_MOST = 1 << DM_ORDERED_MOST };

/* Sets of items are bits. An order that has come as far as a set may have
 * begun in some ways and can go on in some. */
typedef struct order_counts {
    size_t count;
    const unsigned *before;
    double ending[SET_MOST][DM_ORDERED_MOST]; /* begun, with this item last */
    double rest[SET_MOST];                    /* ways to go on */
} order_counts;

static bool may_follow(const order_counts *counts, unsigned set, size_t item)
{
    return !(set >> item & 1) && !(counts->before[item] & ~set);
}

static void count_beginnings(order_counts *counts)
{
    unsigned full = (1U << counts->count) - 1;
    for (unsigned set = 0; set < full; set++) {
        double ways = set == 0;
        for (size_t last = 0; last < counts->count; last++) {
            ways += counts->ending[set][last];
        }
        for (size_t item = 0; item < counts->count; item++) {
            if (may_follow(counts, set, item)) {
                counts->ending[set | 1U << item][item] = ways;
            }
        }
    }
}

static void count_rests(order_counts *counts)
{
    unsigned full = (1U << counts->count) - 1;
    counts->rest[full] = 1;
    for (unsigned set = full; set-- > 0;) {
        for (size_t item = 0; item < counts->count; item++) {
            if (may_follow(counts, set, item)) {
                counts->rest[set] += counts->rest[set | 1U << item];
            }
        }
    }
}

/* The orders that have come as far as `set` and go on with `item`. */
static void count_step(dm_orders *out, const order_counts *counts, unsigned set,
                       size_t item)
{
    double rest = counts->rest[set | 1U << item];
    if (set == 0) {
        out->first[item] = rest;
    }
    for (size_t last = 0; last < counts->count; last++) {
        out->next[last][item] += counts->ending[set][last] * rest;
    }
}

void dm_count_orders(dm_orders *out, const unsigned *before, size_t count)
{
    unsigned full = (1U << count) - 1;
    order_counts counts = {.count = count, .before = before};
    count_beginnings(&counts);
    count_rests(&counts);

    *out = (dm_orders){.total = counts.rest[0]};
    for (unsigned set = 0; set < full; set++) {
        for (size_t item = 0; item < count; item++) {
            if (may_follow(&counts, set, item)) {
                count_step(out, &counts, set, item);
            }
        }
    }
    for (size_t item = 0; item < count; item++) {
        out->last[item] = counts.ending[full][item];
    }
}
