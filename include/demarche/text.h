#ifndef DEMARCHE_TEXT_H
#define DEMARCHE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Columns that `size` bytes of UTF-8 take in a terminal. */
DM_API size_t dm_text_width(const char *text, size_t size);

/**
 * The longest prefix of `text` that takes no more than `columns`, in bytes;
 * combining characters stay with their base.
 */
DM_API size_t dm_text_fit(const char *text, size_t size, size_t columns);

/** Where UTF-8 breaks: the offset of the first bad byte, or `size`. */
DM_API size_t dm_text_valid_prefix(const char *text, size_t size);

/**
 * `text` without case, diacritics and outer blanks, as names are compared;
 * the caller frees it; NULL when memory runs out or the text is not UTF-8.
 */
DM_API char *dm_text_fold(const char *text);

/**
 * The index of the candidate nearest to `word` by edits of the folded texts,
 * or `count` when none is near enough to suggest. The first wins a tie.
 */
DM_API size_t dm_text_nearest(const char *word, const char *const *candidates,
                              size_t count);

/**
 * How alike two texts are when folded, from 0 to 1, equal ones: the similarity
 * of Jaro (1989), raised by a common beginning of up to four characters as by
 * Winkler (1990) with a weight of 0.1. A text that is not UTF-8 gives DM_USAGE.
 */
DM_API dm_status dm_text_similarity(double *out, const char *a, const char *b,
                                    dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
