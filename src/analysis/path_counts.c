#include "analysis/path_counts.h"

#include "analysis/leg_exits.h"

#include <stdlib.h>

/*
 * A leg that ends a path with the fewest contacts ends any such path by the
 * same number of them: what goes on from it does not depend on how it was
 * reached. So legs are searched breadth first and counted like the nodes of a
 * graph, and an actor counts the legs by which the paths of a class end in it.
 */

typedef struct dm_counted_leg {
    size_t hops; /* 0: not reached */
    double paths;
    double ending[DM_PATH_CLASS_COUNT];  /* the share of paths that end here */
    double passing[DM_PATH_CLASS_COUNT]; /* and of those that go on */
} dm_counted_leg;

/* How the paths of a class end in an actor. */
typedef struct dm_counted_end {
    size_t hops[DM_PATH_CLASS_COUNT]; /* 0: none does */
    dm_time arrival;
    double paths[DM_PATH_CLASS_COUNT];
} dm_counted_end;

/* What follows a leg: from `first` to `end` its exits from the actor, up to
 * `answer_end` those that are stated to answer it. */
typedef struct following {
    size_t first;
    size_t end;
    size_t answer_first;
    size_t answer_end;
} following;

dm_status dm_path_counts_init(dm_path_counts *out, const dm_legs *legs,
                              dm_error *error)
{
    *out = (dm_path_counts){.legs = legs};
    out->counted = malloc((legs->count + 1) * sizeof *out->counted);
    out->reached = malloc((legs->count + 1) * sizeof *out->reached);
    out->ends = malloc((legs->actor_count + 1) * sizeof *out->ends);
    return out->counted && out->reached && out->ends
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for paths");
}

void dm_path_counts_clear(dm_path_counts *counts)
{
    free(counts->counted);
    free(counts->reached);
    free(counts->ends);
    *counts = (dm_path_counts){0};
}

static following find_following(const dm_legs *legs, const dm_leg *leg)
{
    dm_time begin = dm_leg_exits_begin(legs, leg, dm_leg_arrival(leg));
    following found = {.end = legs->starts[leg->to + 1]};
    found.first = dm_leg_exits_from(legs, leg->to, found.end, begin);
    if (leg->answers != DM_NONE) {
        found.answer_first = legs->starts[leg->answers];
        found.answer_end = legs->starts[leg->answers + 1];
    }
    return found;
}

static bool follows(const dm_legs *legs, const dm_leg *leg, const dm_leg *next)
{
    return dm_leg_follows(&legs->rules, dm_leg_arrival(leg), leg->timed, next);
}

/* Whether a path takes the exit `at` after `leg`: each leg that follows once,
 * and none that `leg` answers. */
static bool takes_exit(const dm_legs *legs, const dm_leg *leg,
                       const following *range, size_t at, uint32_t source)
{
    const dm_leg *next = &legs->items[legs->exits[at]];
    if (next->to == source ||
        (next->answered && dm_leg_answers(legs, leg, next))) {
        return false;
    }
    if (at >= range->first && at < range->end) {
        return follows(legs, leg, next);
    }
    bool repeated =
        at > range->answer_first && legs->exits[at] == legs->exits[at - 1];
    return !repeated && !follows(legs, leg, next);
}

/* The exit after `at`, or where it begins again behind a gap. */
static size_t next_exit(const following *range, size_t at)
{
    return at + 1 == range->end ? range->answer_first : at + 1;
}

static size_t count_exits(const following *range)
{
    return range->end - range->first + range->answer_end - range->answer_first;
}

static void reach_leg(dm_path_counts *counts, size_t leg, size_t hops)
{
    dm_counted_leg *counted = &counts->counted[leg];
    if (counted->hops == 0) {
        *counted = (dm_counted_leg){.hops = hops};
        counts->reached[counts->reached_count++] = leg;
    }
}

static void go_on(dm_path_counts *counts, size_t from, uint32_t source)
{
    const dm_legs *legs = counts->legs;
    const dm_leg *leg = &legs->items[from];
    size_t hops = counts->counted[from].hops + 1;
    following range = find_following(legs, leg);
    size_t at = range.first < range.end ? range.first : range.answer_first;
    for (size_t i = count_exits(&range); i > 0; i--) {
        size_t next = legs->exits[at];
        if (takes_exit(legs, leg, &range, at, source)) {
            reach_leg(counts, next, hops);
            if (counts->counted[next].hops == hops) {
                counts->counted[next].paths += counts->counted[from].paths;
            }
        }
        at = next_exit(&range, at);
    }
}

