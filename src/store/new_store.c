#include "store/new_store.h"

#include "store/database.h"
#include "store/page.h"
#include "store/statement.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *dm_store_place(const dm_store *store)
{
    const char *temporary =
        store->new_file ? dm_output_temporary_path(store->new_file) : NULL;
    return temporary ? temporary : store->path;
}

/* What is not there yet comes to be apart, and has its name once it is whole:
 * nobody else can see or hold it until then. */
dm_status dm_store_begin_file(dm_store *store, int cause, dm_error *error)
{
    if (cause != ENOENT || store->mode == DM_STORE_READ) {
        return dm_error_set(error, DM_SYSTEM, "cannot open '%s': %s",
                            store->path, strerror(cause));
    }
    struct stat link;
    if (lstat(store->path, &link) == 0) {
        return DM_OK; /* to what is not there: SQLite makes it */
    }
    return dm_output_open(&store->new_file, store->path, DM_KEEP_EXISTING,
                          error);
}

/* A journal of what is not there any more is not to be applied to a new store;
 * that of a store which came to be meanwhile is left to it. */
static bool remove_old_journal(const dm_store *store)
{
    return access(store->path, F_OK) == 0 || unlink(store->journal_path) == 0 ||
           errno == ENOENT;
}

dm_status dm_store_publish(dm_store *store, dm_error *error)
{
    dm_output *file = store->new_file;
    dm_store_disconnect(store);
    store->new_file = NULL;
    store->holds_pages = false;
    if (!remove_old_journal(store)) {
        int cause = errno;
        dm_output_discard(file);
        return dm_error_set(error, DM_SYSTEM, "cannot remove '%s': %s",
                            store->journal_path, strerror(cause));
    }
    return dm_output_commit(file, error);
}

/* Pages are made for files without a map of pages and without bytes that are
 * kept for others, of which an SQLite may have been built to make some. */
static dm_status has_usual_pages(bool *out, dm_store *store, dm_error *error)
{
    int64_t size = 0;
    int64_t mapped = 0;
    int reserved = -1;
    dm_status status =
        dm_store_read_number(&size, store, "PRAGMA page_size", error);
    if (status == DM_OK) {
        status =
            dm_store_read_number(&mapped, store, "PRAGMA auto_vacuum", error);
    }
    sqlite3_file_control(store->database, "main", SQLITE_FCNTL_RESERVE_BYTES,
                         &reserved);
    *out =
        status == DM_OK && size == DM_PAGE_SIZE && mapped == 0 && reserved == 0;
    return status;
}

dm_status dm_store_takes_pages(bool *out, dm_store *store, dm_error *error)
{
    *out = false;
    bool may = store->new_file && dm_output_temporary_path(store->new_file);
    return may ? has_usual_pages(out, store, error) : DM_OK;
}

dm_status dm_store_leave_file(uint32_t *page_count, dm_store *store,
                              dm_error *error)
{
    int64_t count = 0;
    dm_status status =
        dm_store_read_number(&count, store, "PRAGMA page_count", error);
    if (status == DM_OK) {
        store->holds_pages = true;
        status = dm_store_execute(store, "COMMIT", error);
    }
    *page_count = (uint32_t)count;
    if (status == DM_OK) {
        dm_store_disconnect(store);
    }
    return status;
}

void dm_store_take_file(dm_store *store, dm_output *file)
{
    dm_output_discard(store->new_file);
    store->new_file = file;
}

void dm_store_undo_pages(dm_store *store)
{
    if (store->holds_pages) {
        store->holds_pages = false;
        dm_store_disconnect(store);
        if (truncate(dm_store_place(store), 0) != 0) {
            dm_output_discard(store->new_file);
            store->new_file = NULL; /* from here on as any file */
        }
    }
}
