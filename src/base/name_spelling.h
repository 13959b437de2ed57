#ifndef BASE_NAME_SPELLING_H
#define BASE_NAME_SPELLING_H

#include <stdbool.h>

#include "base/buffer.h"

/** The two-letter spelling of German umlauts in a word of at least five letters
 * as the letter alone. */
void dm_spell_umlauts(dm_buffer *out, const char *word);

/**
 * A word of at least six Latin letters such that the ways to write a Russian
 * name in English, German and French are one: Astakhov, Astachow; Chicherin,
 * Tschitscherin; Maisky, Majskij. Shorter words stay.
 */
void dm_spell_slavic(dm_buffer *out, const char *word);

/**
 * Whether two words of at least five letters `a-z` are one edit (Damerau 1964)
 * apart that is likely one of the pen: not in the first letter, nor one of a
 * final a or o, which tell women from men.
 */
bool dm_spelling_slips(const char *a, const char *b);

#endif
