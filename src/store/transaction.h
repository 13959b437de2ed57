#ifndef STORE_TRANSACTION_H
#define STORE_TRANSACTION_H

#include "demarche/store.h"

/** Begin to write, alone; the first time in a new file this makes the tables.
 * DM_SYSTEM when another program is writing, DM_USAGE when the store is open
 * for reading. */
dm_status dm_store_begin(dm_store *store, dm_error *error);

/** Begin to read: until the rollback nothing that others write is seen. */
dm_status dm_store_begin_reading(dm_store *store, dm_error *error);

/** Make the changes last. On failure they are gone as by a rollback. */
dm_status dm_store_commit(dm_store *store, dm_error *error);

/** Undo what was done since the beginning; also when nothing was begun. */
void dm_store_rollback(dm_store *store);

#endif
