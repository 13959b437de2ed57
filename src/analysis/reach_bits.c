#include "analysis/reach_bits.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = DM_REACH_SOURCES / 64 };

typedef struct source_set {
    uint64_t words[WORDS];
} source_set;

/** No set waits. */
#define NOTHING UINT32_MAX

/* News on its way: what goes with a leg until it is through. */
typedef struct news_on_way {
    uint32_t *of_leg; /* the set that goes with it */
    source_set *sets;
    uint32_t *free_sets; /* a stack */
    size_t set_count;
    size_t capacity;
    size_t free_count;
} news_on_way;

typedef struct ready_leg {
    dm_time ready;
    uint32_t leg;
} ready_leg;

static int compare_ready(const void *left, const void *right)
{
    const ready_leg *a = left;
    const ready_leg *b = right;
    if (a->ready != b->ready) {
        return a->ready < b->ready ? -1 : 1;
    }
    return (a->leg > b->leg) - (a->leg < b->leg);
}

static bool is_in_order(const ready_leg *legs, size_t count)
{
    bool in_order = true;
    for (size_t i = 1; i < count && in_order; i++) {
        in_order = legs[i - 1].ready <= legs[i].ready;
    }
    return in_order;
}

dm_status dm_reach_bits_init(dm_reach_bits *out, const dm_arrival_scan *scan,
                             const size_t *starts, const uint32_t *recipients)
{
    *out = (dm_reach_bits){
        .scan = scan, .starts = starts, .recipients = recipients};
    out->by_ready = malloc((scan->count + 1) * sizeof *out->by_ready);
    ready_leg *legs = malloc((scan->count + 1) * sizeof *legs);
    if (!out->by_ready || !legs || scan->count >= NOTHING) {
        free(legs);
        return DM_NO_MEMORY;
    }
    for (size_t i = 0; i < scan->count; i++) {
        legs[i] = (ready_leg){scan->legs[i].ready, (uint32_t)i};
    }
    if (!is_in_order(legs, scan->count)) {
        qsort(legs, scan->count, sizeof *legs, compare_ready);
    }
    for (size_t i = 0; i < scan->count; i++) {
        out->by_ready[i] = legs[i].leg;
    }
    free(legs);
    return DM_OK;
}

void dm_reach_bits_clear(dm_reach_bits *bits)
{
    free(bits->by_ready);
    *bits = (dm_reach_bits){0};
}

/* Put into `*to` what `from` has more; whether that is anything. */
static bool unite(source_set *to, const source_set *from)
{
    uint64_t added = 0;
    for (size_t i = 0; i < WORDS; i++) {
        added |= from->words[i] & ~to->words[i];
        to->words[i] |= from->words[i];
    }
    return added != 0;
}

static bool has_more(const source_set *from, const source_set *to)
{
    uint64_t more = 0;
    for (size_t i = 0; i < WORDS; i++) {
        more |= from->words[i] & ~to->words[i];
    }
    return more != 0;
}

static int64_t count_bits(uint64_t word)
{
    word -= word >> 1 & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) +
           (word >> 2 & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (int64_t)(word * UINT64_C(0x0101010101010101) >> 56);
}

/* Pairs, but for each source with itself. */
static int64_t count_pairs(const source_set *sets, size_t actor_count,
                           size_t source_count)
{
    int64_t count = -(int64_t)source_count;
    for (size_t i = 0; i < actor_count; i++) {
        for (size_t w = 0; w < WORDS; w++) {
            count += count_bits(sets[i].words[w]);
        }
    }
    return count;
}

static void start_sources(source_set *sets, size_t actor_count,
                          const uint32_t *sources, size_t count)
{
    memset(sets, 0, actor_count * sizeof *sets);
    for (size_t i = 0; i < count; i++) {
        sets[sources[i]].words[i / 64] |= UINT64_C(1) << i % 64;
    }
}

/* Along the ties until nothing is new: an actor with news stands in the queue
 * once. */
