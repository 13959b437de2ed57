#include "analysis/sort_words.h"

enum { DIGIT_BITS = 10, MOST_PASSES = 4 };

/* The digits of some words, which one pass over them counts. */
typedef struct digit_counts {
    unsigned passes;
    unsigned width;
    uint32_t mask;
    uint32_t of[MOST_PASSES][1 << DIGIT_BITS];
} digit_counts;

static void count_digits(digit_counts *out, const uint32_t *words, size_t count,
                         dm_word_bits bits)
{
    out->passes = (bits.count + DIGIT_BITS - 1) / DIGIT_BITS;
    out->width = (bits.count + out->passes - 1) / out->passes;
    out->mask = (UINT32_C(1) << out->width) - 1;
    for (unsigned i = 0; i < out->passes; i++) {
        for (uint32_t digit = 0; digit <= out->mask; digit++) {
            out->of[i][digit] = 0;
        }
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t left = words[i] >> bits.first;
        for (unsigned j = 0; j < out->passes; j++) {
            out->of[j][left & out->mask]++;
            left >>= out->width;
        }
    }
}

static void sum_counts(uint32_t *places, uint32_t mask)
{
    uint32_t place = 0;
    for (uint32_t digit = 0; digit <= mask; digit++) {
        uint32_t next = place + places[digit];
        places[digit] = place;
        place = next;
    }
}

uint32_t *dm_sort_words(uint32_t *words, uint32_t *other, size_t count,
                        dm_word_bits bits)
{
    if (count == 0 || bits.count == 0) {
        return words;
    }
    digit_counts digits;
    count_digits(&digits, words, count, bits);
    for (unsigned i = 0; i < digits.passes; i++) {
        unsigned shift = bits.first + i * digits.width;
        uint32_t *places = digits.of[i];
        if (places[words[0] >> shift & digits.mask] == count) {
            continue;
        }
        sum_counts(places, digits.mask);
        for (size_t j = 0; j < count; j++) {
            other[places[words[j] >> shift & digits.mask]++] = words[j];
        }
        uint32_t *sorted = other;
        other = words;
        words = sorted;
    }
    return words;
}
