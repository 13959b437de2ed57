#ifndef STORE_CHUNK_CONTENTS_H
#define STORE_CHUNK_CONTENTS_H

#include "base/buffer.h"
#include "store/database.h"

/** The contents of chunks on their way from the file into buffers, without
 * a row of a statement between. Within one read of the store. */
typedef struct dm_chunk_contents {
    dm_store *store;
    sqlite3_blob *blob; /**< NULL at first */
} dm_chunk_contents;

/** Make `*out` the content of the chunk `order`; empty where there is none. */
dm_status dm_chunk_contents_read(dm_buffer *out, dm_chunk_contents *contents,
                                 int64_t order, dm_error *error);

void dm_chunk_contents_clear(dm_chunk_contents *contents);

#endif
