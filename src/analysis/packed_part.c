#include "analysis/packed_part.h"

#include "analysis/sort_words.h"

#include <stdlib.h>
#include <string.h>

/* Counts of a pair that fit a number: of each class so many bits. */
enum { SMALL_BITS = 5, SMALL_RUN = (1 << SMALL_BITS) - 1, KEPT_BITS = 10 };

enum { CLASS_MASK = (1 << DM_PACKED_CLASS_BITS) - 1 };

/* The set of a small run, by its counts. */
typedef struct kept_set {
    uint64_t counts; /* 0: none yet */
    uint32_t set;
} kept_set;

struct dm_part_worker {
    const dm_packed_counting *counting;
    uint32_t *words;
    uint32_t *other;
    dm_pair_row *rows;
    size_t row_count;
    dm_number_sets sets;
    double *numbers; /* of the pair that is counted */
    kept_set kept[1 << KEPT_BITS];
};

/* One part on its way. */
typedef struct part_view {
    dm_part_worker *worker;
    size_t window;
    uint32_t a; /* the lowest rank in it */
    const uint32_t *word;
    const uint32_t *end;
    size_t rest; /* the next key that is not packed */
    size_t rest_end;
} part_view;

dm_part_worker *dm_part_worker_new(const dm_packed_counting *counting,
                                   dm_part_size size)
{
    dm_part_worker *worker = calloc(1, sizeof *worker);
    if (!worker) {
        return NULL;
    }
    size_t width = counting->rest->width;
    worker->counting = counting;
    dm_number_sets_init(&worker->sets, width);
    worker->words = malloc((size.words + 1) * sizeof *worker->words);
    worker->other = malloc((size.words + 1) * sizeof *worker->other);
    worker->rows = malloc((size.rows + 1) * sizeof *worker->rows);
    worker->numbers = malloc(width * sizeof *worker->numbers);
    if (!worker->words || !worker->other || !worker->rows || !worker->numbers) {
        dm_part_worker_free(worker);
        return NULL;
    }
    return worker;
}

void dm_part_worker_free(dm_part_worker *worker)
{
    if (!worker) {
        return;
    }
    free(worker->words);
    free(worker->other);
    free(worker->rows);
    free(worker->numbers);
    dm_number_sets_clear(&worker->sets);
    free(worker);
}

const dm_number_sets *dm_part_worker_sets(const dm_part_worker *worker)
{
    return &worker->sets;
}

static uint32_t find_counts(const part_view *view,
                            const uint32_t counts[DM_PACKED_CLASSES])
{
    dm_part_worker *worker = view->worker;
    const dm_packed_counting *counting = worker->counting;
    memset(worker->numbers, 0, worker->sets.width * sizeof(double));
    counting->add(worker->numbers, counting->context, counts);
    return dm_number_sets_find(&worker->sets, worker->numbers);
}

static kept_set *find_kept(dm_part_worker *worker, uint64_t counts)
{
    uint64_t hash = counts * UINT64_C(0x9e3779b97f4a7c15);
    return &worker->kept[hash >> (64 - KEPT_BITS)];
}

static void count_run(uint32_t counts[DM_PACKED_CLASSES], const uint32_t *word,
                      const uint32_t *end)
{
    memset(counts, 0, DM_PACKED_CLASSES * sizeof *counts);
    for (; word < end; word++) {
        counts[*word & CLASS_MASK]++;
    }
}

/* The set of a pair of which all arrows are packed. */
static uint32_t find_set(const part_view *view, const uint32_t *word,
                         const uint32_t *end)
{
    uint32_t counts[DM_PACKED_CLASSES];
    if (end - word > SMALL_RUN) {
        count_run(counts, word, end);
        return find_counts(view, counts);
    }
    uint64_t small = 0;
    for (const uint32_t *at = word; at < end; at++) {
        small += UINT64_C(1) << SMALL_BITS * (*at & CLASS_MASK);
    }
    kept_set *kept = find_kept(view->worker, small);
    if (kept->counts != small) {
        count_run(counts, word, end);
        *kept = (kept_set){small, find_counts(view, counts)};
    }
    return kept->set;
}

