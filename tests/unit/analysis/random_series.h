#ifndef ANALYSIS_RANDOM_SERIES_H
#define ANALYSIS_RANDOM_SERIES_H

#include "analysis/change_series.h"
#include "analysis/random_source.h"

#include <stdlib.h>

/* A series of random items over random days, for comparing two ways to find
 * the same. */
typedef struct random_series {
    double exposure[128];
    dm_dated_item items[128];
} random_series;

/* How many of the items fall before `day`. */
static inline size_t count_before(const dm_change_series *series, size_t day)
{
    size_t count = 0;
    while (count < series->count && series->items[count].day < day) {
        count++;
    }
    return count;
}

static inline int compare_random_days(const void *left, const void *right)
{
    const dm_dated_item *a = left;
    const dm_dated_item *b = right;
    return (a->day > b->day) - (a->day < b->day);
}

/* Up to `most` items and 120 days; some days are not covered. */
static inline dm_change_series make_random(random_series *room,
                                           dm_change_kind kind, size_t most,
                                           dm_random_source *random)
{
    size_t days = 20 + (size_t)dm_random_below(random, 100);
    size_t count = 1 + (size_t)dm_random_below(random, most);
    room->exposure[0] = 0;
    for (size_t day = 0; day < days; day++) {
        bool covered = dm_random_below(random, 8) > 0;
        room->exposure[day + 1] = room->exposure[day] + covered;
    }
    for (size_t i = 0; i < count; i++) {
        room->items[i].day = (size_t)dm_random_below(random, days);
        room->items[i].success = dm_random_below(random, 2) == 1;
    }
    qsort(room->items, count, sizeof *room->items, compare_random_days);
    return (dm_change_series){.kind = kind,
                              .day_count = days,
                              .exposure = room->exposure,
                              .count = count,
                              .items = room->items};
}

#endif
