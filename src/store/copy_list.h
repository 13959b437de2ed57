#ifndef STORE_COPY_LIST_H
#define STORE_COPY_LIST_H

#include "demarche/store.h"
#include "demarche/time.h"

typedef struct dm_listed_chunk {
    int64_t order;
    size_t count;
    dm_interval hull; /**< of the dates of its contacts */
} dm_listed_chunk;

/** What the copy of the contacts consists of. `{0}` is empty. */
typedef struct dm_copy_list {
    bool usable; /**< false: there is none, it is stale or not whole */
    size_t chunk_count;
    dm_listed_chunk *chunks; /**< by time */
    size_t chunk_capacity;
    size_t apart_count;
    int64_t *apart;          /**< ids of the contacts beside it, ascending */
    int64_t stated_chunks;   /**< what the copy says of itself */
    int64_t stated_contacts; /**< less those of the chunks */
} dm_copy_list;

/** The caller clears `*out`, also after a failure. */
dm_status dm_copy_list_load(dm_copy_list *out, dm_store *store,
                            dm_error *error);

void dm_copy_list_clear(dm_copy_list *list);

#endif