/* The set of a pair that has numbers already. */
static uint32_t find_joint_set(const part_view *view, size_t rest,
                               const uint32_t *word, const uint32_t *end)
{
    dm_part_worker *worker = view->worker;
    const dm_packed_counting *counting = worker->counting;
    uint32_t counts[DM_PACKED_CLASSES];
    memcpy(worker->numbers, dm_tally_numbers(counting->rest, rest),
           worker->sets.width * sizeof(double));
    count_run(counts, word, end);
    counting->add(worker->numbers, counting->context, counts);
    return dm_number_sets_find(&worker->sets, worker->numbers);
}

static void put_row(part_view *view, uint32_t a, uint32_t b, uint32_t set)
{
    view->worker->rows[view->worker->row_count++] =
        (dm_pair_row){.a = a, .b = b, .set = set};
}

/* The pairs up to `*next` (NULL: all) of which nothing is packed. Returns
 * whether `*next` has numbers among the rest. */
static bool put_rest(part_view *view, const dm_tally_key *next)
{
    const dm_tally *rest = view->worker->counting->rest;
    for (; view->rest < view->rest_end; view->rest++) {
        dm_tally_key key = rest->keys[view->rest];
        int order = next ? dm_tally_key_compare(key, *next) : -1;
        if (order >= 0) {
            return order == 0;
        }
        put_row(view, key.a, key.b,
                dm_number_sets_find(&view->worker->sets,
                                    dm_tally_numbers(rest, view->rest)));
    }
    return false;
}

/* Where the words of the next pair end. */
static const uint32_t *end_run(const uint32_t *word, const uint32_t *end)
{
    uint32_t pair = *word >> DM_PACKED_CLASS_BITS;
    do {
        word++;
    } while (word < end && *word >> DM_PACKED_CLASS_BITS == pair);
    return word;
}

static void put_pair(part_view *view)
{
    const dm_packed_words *words = view->worker->counting->words;
    const uint32_t *end = end_run(view->word, view->end);
    uint32_t pair = *view->word >> DM_PACKED_CLASS_BITS;
    uint32_t b = pair & ((UINT32_C(1) << words->actor_bits) - 1);
    uint32_t a = view->a + (pair >> words->actor_bits);
    if (view->rest == view->rest_end) {
        put_row(view, a, b, find_set(view, view->word, end));
    } else {
        dm_tally_key key = {.window = view->window, .a = a, .b = b};
        bool joint = put_rest(view, &key);
        put_row(view, a, b,
                joint ? find_joint_set(view, view->rest, view->word, end)
                      : find_set(view, view->word, end));
        view->rest += joint;
    }
    view->word = end;
}

/* The first key of the rest that is not before the pairs of `a`. */
static size_t find_rest(const dm_tally *rest, size_t window, uint64_t a)
{
    size_t low = 0;
    size_t high = rest->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        dm_tally_key key = rest->keys[middle];
        if (key.window < window || (key.window == window && key.a < a)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static part_view view_part(dm_part_worker *worker, size_t window, size_t part)
{
    const dm_packed_words *words = worker->counting->words;
    const dm_tally *rest = worker->counting->rest;
    uint64_t a = (uint64_t)part << words->low_bits;
    uint64_t next = (uint64_t)(part + 1) << words->low_bits;
    size_t count = dm_packed_words_count(words, window, part);
    dm_packed_words_copy(worker->words, words, window, part);
    const uint32_t *sorted = dm_sort_words(
        worker->words, worker->other, count,
        (dm_word_bits){.first = DM_PACKED_CLASS_BITS,
                       .count = words->low_bits + words->actor_bits});
    return (part_view){.worker = worker,
                       .window = window,
                       .a = (uint32_t)a,
                       .word = sorted,
                       .end = sorted + count,
                       .rest = find_rest(rest, window, a),
                       .rest_end = find_rest(rest, window, next)};
}

/* The rows take no more memory than they need. */
bool dm_part_worker_count(dm_part_rows *out, dm_part_worker *worker,
                          size_t number)
{
    const dm_packed_words *words = worker->counting->words;
    part_view view = view_part(worker, number / words->part_count,
                               number % words->part_count);
    worker->row_count = 0;
    while (view.word < view.end) {
        put_pair(&view);
    }
    put_rest(&view, NULL);
    out->count = worker->row_count;
    out->items = malloc((out->count + 1) * sizeof *out->items);
    if (out->items) {
        memcpy(out->items, worker->rows, out->count * sizeof *out->items);
    }
    return out->items && !worker->sets.failed;
}
