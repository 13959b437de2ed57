#ifndef STORE_SNAPSHOT_H
#define STORE_SNAPSHOT_H

#include <stdbool.h>

#include "demarche/store.h"

/** One state of the file over several queries. */
typedef struct dm_snapshot {
    dm_store *store;
    bool begun;
} dm_snapshot;

/** Let nothing that others write be seen until the end. Within a transaction
 * that is so already. */
dm_status dm_snapshot_begin(dm_snapshot *out, dm_store *store, dm_error *error);

/** Also after a beginning that failed. */
void dm_snapshot_end(dm_snapshot *snapshot);

#endif
