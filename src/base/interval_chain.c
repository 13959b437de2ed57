#include "base/interval_chain.h"

#include <stdlib.h>

/* Below every weight that can be reached. */
#define UNREACHED (-(INT64_C(1) << 62))

/** The greatest weight in a range of states, and the first state that has
 * it; `added` is still to be given to the ranges within. */
typedef struct range_best {
    int64_t weight;
    int64_t added;
    size_t state;
} range_best;

/** What an item does to the states: from the state `from` it leads to `start`,
 * and the states after that up to `last` take it in and stay. */
typedef struct chain_step {
    size_t start;
    size_t last;
    size_t from;
} chain_step;

/** States are 0, where nothing is kept, and i + 1, where the latest start
 * kept is `starts[i]`. The ranges form a binary tree: that at `at` parts into
 * those at 2 at and 2 at + 1. */
typedef struct chain_search {
    size_t state_count;
    dm_time *starts;
    range_best *ranges;
    chain_step *steps;
} chain_search;

/** The states `first` to `last`, whose best stands at `at`. */
typedef struct state_range {
    size_t at;
    size_t first;
    size_t last;
} state_range;

static state_range left_half(state_range range)
{
    return (state_range){2 * range.at, range.first,
                         range.first + (range.last - range.first) / 2};
}

static state_range right_half(state_range range)
{
    return (state_range){2 * range.at + 1,
                         range.first + (range.last - range.first) / 2 + 1,
                         range.last};
}

static state_range all_states(const chain_search *search)
{
    return (state_range){1, 0, search->state_count - 1};
}

static void add_weight(range_best *best, int64_t weight)
{
    best->weight += weight;
    best->added += weight;
}

static void pass_down(range_best *ranges, size_t at)
{
    add_weight(&ranges[2 * at], ranges[at].added);
    add_weight(&ranges[2 * at + 1], ranges[at].added);
    ranges[at].added = 0;
}

static void take_better_half(range_best *ranges, size_t at)
{
    const range_best *left = &ranges[2 * at];
    const range_best *right = &ranges[2 * at + 1];
    const range_best *better = right->weight > left->weight ? right : left;
    ranges[at].weight = better->weight;
    ranges[at].state = better->state;
}

static void build_ranges(range_best *ranges, state_range range)
{
    ranges[range.at] = (range_best){.weight = range.first == 0 ? 0 : UNREACHED,
                                    .state = range.first};
    if (range.first < range.last) {
        build_ranges(ranges, left_half(range));
        build_ranges(ranges, right_half(range));
    }
}

/* The best of the states up to `last`. */
static range_best find_best(range_best *ranges, state_range range, size_t last)
{
    if (range.last <= last) {
        return ranges[range.at];
    }
    pass_down(ranges, range.at);
    state_range right = right_half(range);
    range_best best = find_best(ranges, left_half(range), last);
    if (right.first <= last) {
        range_best other = find_best(ranges, right, last);
        best = other.weight > best.weight ? other : best;
    }
    return best;
}

/* Add `weight` to the states `first` to `last`. */
static void add_range(range_best *ranges, state_range range, size_t first,
                      size_t last, int64_t weight)
{
    if (last < range.first || range.last < first || first > last) {
        return;
    }
    if (first <= range.first && range.last <= last) {
        add_weight(&ranges[range.at], weight);
        return;
    }
    pass_down(ranges, range.at);
    add_range(ranges, left_half(range), first, last, weight);
    add_range(ranges, right_half(range), first, last, weight);
    take_better_half(ranges, range.at);
}

static void set_weight(range_best *ranges, state_range range, size_t state,
                       int64_t weight)
{
    if (range.first == range.last) {
        ranges[range.at].weight = weight;
        ranges[range.at].added = 0;
        return;
    }
    pass_down(ranges, range.at);
    state_range left = left_half(range);
    set_weight(ranges, state <= left.last ? left : right_half(range), state,
               weight);
    take_better_half(ranges, range.at);
}

/* How many of the starts come before `time`. */
static size_t count_before(const chain_search *search, dm_time time)
{
    size_t low = 0;
    size_t high = search->state_count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (search->starts[middle] < time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static void take_item(chain_search *search, const dm_chain_item *item,
                      chain_step *step)
{
    state_range all = all_states(search);
    step->start = count_before(search, item->when.start) + 1;
    step->last = count_before(search, item->when.end);
    range_best best = find_best(search->ranges, all, step->start);
    step->from = best.state;
    add_range(search->ranges, all, step->start + 1, step->last, item->weight);
    set_weight(search->ranges, all, step->start, best.weight + item->weight);
}

/* Walk back from the best end: a state that an item leaves as it is has taken
 * the item in. */
static void mark_kept(const chain_search *search, dm_chain_item *items,
                      size_t count)
{
    size_t state = search->ranges[1].state;
    for (size_t i = count; i-- > 0;) {
        const chain_step *step = &search->steps[i];
        items[i].kept = step->start <= state && state <= step->last;
        if (state == step->start) {
            state = step->from;
        }
    }
}

static int compare_times(const void *left, const void *right)
{
    const dm_time *a = left;
    const dm_time *b = right;
    return (*a > *b) - (*a < *b);
}

static void rank_starts(chain_search *search, const dm_chain_item *items,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        search->starts[i] = items[i].when.start;
    }
    qsort(search->starts, count, sizeof *search->starts, compare_times);
    size_t distinct = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || search->starts[i] != search->starts[i - 1]) {
            search->starts[distinct++] = search->starts[i];
        }
    }
    search->state_count = distinct + 1;
}

bool dm_chain_keep(dm_chain_item *items, size_t count)
{
    if (count == 0) {
        return true;
    }
    chain_search search = {.starts = calloc(count, sizeof *search.starts),
                           .ranges =
                               calloc(count + 1, 4 * sizeof *search.ranges),
                           .steps = calloc(count, sizeof *search.steps)};
    bool sufficed = search.starts && search.ranges && search.steps;
    if (sufficed) {
        rank_starts(&search, items, count);
        build_ranges(search.ranges, all_states(&search));
        for (size_t i = 0; i < count; i++) {
            take_item(&search, &items[i], &search.steps[i]);
        }
        mark_kept(&search, items, count);
    }
    free(search.starts);
    free(search.ranges);
    free(search.steps);
    return sufficed;
}
