#include "store/transaction.h"

#include "store/contact_chunks.h"
#include "store/database.h"
#include "store/new_store.h"
#include "store/schema.h"

dm_status dm_store_begin(dm_store *store, dm_error *error)
{
    if (store->mode == DM_STORE_READ) {
        return dm_error_set(error, DM_USAGE, "'%s': open for reading only",
                            store->path);
    }
    dm_status status = dm_store_execute(store, "BEGIN IMMEDIATE", error);
    if (status != DM_OK) {
        return status;
    }
    bool absent;
    status = dm_schema_is_absent(&absent, store, error);
    if (status == DM_OK && absent) {
        status = dm_schema_create(store, error);
    } else if (status == DM_OK) {
        status = dm_schema_upgrade(store, error);
    }
    if (status != DM_OK) {
        dm_store_rollback(store);
    }
    return status;
}

dm_status dm_store_begin_reading(dm_store *store, dm_error *error)
{
    return dm_store_execute(store, "BEGIN", error);
}

dm_status dm_store_commit(dm_store *store, dm_error *error)
{
    dm_status status = dm_chunks_refresh(store, error);
    if (status == DM_OK) {
        status = dm_store_execute(store, "COMMIT", error);
    }
    if (status != DM_OK) {
        dm_store_rollback(store);
    }
    return status == DM_OK && store->new_file ? dm_store_publish(store, error)
                                              : status;
}

static void roll_back(dm_store *store)
{
    dm_chunks_resume(store);
    sqlite3_progress_handler(store->database, 0, NULL, NULL);
    if (!sqlite3_get_autocommit(store->database)) {
        sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
    }
    dm_store_watch(store, store->interrupted);
}

/* A store that could not be opened again has nothing to roll back. */
void dm_store_rollback(dm_store *store)
{
    if (store->database) {
        roll_back(store);
    }
    dm_store_undo_pages(store);
}
