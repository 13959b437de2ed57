#include "model/rank_texts.h"

#include "base/radix_order.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_BYTES = 8 };

typedef struct ranked_text {
    const char *text;
    int64_t head;
    uint32_t number;
} ranked_text;

/* The first bytes, which mostly tell texts apart, as a number in their order.
 */
static int64_t find_head(const char *text)
{
    uint64_t head = 0;
    for (size_t i = 0; i < HEAD_BYTES && text[i]; i++) {
        head |= (uint64_t)(unsigned char)text[i] << 8 * (HEAD_BYTES - 1 - i);
    }
    const uint64_t half = UINT64_C(1) << 63;
    return head >= half ? (int64_t)(head - half) : (int64_t)head + INT64_MIN;
}

static int compare_texts(const void *left, const void *right)
{
    const ranked_text *a = left;
    const ranked_text *b = right;
    int order = strcmp(a->text, b->text);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static void sort_equal_heads(ranked_text *sorted, size_t count)
{
    size_t first = 0;
    for (size_t i = 1; i <= count; i++) {
        if (i < count && sorted[i].head == sorted[first].head) {
            continue;
        }
        if (i - first > 1) {
            qsort(sorted + first, i - first, sizeof *sorted, compare_texts);
        }
        first = i;
    }
}

static bool sort_texts(ranked_text *sorted, const char *const *texts,
                       size_t count)
{
    int64_t *heads = malloc((count + 1) * sizeof *heads);
    uint32_t *order = malloc((count + 1) * sizeof *order);
    bool done = heads && order;
    for (size_t i = 0; i < count && done; i++) {
        heads[i] = find_head(texts[i]);
    }
    done = done && dm_radix_order(order, heads, count);
    for (size_t i = 0; i < count && done; i++) {
        sorted[i] = (ranked_text){.text = texts[order[i]],
                                  .head = heads[order[i]],
                                  .number = order[i]};
    }
    free(heads);
    free(order);
    return done;
}

uint32_t *dm_rank_texts(const char *const *texts, size_t count)
{
    ranked_text *sorted = malloc((count + 1) * sizeof *sorted);
    uint32_t *ranks = malloc((count + 1) * sizeof *ranks);
    if (!sorted || !ranks || !sort_texts(sorted, texts, count)) {
        free(sorted);
        free(ranks);
        return NULL;
    }
    sort_equal_heads(sorted, count);
    for (size_t i = 0; i < count; i++) {
        ranks[sorted[i].number] = (uint32_t)i;
    }
    free(sorted);
    return ranks;
}
