#ifndef BASE_LATIN_SPELLING_H
#define BASE_LATIN_SPELLING_H

#include <stdint.h>

/**
 * A folded character in `a-z` and `0-9`, "" for a sign that is not spelled,
 * NULL for what is neither a digit nor a letter that is known. Russian as
 * BGN/PCGN has it (1944), without apostrophes and with "ia", "iu"; `ascii` is
 * room for a character that stands for itself.
 */
const char *dm_spell_latin(int32_t code, char ascii[2]);

#endif
