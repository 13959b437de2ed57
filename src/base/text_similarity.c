#include "demarche/text.h"

#include "base/folded_codes.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX_MOST 4
#define PREFIX_WEIGHT 0.1

/** Which characters of two texts have found each other. */
typedef struct matched_codes {
    const dm_folded_codes *a;
    const dm_folded_codes *b;
    bool *in_a;
    bool *in_b;
} matched_codes;

/* Equal characters match within half the longer text, each of them once. */
static size_t match_codes(matched_codes *matched)
{
    const dm_folded_codes *a = matched->a;
    const dm_folded_codes *b = matched->b;
    size_t longer = a->length > b->length ? a->length : b->length;
    size_t reach = longer / 2 > 0 ? longer / 2 - 1 : 0;
    size_t count = 0;
    for (size_t i = 0; i < a->length; i++) {
        size_t first = i > reach ? i - reach : 0;
        for (size_t j = first; j < b->length && j <= i + reach; j++) {
            if (!matched->in_b[j] && a->codes[i] == b->codes[j]) {
                matched->in_a[i] = true;
                matched->in_b[j] = true;
                count++;
                break;
            }
        }
    }
    return count;
}

/* Matches that stand in another order in the other text. */
static size_t count_displaced(const matched_codes *matched)
{
    size_t displaced = 0;
    size_t j = 0;
    for (size_t i = 0; i < matched->a->length; i++) {
        if (matched->in_a[i]) {
            while (!matched->in_b[j]) {
                j++;
            }
            displaced += matched->a->codes[i] != matched->b->codes[j];
            j++;
        }
    }
    return displaced;
}

static double measure_jaro(matched_codes *matched)
{
    double count = (double)match_codes(matched);
    if (count == 0) {
        return 0;
    }
    size_t swaps = count_displaced(matched) / 2;
    return (count / (double)matched->a->length +
            count / (double)matched->b->length +
            (count - (double)swaps) / count) /
           3;
}

static double raise_by_prefix(double jaro, const dm_folded_codes *a,
                              const dm_folded_codes *b)
{
    size_t prefix = 0;
    while (prefix < PREFIX_MOST && prefix < a->length && prefix < b->length &&
           a->codes[prefix] == b->codes[prefix]) {
        prefix++;
    }
    return jaro + (double)prefix * PREFIX_WEIGHT * (1 - jaro);
}

static dm_status measure_codes(double *out, const dm_folded_codes *a,
                               const dm_folded_codes *b, dm_error *error)
{
    bool *marks = calloc(a->length + b->length + 1, sizeof *marks);
    if (!marks) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a comparison");
    }
    matched_codes matched = {a, b, marks, marks + a->length};
    bool empty = a->length == 0 && b->length == 0;
    *out = empty ? 1 : raise_by_prefix(measure_jaro(&matched), a, b);
    free(marks);
    return DM_OK;
}

dm_status dm_text_similarity(double *out, const char *a, const char *b,
                             dm_error *error)
{
    *out = 0;
    dm_folded_codes codes_a = dm_fold_codes(a);
    dm_folded_codes codes_b = dm_fold_codes(b);
    dm_status status;
    if (codes_a.codes && codes_b.codes) {
        status = measure_codes(out, &codes_a, &codes_b, error);
    } else {
        bool valid = dm_text_valid_prefix(a, strlen(a)) == strlen(a) &&
                     dm_text_valid_prefix(b, strlen(b)) == strlen(b);
        status =
            valid ? dm_error_set(error, DM_NO_MEMORY,
                                 "no memory for a comparison")
                  : dm_error_set(error, DM_USAGE, "a name that is not UTF-8");
    }
    free(codes_a.codes);
    free(codes_b.codes);
    return status;
}
