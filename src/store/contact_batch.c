#include "store/contact_batch.h"

#include "store/database.h"
#include "store/queries.h"

#include <stdlib.h>

/* Pages of a large import in memory, in KiB below zero. */
#define BULK_CACHE "PRAGMA cache_size = -32768"

/* As in queries/virtual/batch-contact.sql. */
enum {
    KEY,
    T_START,
    T_END,
    DIRECTION,
    INITIATOR,
    RECIPIENT,
    CHANNEL,
    TOPIC,
    PLACE,
    REPORTS,
    CODE,
    CODE_SCHEME,
    ORIGIN_LINE,
};

typedef struct batch_table {
    sqlite3_vtab base;
    const dm_contact_batch *contacts;
} batch_table;

typedef struct batch_cursor {
    sqlite3_vtab_cursor base;
    const dm_contact_batch *contacts;
    size_t row;
} batch_cursor;

static int connect_table(sqlite3 *database, void *contacts, int argument_count,
                         const char *const *arguments, sqlite3_vtab **out,
                         char **message)
{
    (void)argument_count;
    (void)arguments;
    (void)message;
    batch_table *table = calloc(1, sizeof *table);
    if (!table) {
        return SQLITE_NOMEM;
    }
    table->contacts = contacts;
    *out = &table->base;
    return sqlite3_declare_vtab(database, dm_query_virtual_batch_contact);
}

static int disconnect_table(sqlite3_vtab *table)
{
    free(table);
    return SQLITE_OK;
}

static int plan_scan(sqlite3_vtab *table, sqlite3_index_info *plan)
{
    (void)table;
    plan->estimatedCost = 1;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
    batch_cursor *cursor = calloc(1, sizeof *cursor);
    if (!cursor) {
        return SQLITE_NOMEM;
    }
    cursor->contacts = ((const batch_table *)table)->contacts;
    *out = &cursor->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *cursor)
{
    free(cursor);
    return SQLITE_OK;
}

static int start_scan(sqlite3_vtab_cursor *cursor, int plan, const char *name,
                      int argument_count, sqlite3_value **arguments)
{
    (void)plan;
    (void)name;
    (void)argument_count;
    (void)arguments;
    ((batch_cursor *)cursor)->row = 0;
    return SQLITE_OK;
}

static int next_row(sqlite3_vtab_cursor *cursor)
{
    ((batch_cursor *)cursor)->row++;
    return SQLITE_OK;
}

static int is_past_end(sqlite3_vtab_cursor *given)
{
    const batch_cursor *cursor = (const batch_cursor *)given;
    return cursor->row >= cursor->contacts->count;
}

static void give_text(sqlite3_context *out, const char *text)
{
    if (text && *text) {
        sqlite3_result_text(out, text, -1, SQLITE_STATIC);
    }
}

static void give_reference(sqlite3_context *out, int64_t id)
{
    if (id) {
        sqlite3_result_int64(out, id);
    }
}

/* What gives nothing is null. */
static int give_column(sqlite3_vtab_cursor *given, sqlite3_context *out,
                       int column)
{
    const batch_cursor *cursor = (const batch_cursor *)given;
    const dm_batch_contact *contact = &cursor->contacts->items[cursor->row];
    switch (column) {
    case KEY:
        give_text(out, contact->key);
        break;
    case T_START:
        sqlite3_result_int64(out, contact->when.start);
        break;
    case T_END:
        sqlite3_result_int64(out, contact->when.end);
        break;
    case DIRECTION:
        give_text(out, contact->direction);
        break;
    case INITIATOR:
        give_reference(out, contact->initiator);
        break;
    case RECIPIENT:
        give_reference(out, contact->recipient);
        break;
    case CHANNEL:
        give_reference(out, contact->channel);
        break;
    case TOPIC:
        give_reference(out, contact->topic);
        break;
    case PLACE:
        give_reference(out, contact->place);
        break;
    case REPORTS:
        if (contact->reports >= 0) {
            sqlite3_result_int64(out, contact->reports);
        }
        break;
    case CODE:
        give_text(out, contact->code);
        break;
    case CODE_SCHEME:
        give_text(out, contact->code_scheme);
        break;
    case ORIGIN_LINE:
        sqlite3_result_int64(out, contact->origin_line);
        break;
    default:
        break;
    }
    return SQLITE_OK;
}

