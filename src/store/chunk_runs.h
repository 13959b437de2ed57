#ifndef STORE_CHUNK_RUNS_H
#define STORE_CHUNK_RUNS_H

#include "demarche/status.h"

#include "store/chunk_codec.h"

/** Contacts on the way into their order: a sorted run is as many as fit the
 * room, kept in small chunks. `{0}` is empty. */
typedef struct dm_chunk_runs {
    size_t waiting_count;
    dm_plain_contact *waiting;
    dm_plain_contact *sorted; /**< room for as many */
    dm_buffer bytes;          /**< room for a small chunk */
    size_t count;
    struct dm_chunk_run *items;
    size_t capacity;
} dm_chunk_runs;

/** Take a contact; the ids of those that begin and end alike must ascend, else
 * the order costs more. */
dm_status dm_chunk_runs_add(dm_chunk_runs *runs,
                            const dm_plain_contact *contact, dm_error *error);

typedef dm_status dm_take_plain(void *context, const dm_plain_contact *contact,
                                dm_error *error);

/** Give all contacts to `take`, sorted by start, end and id; the runs are
 * released on the way. */
dm_status dm_chunk_runs_merge(dm_chunk_runs *runs, dm_take_plain *take,
                              void *context, dm_error *error);

void dm_chunk_runs_clear(dm_chunk_runs *runs);

#endif