static void spread_along_ties(const dm_reach_bits *bits, source_set *sets,
                              uint32_t *queue, bool *queued)
{
    size_t actor_count = bits->scan->actor_count;
    size_t room = actor_count + 1;
    size_t first = 0;
    size_t end = 0;
    for (size_t i = 0; i < actor_count; i++) {
        static const source_set none;
        queued[i] = has_more(&sets[i], &none);
        if (queued[i]) {
            queue[end++] = (uint32_t)i;
        }
    }
    while (first != end) {
        uint32_t from = queue[first];
        first = (first + 1) % room;
        queued[from] = false;
        for (size_t i = bits->starts[from]; i < bits->starts[from + 1]; i++) {
            uint32_t to = bits->recipients[i];
            if (unite(&sets[to], &sets[from]) && !queued[to]) {
                queued[to] = true;
                queue[end] = to;
                end = (end + 1) % room;
            }
        }
    }
}

static bool grow_news(news_on_way *news)
{
    size_t capacity = news->capacity ? 2 * news->capacity : 256;
    source_set *sets = realloc(news->sets, capacity * sizeof *sets);
    if (!sets) {
        return false;
    }
    news->sets = sets;
    uint32_t *free_sets =
        realloc(news->free_sets, capacity * sizeof *free_sets);
    if (!free_sets) {
        return false;
    }
    news->free_sets = free_sets;
    news->capacity = capacity;
    return true;
}

static bool send(news_on_way *news, size_t leg, const source_set *set)
{
    if (news->free_count == 0 && news->set_count == news->capacity &&
        !grow_news(news)) {
        return false;
    }
    uint32_t place = news->free_count > 0 ? news->free_sets[--news->free_count]
                                          : (uint32_t)news->set_count++;
    news->sets[place] = *set;
    news->of_leg[leg] = place;
    return true;
}

static void receive(news_on_way *news, size_t leg, source_set *set)
{
    uint32_t place = news->of_leg[leg];
    if (place != NOTHING) {
        unite(set, &news->sets[place]);
        news->free_sets[news->free_count++] = place;
    }
}

/* In order of sending; what is through by then has arrived. */
static bool spread_in_time(const dm_reach_bits *bits, source_set *sets,
                           news_on_way *news)
{
    const dm_scan_leg *legs = bits->scan->legs;
    size_t count = bits->scan->count;
    size_t arrived = 0;
    bool sent = true;
    for (size_t i = 0; i < count && sent; i++) {
        for (; arrived < i &&
               legs[bits->by_ready[arrived]].ready <= legs[i].first;
             arrived++) {
            uint32_t leg = bits->by_ready[arrived];
            receive(news, leg, &sets[legs[leg].to]);
        }
        news->of_leg[i] = NOTHING;
        if (has_more(&sets[legs[i].from], &sets[legs[i].to])) {
            sent = send(news, i, &sets[legs[i].from]);
        }
    }
    for (; arrived < count && sent; arrived++) {
        uint32_t leg = bits->by_ready[arrived];
        receive(news, leg, &sets[legs[leg].to]);
    }
    return sent;
}

dm_status dm_reach_bits_count(int64_t *joined, int64_t *in_time,
                              const dm_reach_bits *bits,
                              const uint32_t *sources, size_t count)
{
    size_t actor_count = bits->scan->actor_count;
    source_set *sets = malloc((actor_count + 1) * sizeof *sets);
    uint32_t *queue = malloc((actor_count + 1) * sizeof *queue);
    bool *queued = malloc((actor_count + 1) * sizeof *queued);
    news_on_way news = {
        .of_leg = malloc((bits->scan->count + 1) * sizeof *news.of_leg)};
    bool whole = sets && queue && queued && news.of_leg;
    if (whole) {
        start_sources(sets, actor_count, sources, count);
        spread_along_ties(bits, sets, queue, queued);
        *joined += count_pairs(sets, actor_count, count);
        start_sources(sets, actor_count, sources, count);
        whole = spread_in_time(bits, sets, &news);
        *in_time += count_pairs(sets, actor_count, count);
    }
    free(sets);
    free(queue);
    free(queued);
    free(news.of_leg);
    free(news.sets);
    free(news.free_sets);
    return whole ? DM_OK : DM_NO_MEMORY;
}
