#include "demarche/text.h"

#include "base/folded_codes.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/** Three rows of the table of edit distances. */
typedef struct edit_rows {
    size_t *before_last;
    size_t *last;
    size_t *current;
} edit_rows;

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void fill_row(edit_rows rows, const dm_folded_codes *a, size_t i,
                     const dm_folded_codes *b)
{
    rows.current[0] = i;
    for (size_t j = 1; j <= b->length; j++) {
        int32_t from = a->codes[i - 1];
        int32_t to = b->codes[j - 1];
        size_t best = rows.last[j - 1] + (from != to);
        best = smaller(best, rows.last[j] + 1);
        best = smaller(best, rows.current[j - 1] + 1);
        if (i > 1 && j > 1 && from == b->codes[j - 2] &&
            a->codes[i - 2] == to) {
            best = smaller(best, rows.before_last[j - 2] + 1);
        }
        rows.current[j] = best;
    }
}

/* Optimal string alignment: Damerau 1964, each transposed pair edited once. */
static size_t count_edits(const dm_folded_codes *a, const dm_folded_codes *b)
{
    size_t width = b->length + 1;
    size_t *cells = calloc(3 * width, sizeof *cells);
    if (!cells) {
        return SIZE_MAX;
    }
    edit_rows rows = {cells, cells + width, cells + 2 * width};
    for (size_t j = 0; j < width; j++) {
        rows.last[j] = j;
    }
    for (size_t i = 1; i <= a->length; i++) {
        fill_row(rows, a, i, b);
        rows = (edit_rows){rows.last, rows.current, rows.before_last};
    }
    size_t edits = rows.last[b->length];
    free(cells);
    return edits;
}

static bool begins_with(const dm_folded_codes *text,
                        const dm_folded_codes *prefix)
{
    return prefix->length >= 3 && prefix->length <= text->length &&
           memcmp(text->codes, prefix->codes,
                  prefix->length * sizeof *prefix->codes) == 0;
}

/* SIZE_MAX where the candidate is too far from the word to be meant. */
static size_t measure_candidate(const dm_folded_codes *word, const char *text)
{
    dm_folded_codes candidate = dm_fold_codes(text);
    if (!candidate.codes) {
        return SIZE_MAX;
    }
    size_t limit = word->length < 6 ? 1 : word->length / 3;
    bool prefix = begins_with(&candidate, word);
    size_t gap = word->length > candidate.length
                     ? word->length - candidate.length
                     : candidate.length - word->length;
    size_t edits = SIZE_MAX;
    if (prefix || gap <= limit) {
        edits = count_edits(word, &candidate);
    }
    free(candidate.codes);
    return prefix || edits <= limit ? edits : SIZE_MAX;
}

size_t dm_text_nearest(const char *word, const char *const *candidates,
                       size_t count)
{
    size_t nearest = count;
    size_t least = SIZE_MAX;
    dm_folded_codes folded = dm_fold_codes(word);
    for (size_t i = 0; folded.length > 0 && i < count; i++) {
        size_t edits = measure_candidate(&folded, candidates[i]);
        if (edits < least) {
            least = edits;
            nearest = i;
        }
    }
    free(folded.codes);
    return nearest;
}
