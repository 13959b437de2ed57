#ifndef STORE_SIMILAR_NAMES_H
#define STORE_SIMILAR_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

#include "base/arena.h"
#include "base/name_words.h"

/** In which texts a name is told that are equal for names alike in one way. */
typedef enum dm_name_form {
    DM_FORM_JOINED, /**< its words without blanks */
    DM_FORM_TURNED, /**< from that word on that puts it first in the alphabet */
    DM_FORM_UMLAUTS, /**< so, with dm_spell_umlauts */
    DM_FORM_SLAVIC,  /**< so, with dm_spell_slavic */
    DM_FORM_OFFICE,  /**< so, without little words and titles too */
    DM_NAME_FORMS,
} dm_name_form;

/** A name of an actor, ready to be compared. */
typedef struct dm_compared_name {
    uint32_t actor;
    const char *text; /**< as it is stored */
    dm_name_words words;
    const char *forms[DM_NAME_FORMS];
} dm_compared_name;

/** Fill `words` and `forms` by the text; they live in `arena`. */
dm_status dm_compared_name_init(dm_compared_name *name, dm_arena *arena,
                                dm_error *error);

/** Whether a word is one letter that stands for a given name. */
bool dm_word_is_initial(const char *word);

/** Why two names may be of one actor, and how likely; `reason` is NULL where
 * they are not alike. */
typedef struct dm_likeness {
    const char *reason;
    double similarity;
} dm_likeness;

/** The best reason for two names, as demarche/merge.h lists them. */
dm_status dm_compare_names(dm_likeness *out, const dm_compared_name *a,
                           const dm_compared_name *b, dm_error *error);

#endif
