#include "store/contact_batch.h"

#include "store/database.h"
#include "store/queries.h"

#include <stdlib.h>

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
