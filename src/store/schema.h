#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/store.h"

/** Make the tables and mark the file as ours, in the transaction that is
 * open. */
dm_status dm_schema_create(dm_store *store, dm_error *error);

/** Bring a file of an older version to this one, in the transaction that is
 * open. */
dm_status dm_schema_upgrade(dm_store *store, dm_error *error);

/** The number of the schema that the file has. */
dm_status dm_schema_read_version(int64_t *out, dm_store *store,
                                 dm_error *error);

/** Whether the file holds nothing at all yet. */
dm_status dm_schema_is_absent(bool *out, dm_store *store, dm_error *error);

/** DM_REFUSED unless the file is ours, of a version that we know and whole. */
dm_status dm_schema_check(dm_store *store, dm_error *error);

#endif
