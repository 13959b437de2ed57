#include "analysis/pair_tally.h"

#include "analysis/pair.h"
#include "base/parallel_work.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_DIGIT_BITS = 11, WORD_BITS = 64 };

/** So few contacts are counted before a thread has begun. */
#define FEW_CONTACTS 4096

/* The arrows of one window, sorted by pair. */
typedef struct window_words {
    uint64_t *words;
    size_t word_count;
    size_t first; /* pairs before it */
    size_t pair_count;
} window_words;

/* A word holds a, b and the arrow, from the top. */
typedef struct pair_run {
    const dm_pair_counting *counting;
    size_t width;
    unsigned actor_bits;
    unsigned arrow_bits;
    size_t long_count; /* arrows that last longer than a day, ascending */
    size_t *long_arrows;
    window_words *windows;
    dm_tally *tally;
} pair_run;

static unsigned count_bits(size_t most)
{
    unsigned bits = 1;
    while (most >> bits) {
        bits++;
    }
    return bits;
}

/* The first arrow that does not start before `time`. */
static size_t find_start(const dm_contacts *contacts, dm_time time)
{
    size_t low = 0;
    size_t high = contacts->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (contacts->start[middle] < time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool is_long(const dm_contacts *contacts, size_t arrow)
{
    dm_time start = contacts->start[arrow];
    return start == DM_TIME_MIN || contacts->end[arrow] > start + DM_DAY_S ||
           start > DM_TIME_MAX - DM_DAY_S;
}

static bool list_long_arrows(pair_run *run)
{
    const dm_contacts *contacts = run->counting->contacts;
    size_t count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        count += is_long(contacts, i);
    }
    run->long_arrows = malloc((count + 1) * sizeof *run->long_arrows);
    for (size_t i = 0; run->long_arrows && i < contacts->count; i++) {
        if (is_long(contacts, i)) {
            run->long_arrows[run->long_count++] = i;
        }
    }
    return run->long_arrows != NULL;
}

static bool counts_in(const pair_run *run, size_t arrow, dm_interval window)
{
    const dm_pair_counting *counting = run->counting;
    if (counting->kept && !counting->kept[arrow]) {
        return false;
    }
    dm_window_count count = dm_count_arrow(counting->contacts, arrow, window);
    return count.counts > 0 || count.unsure;
}

static uint64_t pack(const pair_run *run, size_t arrow)
{
    dm_tally_key key = dm_pair_key(run->counting->contacts, arrow, 0);
    return ((uint64_t)key.a << run->actor_bits | key.b) << run->arrow_bits |
           arrow;
}

/* The arrows of a window in their order, as words; those that may begin long
 * before it come from their list. */
static size_t gather(uint64_t *words, const pair_run *run, dm_interval window,
                     size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = 0; i < run->long_count && run->long_arrows[i] < first;
         i++) {
        if (counts_in(run, run->long_arrows[i], window)) {
            words[count++] = pack(run, run->long_arrows[i]);
        }
    }
    for (size_t arrow = first; arrow < end; arrow++) {
        if (counts_in(run, arrow, window)) {
            words[count++] = pack(run, arrow);
        }
    }
    return count;
}

static void sort_digit(uint64_t *to, const uint64_t *from, size_t count,
                       unsigned shift, unsigned bits)
{
    size_t places[1 << MOST_DIGIT_BITS] = {0};
    const uint64_t mask = (UINT64_C(1) << bits) - 1;
    for (size_t i = 0; i < count; i++) {
        places[from[i] >> shift & mask]++;
    }
    size_t place = 0;
    for (size_t i = 0; i <= mask; i++) {
        size_t next = place + places[i];
        places[i] = place;
        place = next;
    }
    for (size_t i = 0; i < count; i++) {
        to[places[from[i] >> shift & mask]++] = from[i];
    }
}

/* Sort by pair, digit by digit from the lowest; arrows stay in their order.
 * Returns which of the two arrays holds the result. */
static uint64_t *sort_words(const pair_run *run, uint64_t *words,
                            uint64_t *other, size_t count)
{
    unsigned bits = 2 * run->actor_bits;
    unsigned passes = (bits + MOST_DIGIT_BITS - 1) / MOST_DIGIT_BITS;
    unsigned digit = (bits + passes - 1) / passes;
    for (unsigned i = 0; i < passes; i++) {
        unsigned shift = i * digit;
        unsigned width = shift + digit > bits ? bits - shift : digit;
        sort_digit(other, words, count, run->arrow_bits + shift, width);
        uint64_t *sorted = other;
        other = words;
        words = sorted;
    }
    return words;
}

static size_t count_pairs(const pair_run *run, const uint64_t *words,
                          size_t count)
{
    size_t pairs = count > 0;
    for (size_t i = 1; i < count; i++) {
        pairs += words[i] >> run->arrow_bits != words[i - 1] >> run->arrow_bits;
    }
    return pairs;
}

