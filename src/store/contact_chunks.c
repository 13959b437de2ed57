#include "store/contact_chunks.h"

#include "store/database.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/schema.h"

#include <string.h>

/* A file of an older version has no copy. */
static dm_status has_copy(bool *out, dm_store *store, dm_error *error)
{
    int64_t version;
    dm_status status = dm_schema_read_version(&version, store, error);
    *out = status == DM_OK && version >= DM_SCHEMA_WITH_COPY;
    return status;
}

static dm_status take_state(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    dm_chunks_state *state = context;
    *state = dm_statement_integer(row, 0) ? DM_CHUNKS_FRESH : DM_CHUNKS_STALE;
    return DM_OK;
}

dm_status dm_count_contacts(int64_t *out, dm_store *store, int64_t most,
                            dm_error *error)
{
    *out = 0;

    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_read_contacts_counted, error);
    bool row = false;
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, most);
        status = dm_statement_step(statement, &row, error);
    }
    if (row) {
        *out = dm_statement_integer(statement, 0);
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status is_large(bool *out, dm_store *store, dm_error *error)
{
    int64_t count;
    dm_status status =
        dm_count_contacts(&count, store, store->chunks_from, error);
    *out = status == DM_OK && count >= store->chunks_from;
    return status;
}

dm_status dm_chunks_find_state(dm_chunks_state *out, dm_store *store,
                               dm_error *error)
{
    *out = DM_CHUNKS_NONE;

    bool there;
    bool large = false;
    dm_status status = has_copy(&there, store, error);
    if (status == DM_OK && there) {
        status =
            dm_rows_of(store, dm_query_read_copy_state, take_state, out, error);
    }
    if (status == DM_OK && *out != DM_CHUNKS_FRESH) {
        status = is_large(&large, store, error);
        *out = large ? DM_CHUNKS_STALE : DM_CHUNKS_NONE;
    }
    return status;
}

dm_status dm_chunks_suspend(dm_store *store, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_copy_outdate, error);
    if (status == DM_OK) {
        status = dm_statement_run(statement, error);
    }
    if (status == DM_OK) {
        sqlite3_db_config(store->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0,
                          NULL);
    }
    return status;
}

void dm_chunks_resume(dm_store *store)
{
    sqlite3_db_config(store->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

static dm_status copy_row(void *context, dm_statement *row, dm_error *error)
{
    const dm_copied_contact contact = {
        .id = dm_statement_integer(row, 0),
        .date_text = dm_statement_text(row, 1),
        .dated = !dm_statement_is_null(row, 2),
        .when = {dm_statement_integer(row, 2), dm_statement_integer(row, 3)},
        .direction = dm_direction_read(dm_statement_text(row, 4)),
        .initiator = dm_statement_integer(row, 5),
        .recipient = dm_statement_integer(row, 6),
        .channel = dm_statement_integer(row, 7),
        .topic = dm_statement_integer(row, 8),
    };
    return dm_chunk_builder_add(context, &contact, error);
}

static dm_status copy_rows(dm_chunk_builder *builder, dm_store *store,
                           dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_read_contacts_all, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, "contact");
        status = dm_rows_each(statement, copy_row, builder, error);
    }
    return status;
}

dm_status dm_chunks_build(dm_store *store, dm_error *error)
{
    bool large;
    dm_chunk_builder *builder = NULL;
    dm_status status = is_large(&large, store, error);
    if (status == DM_OK) {
        status = dm_chunk_builder_new(&builder, error);
    }
    if (status == DM_OK && large) {
        status = copy_rows(builder, store, error);
    }
    if (status == DM_OK) {
        status = dm_chunk_builder_finish(builder, store, error);
    }
    dm_chunk_builder_free(builder);
    return status;
}

dm_status dm_chunks_refresh(dm_store *store, dm_error *error)
{
    dm_chunks_state state;
    dm_status status = dm_chunks_find_state(&state, store, error);
    return status == DM_OK && state == DM_CHUNKS_STALE
               ? dm_chunks_build(store, error)
               : status;
}
