#include "analysis/reach_bits.h"

#include "analysis/reach_steps.h"
#include "base/parallel_work.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = DM_REACH_SOURCES / 64 };

typedef struct source_set {
    uint64_t words[WORDS];
} source_set;

/* A source and the step by which it first tells anybody anything. */
typedef struct source_start {
    size_t step;
    uint32_t actor;
} source_start;

/* What one thread counts, and what it needs for that. */
typedef struct reach_share {
    source_set *by_ties; /* by row of the ties: the sources that reach it */
    int64_t *most;       /* by row of the ties: how many they are */
    source_set *in_time; /* by row of the steps in time */
    bool *whole;         /* by such a row: nothing more can come */
    int64_t joined_count;
    int64_t in_time_count;
} reach_share;

typedef struct reach_count {
    const dm_arrival_scan *scan;
    bool timed; /* those in time are counted, too */
    dm_reach_steps ties;
    uint32_t *groups;     /* by actor: its row of the ties */
    int64_t *group_sizes; /* by row of the ties */
    dm_reach_steps times;
    size_t source_count;
    source_start *sources; /* as they begin to tell, so that those that are
                              taken together pass the same legs */
    size_t share_count;
    reach_share *shares;
} reach_count;

enum { TIE_STEPS, TIME_STEPS, STEP_KINDS };

/* Rows and steps are numbered by 32 bits: a leg keeps one row at most, and
 * chains take five steps a leg at most, to and fro for two actors and on. */
enum { STEPS_A_LEG = 5 };
#define MOST_LEGS (UINT32_MAX / STEPS_A_LEG - 2)

static bool measure_groups(reach_count *count)
{
    count->group_sizes =
        calloc(count->ties.row_count + 1, sizeof *count->group_sizes);
    for (size_t i = 0; count->group_sizes && i < count->scan->actor_count;
         i++) {
        count->group_sizes[count->groups[i]]++;
    }
    return count->group_sizes != NULL;
}

static dm_status make_steps(void *context, size_t kind)
{
    reach_count *count = context;
    bool made = true;
    if (kind == TIE_STEPS) {
        made =
            dm_reach_steps_by_ties(&count->ties, &count->groups, count->scan) &&
            measure_groups(count);
    } else if (count->timed) {
        made = dm_reach_steps_in_time(&count->times, count->scan);
    }
    return made ? DM_OK : DM_NO_MEMORY;
}

