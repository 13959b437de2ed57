#include "store/check_rules.h"

#include "store/chunk_codec.h"
#include "store/contact_chunks.h"
#include "store/copy_list.h"
#include "store/database.h"
#include "store/queries.h"

#include <inttypes.h>
#include <stdio.h>

/* The dates of a chunk stand beside it, too, for who looks for a window. */
static bool is_sound(const void *bytes, size_t size,
                     const dm_listed_chunk *listed)
{
    dm_chunk chunk;
    int64_t first;
    if (!dm_chunk_open(&chunk, bytes, size) || chunk.count != listed->count) {
        return false;
    }
    dm_chunk_read_wide(&first, &chunk.columns[DM_CHUNK_START], 0, 1);
    return first == listed->hull.start;
}

static dm_status check_chunk(dm_findings *findings, dm_store *store,
                             const dm_listed_chunk *listed, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_chunk_content, error);
    bool row = false;
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, listed->order);
        status = dm_statement_step(statement, &row, error);
    }
    if (row) {
        size_t size;
        const void *bytes = dm_statement_bytes(statement, 0, &size);
        if (!is_sound(bytes, size, listed)) {
            char key[40];
            snprintf(key, sizeof key, "contact_chunk %" PRId64, listed->order);
            dm_findings_add(findings, DM_RULE_COPY, key,
                            "this part of the copy of the contacts is damaged "
                            "and not read: delete the rows of contact_copy, "
                            "and the next import makes it anew");
        }
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status check_chunks(dm_findings *findings, dm_store *store,
                              dm_error *error)
{
    dm_copy_list list;
    dm_status status = dm_copy_list_load(&list, store, error);
    for (size_t i = 0; i < list.chunk_count && status == DM_OK && list.usable;
         i++) {
        status = check_chunk(findings, store, &list.chunks[i], error);
    }
    if (status == DM_OK && !list.usable && list.stated_chunks > 0) {
        dm_findings_add(findings, DM_RULE_COPY, store->path,
                        "the copy of the contacts is not whole and not read: "
                        "delete the rows of contact_copy, and the next import "
                        "makes it anew");
    }
    dm_copy_list_clear(&list);
    return status;
}

dm_status dm_check_copy(dm_findings *findings, dm_store *store, dm_error *error)
{
    dm_chunks_state state;
    dm_status status = dm_chunks_find_state(&state, store, error);
    if (status == DM_OK && state == DM_CHUNKS_FRESH) {
        status = check_chunks(findings, store, error);
    } else if (status == DM_OK && state == DM_CHUNKS_STALE) {
        dm_findings_add(findings, DM_RULE_COPY, store->path,
                        "the copy of the contacts is stale: readings are right "
                        "but slow until the next import makes it anew");
    }
    return status;
}
