#ifndef ANALYSIS_SORT_WORDS_H
#define ANALYSIS_SORT_WORDS_H

#include <stddef.h>
#include <stdint.h>

/** The bits that words are sorted by. */
typedef struct dm_word_bits {
    unsigned first; /**< the lowest of them */
    unsigned count;
} dm_word_bits;

/** Sort words by these bits, digit by digit from the lowest; a digit in which
 * all are alike is passed over. Returns which of the two arrays, each of
 * `count` words, holds the result. */
uint32_t *dm_sort_words(uint32_t *words, uint32_t *other, size_t count,
                        dm_word_bits bits);

#endif