static int compare_starts(const void *left, const void *right)
{
    const source_start *a = left;
    const source_start *b = right;
    if (a->step != b->step) {
        return a->step < b->step ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

/* The first step of each actor, the number of steps where it has none. */
static size_t *find_first_steps(const reach_count *count)
{
    const dm_reach_steps *steps = &count->times;
    size_t *first = malloc((steps->row_count + 1) * sizeof *first);
    for (size_t i = 0; first && i < steps->row_count; i++) {
        first[i] = steps->count;
    }
    for (size_t i = steps->count; first && i > 0; i--) {
        first[steps->items[i - 1].from] = i - 1;
    }
    return first;
}

/* Those who tell nobody anything reach nobody. */
static bool order_sources(reach_count *count, const uint32_t *sources,
                          size_t source_count)
{
    size_t *first = count->timed ? find_first_steps(count) : NULL;
    count->sources = malloc((source_count + 1) * sizeof *count->sources);
    bool made = count->sources && (first || !count->timed);
    for (size_t i = 0; made && i < source_count; i++) {
        size_t step = first ? first[sources[i]] : 0;
        if (!first || step < count->times.count) {
            count->sources[count->source_count++] =
                (source_start){step, sources[i]};
        }
    }
    if (made && count->source_count > 0) {
        qsort(count->sources, count->source_count, sizeof *count->sources,
              compare_starts);
    }
    free(first);
    return made;
}

static bool make_room(reach_share *share, const reach_count *count)
{
    size_t tie_rows = count->ties.row_count + 1;
    size_t time_rows = count->times.row_count + 1;
    share->by_ties = malloc(tie_rows * sizeof *share->by_ties);
    share->most = malloc(tie_rows * sizeof *share->most);
    share->in_time = malloc(time_rows * sizeof *share->in_time);
    share->whole = malloc(time_rows * sizeof *share->whole);
    return share->by_ties && share->most && share->in_time && share->whole;
}

static int64_t count_bits(uint64_t word)
{
    word -= word >> 1 & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) +
           (word >> 2 & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (int64_t)(word * UINT64_C(0x0101010101010101) >> 56);
}

static int64_t count_sources(const source_set *set)
{
    int64_t count = 0;
    for (size_t i = 0; i < WORDS; i++) {
        count += count_bits(set->words[i]);
    }
    return count;
}

static void add_source(source_set *set, size_t number)
{
    set->words[number / 64] |= UINT64_C(1) << number % 64;
}

static void unite(source_set *to, const source_set *from)
{
    for (size_t i = 0; i < WORDS; i++) {
        to->words[i] |= from->words[i];
    }
}

/* Likewise; whether `to` has then all of `most`. */
static bool unite_up_to(source_set *to, const source_set *from,
                        const source_set *most)
{
    uint64_t missing = 0;
    for (size_t i = 0; i < WORDS; i++) {
        uint64_t word = to->words[i] | from->words[i];
        to->words[i] = word;
        missing |= most->words[i] & ~word;
    }
    return missing == 0;
}

static void count_by_ties(reach_share *share, const reach_count *count,
                          const source_start *sources, size_t source_count)
{
    const dm_reach_steps *steps = &count->ties;
    memset(share->by_ties, 0, steps->row_count * sizeof *share->by_ties);
    for (size_t i = 0; i < source_count; i++) {
        add_source(&share->by_ties[count->groups[sources[i].actor]], i);
    }
    for (size_t i = 0; i < steps->count; i++) {
        dm_reach_step step = steps->items[i];
        unite(&share->by_ties[step.to], &share->by_ties[step.from]);
    }
    for (size_t i = 0; i < steps->row_count; i++) {
        share->most[i] = count_sources(&share->by_ties[i]);
        share->joined_count += share->most[i] * count->group_sizes[i];
    }
    share->joined_count -= (int64_t)source_count;
}

/* Nothing comes to an actor but what comes to it by ties. */
static void spread_in_time(reach_share *share, const reach_count *count,
                           size_t first)
{
    const dm_reach_steps *steps = &count->times;
    for (size_t i = first; i < steps->count; i++) {
        dm_reach_step step = steps->items[i];
        if (share->whole[step.to]) {
            continue;
        }
        const source_set *from = &share->in_time[step.from];
        source_set *to = &share->in_time[step.to];
        if (step.to >= steps->kept_from) {
            *to = *from;
        } else {
            share->whole[step.to] =
                unite_up_to(to, from, &share->by_ties[count->groups[step.to]]);
        }
    }
}

static void count_in_time(reach_share *share, const reach_count *count,
                          const source_start *sources, size_t source_count)
{
    size_t actor_count = count->scan->actor_count;
    size_t row_count = count->times.row_count;
    memset(share->in_time, 0, row_count * sizeof *share->in_time);
    memset(share->whole, 0, row_count * sizeof *share->whole);
    for (size_t i = 0; i < actor_count; i++) {
        share->whole[i] = share->most[count->groups[i]] == 0;
    }
    for (size_t i = 0; i < source_count; i++) {
        add_source(&share->in_time[sources[i].actor], i);
    }
    spread_in_time(share, count, sources[0].step);
    for (size_t i = 0; i < actor_count; i++) {
        share->in_time_count += share->whole[i]
                                    ? share->most[count->groups[i]]
                                    : count_sources(&share->in_time[i]);
    }
    share->in_time_count -= (int64_t)source_count;
}

/* Every so many-th set of sources from one on, for one thread. */
static dm_status count_share(void *context, size_t number)
{
    const reach_count *count = context;
    reach_share *share = &count->shares[number];
    if (!make_room(share, count)) {
        return DM_NO_MEMORY;
    }
    for (size_t i = number * DM_REACH_SOURCES; i < count->source_count;
         i += count->share_count * DM_REACH_SOURCES) {
        size_t left = count->source_count - i;
        size_t taken = left < DM_REACH_SOURCES ? left : DM_REACH_SOURCES;
        count_by_ties(share, count, count->sources + i, taken);
        if (count->timed) {
            count_in_time(share, count, count->sources + i, taken);
        }
    }
    return DM_OK;
}

static dm_status count_shares(reach_count *count, size_t thread_count)
{
    size_t sets =
        (count->source_count + DM_REACH_SOURCES - 1) / DM_REACH_SOURCES;
    count->share_count = thread_count < sets ? thread_count : sets;
    count->shares = calloc(count->share_count + 1, sizeof *count->shares);
    return count->shares
               ? dm_work_in_parallel(count_share, count, count->share_count,
                                     count->share_count)
               : DM_NO_MEMORY;
}

static void clear_count(reach_count *count)
{
    for (size_t i = 0; count->shares && i < count->share_count; i++) {
        free(count->shares[i].by_ties);
        free(count->shares[i].most);
        free(count->shares[i].in_time);
        free(count->shares[i].whole);
    }
    free(count->shares);
    free(count->sources);
    free(count->group_sizes);
    free(count->groups);
    dm_reach_steps_clear(&count->ties);
    dm_reach_steps_clear(&count->times);
}

static void add_up(int64_t *joined, int64_t *in_time, const reach_count *count)
{
    *joined = 0;
    *in_time = 0;
    for (size_t i = 0; i < count->share_count; i++) {
        *joined += count->shares[i].joined_count;
        *in_time += count->shares[i].in_time_count;
    }
}

dm_status dm_reach_bits_count(int64_t *joined, int64_t *in_time,
                              const dm_arrival_scan *scan,
                              const uint32_t *sources, size_t count,
                              size_t thread_count)
{
    reach_count counted = {.scan = scan, .timed = in_time != NULL};
    int64_t ignored;
    if (scan->count + scan->actor_count >= MOST_LEGS) {
        return DM_NO_MEMORY;
    }
    dm_status status =
        dm_work_in_parallel(make_steps, &counted, STEP_KINDS, thread_count);
    if (status == DM_OK && !order_sources(&counted, sources, count)) {
        status = DM_NO_MEMORY;
    }
    if (status == DM_OK) {
        status = count_shares(&counted, thread_count);
    }
    if (status == DM_OK) {
        add_up(joined, in_time ? in_time : &ignored, &counted);
    }
    clear_count(&counted);
    return status;
}
