#ifndef STORE_MERGE_ACTORS_H
#define STORE_MERGE_ACTORS_H

#include "demarche/merge.h"

#include "store/merged_rows.h"

/** Make one actor another within the transaction that is open, without asking
 * what speaks against it, and log it under `*id`. */
dm_status dm_merge_pair(int64_t *id, dm_store *store,
                        const dm_merged_pair *pair, dm_error *error);

#endif
