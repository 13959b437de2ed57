#ifndef STORE_RECORD_CHOICE_H
#define STORE_RECORD_CHOICE_H

#include <stdbool.h>

#include "demarche/store.h"

#include "base/arena.h"

/** Whose word a reading takes. `{0}` is the editor's and empty. */
typedef struct dm_record_choice {
    const char *record; /**< NULL: the contacts' own rows alone */
    bool filled; /**< what the record does not tell is as in its own row */
    const char *without; /**< the record that is not read; NULL: none */
    dm_arena arena;
} dm_record_choice;

/** Resolve what `reading` asks of records; DM_USAGE where no account is of one
 * that it names. The caller clears `*out`, also after a failure. */
dm_status dm_record_choice_init(dm_record_choice *out, dm_store *store,
                                const dm_reading *reading, dm_error *error);

void dm_record_choice_clear(dm_record_choice *choice);

#endif
