#include "store/contact_batch.h"

#include "base/parallel_work.h"
#include "store/database.h"
#include "store/queries.h"

/* Bytes before the pages for each contact: of the copy as a rule, and of the
 * actors that come with it. Whatever is free in the end the next import uses.
 */
enum { COPY_SHARE = 16, ACTORS_SHARE = 4 };

/* Pages of a large import in memory, in KiB below zero. */
#define BULK_CACHE "PRAGMA cache_size = -32768"

/* Of a connection; opening the database anew forgets them. */
static dm_status set_manners(dm_store *store, dm_error *error)
{
    dm_status status = dm_chunks_suspend(store, error);
    if (status == DM_OK) {
        sqlite3_db_config(store->database, SQLITE_DBCONFIG_ENABLE_FKEY, 0,
                          NULL);
        status = dm_store_execute(
            store, "PRAGMA ignore_check_constraints = on; " BULK_CACHE, error);
    }
    return status;
}

/* A store without contacts has its copy made of what is put. */
dm_status dm_bulk_begin(dm_bulk *out, dm_store *store, size_t expected,
                        dm_error *error)
{
    *out = (dm_bulk){.store = store};
    int64_t count;
    dm_status status = dm_count_contacts(&count, store, 1, error);
    bool empty = count == 0;
    if (status == DM_OK && empty) {
        status = dm_chunk_builder_new(&out->copy, error);
    }
    if (status == DM_OK && empty) {
        out->room = (uint64_t)expected * (COPY_SHARE + ACTORS_SHARE);
        status = dm_contact_pages_new(&out->pages, store, out->room, error);
    }
    if (out->pages) {
        status =
            dm_contact_loader_new(&out->loader, out->pages, out->copy, error);
    }
    return status == DM_OK ? set_manners(store, error) : status;
}

static void drop_copy(dm_bulk *bulk)
{
    dm_chunk_builder_free(bulk->copy);
    bulk->copy = NULL;
}

static void drop_pages(dm_bulk *bulk)
{
    dm_contact_loader_free(bulk->loader);
    dm_contact_pages_free(bulk->pages);
    bulk->loader = NULL;
    bulk->pages = NULL;
}

void dm_bulk_end(dm_bulk *bulk)
{
    drop_pages(bulk);
    drop_copy(bulk);
    sqlite3 *database = bulk->store->database;
    if (database) {
        dm_chunks_resume(bulk->store);
        sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
        sqlite3_exec(database, "PRAGMA ignore_check_constraints = off", NULL,
                     NULL, NULL);
    }
}

static dm_status store_copy(dm_bulk *bulk, dm_error *error)
{
    bool large = (int64_t)bulk->count >= bulk->store->chunks_from;
    return bulk->copy && large
               ? dm_chunk_builder_finish(bulk->copy, bulk->store, error)
               : DM_OK;
}

/* What is done at once at the end: the index apart from the store, and the copy
 * in it. */
enum { PIECE_INDEX, PIECE_COPY, PIECES };

typedef struct bulk_end {
    dm_bulk *bulk;
    bool distinct;
    dm_error errors[PIECES];
} bulk_end;

static dm_status end_piece(void *context, size_t piece)
{
    bulk_end *end = context;
    return piece == PIECE_INDEX
               ? dm_contact_pages_index(&end->distinct, end->bulk->pages,
                                        &end->errors[PIECE_INDEX])
               : store_copy(end->bulk, &end->errors[PIECE_COPY]);
}

static dm_status end_pieces(dm_bulk *bulk, size_t count, dm_error *error)
{
    bulk_end end = {.bulk = bulk, .distinct = true};
    dm_status status = dm_work_in_parallel(end_piece, &end, count, count);
    for (size_t i = 0; i < count && status != DM_OK && error; i++) {
        if (end.errors[i].status != DM_OK) {
            *error = end.errors[i];
            break;
        }
    }
    bulk->undone = !end.distinct;
    return status;
}

/* What is in the pages goes into the table, which without enough room for all
 * else is not to be done. */
static dm_status settle_pages(dm_bulk *bulk, size_t pieces, dm_error *error)
{
    uint64_t room = 0;
    dm_status status = end_pieces(bulk, pieces, error);
    if (status == DM_OK && !bulk->undone) {
        status = dm_contact_pages_room(&room, bulk->pages, error);
        bulk->undone = room == 0;
    }
    if (status == DM_OK && !bulk->undone) {
        status = dm_contact_pages_settle(bulk->pages, error);
    }
    drop_pages(bulk);
    return status;
}

