#ifndef BASE_NAME_WORDS_H
#define BASE_NAME_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "demarche/status.h"

/** The words that are told apart; what follows stands with the last. */
#define DM_NAME_WORDS 10

/**
 * A name taken apart: its words folded and in Latin letters, given names before
 * the last one ("Molotov, V. M." and "Molotov V. M." as "V. M. Molotov"), and
 * what stands in brackets behind. Apostrophes are left out, letters of which
 * no spelling is known stay.
 */
typedef struct dm_name_words {
    size_t count;
    const char *words[DM_NAME_WORDS];
    const char *qualifier; /**< "" without one */
    bool cyrillic;         /**< it was spelled */
} dm_name_words;

/** Take `name` apart; the texts live in `arena`. One that is not UTF-8 has no
 * words. */
dm_status dm_name_words_parse(dm_name_words *out, dm_arena *arena,
                              const char *name, dm_error *error);

#endif
