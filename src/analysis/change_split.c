#include "analysis/change_search.h"

#include <math.h>

/* The days that leave enough exposure on both sides. */
typedef struct day_range {
    size_t first;
    size_t last;
} day_range;

/* The first day before which there is as much exposure as `wanted`. */
static size_t find_day(const dm_change_series *series, double wanted)
{
    size_t low = 0;
    size_t high = series->day_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (series->exposure[middle] < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Rounding of sums of exposure must not shift the last day. */
static day_range find_range(const dm_change_series *series, double days)
{
    static const double rounding = 1e-9;
    double whole = series->exposure[series->day_count];
    size_t first = find_day(series, days - rounding);
    size_t after = find_day(series, whole - days + rounding);
    return (day_range){.first = first > 1 ? first : 1,
                       .last = after > 0 ? after - 1 : 0};
}

typedef struct split_search {
    const dm_change_series *series;
    dm_change_limits limits;
    dm_change_sign sign;
    dm_segment whole;
    double whole_cost;
    dm_split best;
} split_search;

static bool has_sign(dm_segment earlier, dm_segment later, dm_change_sign sign)
{
    double rise = later.count * earlier.length - earlier.count * later.length;
    return sign == DM_SIGN_ANY || (sign == DM_SIGN_UP ? rise > 0 : rise < 0);
}

static void try_day(split_search *search, size_t items, size_t successes,
                    size_t day)
{
    size_t rest = search->series->count - items;
    if (items < search->limits.items || rest < search->limits.items) {
        return;
    }
    dm_segment earlier =
        dm_segment_before(search->series, items, successes, day);
    dm_segment later = dm_segment_rest(search->whole, earlier);
    if (!has_sign(earlier, later, search->sign)) {
        return;
    }
    dm_change_kind kind = search->series->kind;
    double gain = 2 * (search->whole_cost - dm_segment_cost(kind, earlier) -
                       dm_segment_cost(kind, later));
    if (!(gain <= search->best.gain)) {
        search->best = (dm_split){.day = day, .gain = gain};
    }
}

/* Between two items the gain is convex in the day: an end is the best. */
static void try_gap(split_search *search, day_range range, day_range gap,
                    size_t items, size_t successes)
{
    size_t first = gap.first > range.first ? gap.first : range.first;
    size_t last = gap.last < range.last ? gap.last : range.last;
    if (first <= last) {
        try_day(search, items, successes, first);
        try_day(search, items, successes, last);
    }
}

dm_split dm_find_split(const dm_change_series *series, dm_change_limits limits,
                       dm_change_sign sign)
{
    dm_segment whole = dm_segment_whole(series);
    split_search search = {.series = series,
                           .limits = limits,
                           .sign = sign,
                           .whole = whole,
                           .whole_cost = dm_segment_cost(series->kind, whole),
                           .best = {.gain = NAN}};
    day_range range = find_range(series, limits.days);
    day_range gap = {.first = 1};
    size_t successes = 0;
    for (size_t i = 0; i < series->count; i++) {
        gap.last = series->items[i].day;
        if (gap.last >= gap.first) {
            try_gap(&search, range, gap, i, successes);
        }
        successes += series->items[i].success;
        gap.first = series->items[i].day + 1;
    }
    gap.last = series->day_count - 1;
    try_gap(&search, range, gap, series->count, successes);
    return search.best;
}
