#include "store/chunk_contents.h"

/* SQLITE_ERROR says that there is no such chunk, or none of bytes. */
static int find_blob(dm_chunk_contents *contents, int64_t order)
{
    const volatile sig_atomic_t *interrupted = contents->store->interrupted;
    if (interrupted && *interrupted) {
        return SQLITE_INTERRUPT;
    }
    return contents->blob ? sqlite3_blob_reopen(contents->blob, order)
                          : sqlite3_blob_open(contents->store->database, "main",
                                              "contact_chunk", "content", order,
                                              0, &contents->blob);
}

static dm_status read_blob(dm_buffer *out, dm_chunk_contents *contents,
                           dm_error *error)
{
    int size = sqlite3_blob_bytes(contents->blob);
    char *room = dm_buffer_make_room(out, (size_t)size);
    if (!room) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
    }
    int code = sqlite3_blob_read(contents->blob, room, size, 0);
    if (code != SQLITE_OK) {
        return dm_store_fail_with(contents->store, code, error);
    }
    out->size += (size_t)size;
    return DM_OK;
}

dm_status dm_chunk_contents_read(dm_buffer *out, dm_chunk_contents *contents,
                                 int64_t order, dm_error *error)
{
    dm_buffer_reset(out);
    int code = find_blob(contents, order);
    if (code == SQLITE_OK) {
        return read_blob(out, contents, error);
    }
    dm_chunk_contents_clear(contents);
    return code == SQLITE_ERROR
               ? DM_OK
               : dm_store_fail_with(contents->store, code, error);
}

void dm_chunk_contents_clear(dm_chunk_contents *contents)
{
    sqlite3_blob_close(contents->blob);
    contents->blob = NULL;
}