static dm_status sort_window(void *context, size_t piece)
{
    pair_run *run = context;
    window_words *out = &run->windows[piece];
    const dm_contacts *contacts = run->counting->contacts;
    dm_interval window = run->counting->phases->items[piece].window;
    dm_time early = window.start < DM_TIME_MIN + DM_DAY_S
                        ? DM_TIME_MIN
                        : window.start - DM_DAY_S;
    size_t first = find_start(contacts, early);
    size_t end = find_start(contacts, window.end);
    size_t room = run->long_count + (end > first ? end - first : 0) + 1;
    uint64_t *words = malloc(room * sizeof *words);
    uint64_t *other = malloc(room * sizeof *other);
    if (!words || !other) {
        free(words);
        free(other);
        return DM_NO_MEMORY;
    }
    out->word_count = gather(words, run, window, first, end);
    out->words = sort_words(run, words, other, out->word_count);
    out->pair_count = count_pairs(run, out->words, out->word_count);
    free(out->words == words ? other : words);
    return DM_OK;
}

static dm_status sum_window(void *context, size_t piece)
{
    pair_run *run = context;
    const dm_pair_counting *counting = run->counting;
    const window_words *window = &run->windows[piece];
    const uint64_t arrow_mask = (UINT64_C(1) << run->arrow_bits) - 1;
    const uint64_t actor_mask = (UINT64_C(1) << run->actor_bits) - 1;
    dm_interval when = counting->phases->items[piece].window;
    dm_tally_key *key = run->tally->keys + window->first;
    double *numbers = run->tally->numbers + window->first * run->width;
    for (size_t i = 0; i < window->word_count; i++) {
        uint64_t pair = window->words[i] >> run->arrow_bits;
        if (i == 0 || pair != window->words[i - 1] >> run->arrow_bits) {
            key += i > 0;
            numbers += i > 0 ? run->width : 0;
            *key = (dm_tally_key){.window = piece,
                                  .a = (uint32_t)(pair >> run->actor_bits),
                                  .b = (uint32_t)(pair & actor_mask)};
            memset(numbers, 0, run->width * sizeof *numbers);
        }
        size_t arrow = (size_t)(window->words[i] & arrow_mask);
        counting->add(numbers, counting->context, arrow,
                      dm_count_arrow(counting->contacts, arrow, when));
    }
    return DM_OK;
}

static void count_arrow(dm_tally *tally, const dm_pair_counting *counting,
                        size_t arrow, size_t window)
{
    dm_window_count count = dm_count_arrow(
        counting->contacts, arrow, counting->phases->items[window].window);
    if (count.counts > 0 || count.unsure) {
        double *numbers = dm_tally_find(
            tally, dm_pair_key(counting->contacts, arrow, window));
        if (numbers) {
            counting->add(numbers, counting->context, arrow, count);
        }
    }
}

/* Where numbers are too many for a word. */
static void count_one_by_one(dm_tally *tally, const dm_pair_counting *counting)
{
    for (size_t i = 0; i < counting->contacts->count; i++) {
        bool kept = !counting->kept || counting->kept[i];
        for (size_t w = 0; kept && w < counting->phases->count; w++) {
            count_arrow(tally, counting, i, w);
        }
    }
}

static bool reserve_pairs(pair_run *run)
{
    dm_tally *tally = run->tally;
    size_t total = 0;
    for (size_t i = 0; i < run->counting->phases->count; i++) {
        run->windows[i].first = total;
        total += run->windows[i].pair_count;
    }
    tally->keys = malloc((total + 1) * sizeof *tally->keys);
    tally->numbers = malloc((total + 1) * run->width * sizeof *tally->numbers);
    if (!tally->keys || !tally->numbers) {
        return false;
    }
    tally->count = total;
    tally->capacity = total;
    tally->sorted = true;
    return true;
}

static bool run_windows(pair_run *run)
{
    size_t windows = run->counting->phases->count;
    size_t threads = run->counting->thread_count;
    if (threads == 0) {
        threads = run->counting->contacts->count < FEW_CONTACTS
                      ? 1
                      : dm_count_processors();
    }
    run->windows = calloc(windows + 1, sizeof *run->windows);
    bool counted =
        run->windows && list_long_arrows(run) &&
        dm_work_in_parallel(sort_window, run, windows, threads) == DM_OK &&
        reserve_pairs(run) &&
        dm_work_in_parallel(sum_window, run, windows, threads) == DM_OK;
    for (size_t i = 0; run->windows && i < windows; i++) {
        free(run->windows[i].words);
    }
    free(run->windows);
    free(run->long_arrows);
    return counted;
}

dm_status dm_tally_pairs(dm_tally *tally, const dm_pair_counting *counting,
                         dm_error *error)
{
    pair_run run = {.counting = counting,
                    .tally = tally,
                    .width = tally->width,
                    .actor_bits = count_bits(counting->contacts->actor_count),
                    .arrow_bits = count_bits(counting->contacts->count)};
    if (2 * run.actor_bits + run.arrow_bits > WORD_BITS) {
        count_one_by_one(tally, counting);
        return DM_OK;
    }
    return run_windows(&run)
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for a tally");
}