static void reach_legs(dm_path_counts *counts, uint32_t source)
{
    const dm_legs *legs = counts->legs;
    counts->reached_count = 0;
    for (size_t i = 0; i < legs->count; i++) {
        counts->counted[i].hops = 0;
    }
    for (size_t i = legs->starts[source]; i < legs->starts[source + 1]; i++) {
        size_t leg = legs->exits[i];
        if (legs->items[leg].to != source) {
            reach_leg(counts, leg, 1);
            counts->counted[leg].paths = 1;
        }
    }
    for (size_t i = 0; i < counts->reached_count; i++) {
        go_on(counts, counts->reached[i], source);
    }
}

/* Legs come by hops, so that the first one of a class has the fewest. */
static void end_paths(dm_path_counts *counts, size_t leg)
{
    const dm_leg *last = &counts->legs->items[leg];
    const dm_counted_leg *counted = &counts->counted[leg];
    dm_counted_end *end = &counts->ends[last->to];
    dm_time arrival = dm_leg_arrival(last);
    if (end->hops[DM_PATHS_SHORTEST] == 0) {
        end->hops[DM_PATHS_SHORTEST] = counted->hops;
    }
    if (end->hops[DM_PATHS_FOREMOST] == 0 || arrival < end->arrival) {
        end->hops[DM_PATHS_FOREMOST] = counted->hops;
        end->paths[DM_PATHS_FOREMOST] = 0;
        end->arrival = arrival;
    }
    if (counted->hops == end->hops[DM_PATHS_SHORTEST]) {
        end->paths[DM_PATHS_SHORTEST] += counted->paths;
    }
    if (counted->hops == end->hops[DM_PATHS_FOREMOST] &&
        arrival == end->arrival) {
        end->paths[DM_PATHS_FOREMOST] += counted->paths;
    }
}

static void share_ends(dm_path_counts *counts)
{
    for (size_t i = 0; i < counts->legs->actor_count; i++) {
        counts->ends[i] = (dm_counted_end){0};
    }
    for (size_t i = 0; i < counts->reached_count; i++) {
        end_paths(counts, counts->reached[i]);
    }
    for (size_t i = 0; i < counts->reached_count; i++) {
        size_t leg = counts->reached[i];
        dm_counted_leg *counted = &counts->counted[leg];
        const dm_leg *last = &counts->legs->items[leg];
        const dm_counted_end *end = &counts->ends[last->to];
        bool shortest = counted->hops == end->hops[DM_PATHS_SHORTEST];
        bool foremost = counted->hops == end->hops[DM_PATHS_FOREMOST] &&
                        dm_leg_arrival(last) == end->arrival;
        counted->ending[DM_PATHS_SHORTEST] =
            shortest ? counted->paths / end->paths[DM_PATHS_SHORTEST] : 0;
        counted->ending[DM_PATHS_FOREMOST] =
            foremost ? counted->paths / end->paths[DM_PATHS_FOREMOST] : 0;
    }
}

/* What follows a leg has been shared out before. */
static void share_passing(dm_path_counts *counts, size_t from, uint32_t source)
{
    const dm_legs *legs = counts->legs;
    const dm_leg *leg = &legs->items[from];
    dm_counted_leg *counted = &counts->counted[from];
    following range = find_following(legs, leg);
    size_t at = range.first < range.end ? range.first : range.answer_first;
    for (size_t i = count_exits(&range); i > 0; i--) {
        const dm_counted_leg *next = &counts->counted[legs->exits[at]];
        if (next->hops == counted->hops + 1 &&
            takes_exit(legs, leg, &range, at, source)) {
            double share = counted->paths / next->paths;
            for (int c = 0; c < DM_PATH_CLASS_COUNT; c++) {
                counted->passing[c] +=
                    share * (next->ending[c] + next->passing[c]);
            }
        }
        at = next_exit(&range, at);
    }
}

void dm_path_counts_add(dm_path_counts *counts, uint32_t source,
                        double *const sums[DM_PATH_CLASS_COUNT])
{
    reach_legs(counts, source);
    share_ends(counts);
    for (size_t i = counts->reached_count; i-- > 0;) {
        size_t leg = counts->reached[i];
        share_passing(counts, leg, source);
        for (int c = 0; c < DM_PATH_CLASS_COUNT; c++) {
            sums[c][counts->legs->items[leg].to] +=
                counts->counted[leg].passing[c];
        }
    }
}