static int give_number(sqlite3_vtab_cursor *cursor, sqlite3_int64 *out)
{
    *out = (sqlite3_int64)((const batch_cursor *)cursor)->row;
    return SQLITE_OK;
}

/* Without xCreate the table is there by its name alone. */
static const sqlite3_module batch_module = {
    .xConnect = connect_table,
    .xBestIndex = plan_scan,
    .xDisconnect = disconnect_table,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = start_scan,
    .xNext = next_row,
    .xEof = is_past_end,
    .xColumn = give_column,
    .xRowid = give_number,
};

dm_status dm_contact_batch_register(dm_store *store, dm_error *error)
{
    int code = sqlite3_create_module(store->database, "batch_contact",
                                     &batch_module, &store->batch);
    return code == SQLITE_OK ? DM_OK : dm_store_fail(store, error);
}

static dm_status is_empty(bool *out, dm_store *store, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_read_contacts_counted, error);
    bool row = false;
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, 1);
        status = dm_statement_step(statement, &row, error);
    }
    *out = row && dm_statement_integer(statement, 0) == 0;
    if (row) {
        dm_statement_reset(statement);
    }
    return status;
}

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
dm_status dm_bulk_begin(dm_bulk *out, dm_store *store, dm_error *error)
{
    *out = (dm_bulk){.store = store};
    bool empty;
    dm_status status = is_empty(&empty, store, error);
    if (status == DM_OK && empty) {
        status = dm_chunk_builder_new(&out->copy, error);
    }
    if (status == DM_OK && empty) {
        status = dm_contact_pages_new(&out->pages, store, error);
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

/* What is in the pages goes into the table. */
static dm_status settle_pages(dm_bulk *bulk, dm_error *error)
{
    if (!bulk->pages) {
        return DM_OK;
    }
    bool distinct = true;
    dm_status status = dm_contact_loader_finish(bulk->loader, error);
    if (status == DM_OK) {
        status = dm_contact_pages_settle(&distinct, bulk->pages, error);
    }
    bulk->repeats = !distinct;
    drop_pages(bulk);
    return status == DM_OK && distinct ? set_manners(bulk->store, error)
                                       : status;
}

dm_status dm_bulk_leave(dm_bulk *bulk, dm_error *error)
{
    dm_status status = settle_pages(bulk, error);
    drop_copy(bulk);
    return status;
}

dm_status dm_bulk_finish(dm_bulk *bulk, dm_error *error)
{
    dm_status status = settle_pages(bulk, error);
    bool large = (int64_t)bulk->count >= bulk->store->chunks_from;
    return status == DM_OK && bulk->copy && large && !bulk->repeats
               ? dm_chunk_builder_finish(bulk->copy, bulk->store, error)
               : status;
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

static bool do_fit(const dm_batch_contact *items, size_t count)
{
    bool fit = true;
    for (size_t i = 0; i < count && fit; i++) {
        fit = dm_contact_pages_fit(&items[i]);
    }
    return fit;
}

dm_status dm_bulk_put(size_t *kept, dm_bulk *bulk,
                      const dm_batch_contact *items, size_t count,
                      int64_t origin, dm_error *error)
{
    *kept = 0;

    bulk->count += count;
    if (bulk->pages && do_fit(items, count)) {
        *kept = count;
        return dm_contact_loader_put(bulk->loader, items, count, origin, error);
    }
    dm_status status = settle_pages(bulk, error);
    return status == DM_OK && !bulk->repeats
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