dm_status dm_bulk_leave(dm_bulk *bulk, dm_error *error)
{
    if (!bulk->pages) {
        drop_copy(bulk);
        return DM_OK;
    }
    dm_status status = dm_contact_loader_finish(bulk->loader, error);
    drop_copy(bulk);
    if (status == DM_OK) {
        status = settle_pages(bulk, PIECE_INDEX + 1, error);
    }
    return status == DM_OK && !bulk->undone ? set_manners(bulk->store, error)
                                            : status;
}

static dm_status finish_pages(dm_bulk *bulk, dm_error *error)
{
    uint64_t room = 0;
    dm_status status = dm_contact_loader_finish(bulk->loader, error);
    if (status == DM_OK) {
        status = dm_contact_pages_room(&room, bulk->pages, error);
    }
    bool at_once = room > (uint64_t)bulk->count * COPY_SHARE;
    if (status == DM_OK) {
        status = settle_pages(bulk, at_once ? PIECES : PIECE_INDEX + 1, error);
    }
    return status == DM_OK && !bulk->undone && !at_once
               ? store_copy(bulk, error)
               : status;
}

dm_status dm_bulk_finish(dm_bulk *bulk, dm_error *error)
{
    return bulk->pages ? finish_pages(bulk, error) : store_copy(bulk, error);
}

/* New rows have the ids that follow each other. */
static dm_status copy_batch(dm_bulk *bulk, const dm_batch_contact *items,
                            size_t count, dm_error *error)
{
    int64_t last = sqlite3_last_insert_rowid(bulk->store->database);
    dm_status status = DM_OK;
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        dm_copied_contact contact =
            dm_batch_copied(&items[i], last - (int64_t)(count - 1 - i));
        status = dm_chunk_builder_add(bulk->copy, &contact, error);
    }
    return status;
}

static dm_status put_rows(size_t *kept, dm_bulk *bulk,
                          const dm_batch_contact *items, size_t count,
                          int64_t origin, dm_error *error)
{
    dm_store *store = bulk->store;
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_sqlite_contact_batch_insert, error);
    if (status == DM_OK) {
        store->batch = (dm_contact_batch){items, count};
        dm_statement_bind_integer(statement, 1, origin);
        status = dm_statement_run(statement, error);
        *kept = (size_t)sqlite3_changes(store->database);
        store->batch = (dm_contact_batch){0};
    }
    if (status != DM_OK || *kept < count) {
        drop_copy(bulk);
        return status;
    }
    return bulk->copy ? copy_batch(bulk, items, count, error) : DM_OK;
}

/* Whether the contacts fit their pages, and the actors that the next ones may
 * bring the room before those. */
static dm_status do_fit(bool *out, const dm_bulk *bulk,
                        const dm_batch_contact *items, size_t count,
                        dm_error *error)
{
    uint64_t room;
    dm_status status = dm_contact_pages_room(&room, bulk->pages, error);
    *out = room >= bulk->room / 4;
    for (size_t i = 0; i < count && *out; i++) {
        *out = dm_contact_pages_fit(&items[i]);
    }
    return status;
}

dm_status dm_bulk_put(size_t *kept, dm_bulk *bulk,
                      const dm_batch_contact *items, size_t count,
                      int64_t origin, dm_error *error)
{
    *kept = 0;

    bool fit = false;
    bulk->count += count;
    dm_status status =
        bulk->pages ? do_fit(&fit, bulk, items, count, error) : DM_OK;
    if (status == DM_OK && fit) {
        *kept = count;
        return dm_contact_loader_put(bulk->loader, items, count, origin, error);
    }
    if (status == DM_OK && bulk->pages) {
        status = dm_bulk_leave(bulk, error);
    }
    return status == DM_OK && !bulk->undone
               ? put_rows(kept, bulk, items, count, origin, error)
               : status;
}

dm_status dm_find_contact_origin(bool *found, int64_t *line, dm_store *store,
                                 const char *key, int64_t origin,
                                 dm_error *error)
{
    *found = false;

    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_contact_origin, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, key);
        status = dm_statement_step(statement, found, error);
    }
    if (status == DM_OK && *found) {
        *found = dm_statement_integer(statement, 0) == origin;
        *line = dm_statement_integer(statement, 1);
        dm_statement_reset(statement);
    }
    return status;
}
