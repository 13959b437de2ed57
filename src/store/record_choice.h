#ifndef STORE_RECORD_CHOICE_H
#define STORE_RECORD_CHOICE_H

#include <stdbool.h>

#include "demarche/store.h"

#include "base/arena.h"

/** Whose word a reading takes. `{0}` is the editor's and empty. */
typedef struct dm_record_choice {
    const char *record; /**< NULL: the contacts' own rows alone */
    bool filled; /**< what the record does not tell is as in its own row */
    dm_arena arena;
} dm_record_choice;

/** Resolve what dm_reading.record asks for; DM_USAGE where no account is of
 * that record. The caller clears `*out`, also after a failure. */
dm_status dm_record_choice_init(dm_record_choice *out, dm_store *store,
                                const char *asked, dm_error *error);

void dm_record_choice_clear(dm_record_choice *choice);

#endif
