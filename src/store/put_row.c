#include "store/put_row.h"

#include "store/database.h"

/** What a query of a dm_row_kind answered. */
typedef struct dm_found_row {
    bool found;
    bool same;
    int64_t id;
} dm_found_row;

static dm_status find_row(dm_found_row *out, dm_statement *statement,
                          const dm_row_kind *kind, const void *row,
                          dm_error *error)
{
    *out = (dm_found_row){0};
    kind->bind(statement, row);
    dm_status status = dm_statement_step(statement, &out->found, error);
    if (status == DM_OK && out->found) {
        out->id = dm_statement_integer(statement, 0);
        out->same = dm_statement_integer(statement, 1) != 0;
    }
    dm_statement_reset(statement);
    return status;
}

void dm_put_replacing(dm_store *store, bool replaces)
{
    store->replaces = replaces;
}

dm_status dm_run_on_row(dm_store *store, const char *query, int64_t id,
                        dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, id);
        status = dm_statement_run(statement, error);
    }
    return status;
}

static dm_status replace_row(dm_outcome *outcome, dm_store *store, int64_t id,
                             const dm_row_kind *kind, const void *row,
                             dm_error *error)
{
    dm_status status = DM_OK;
    if (kind->forget) {
        status = dm_run_on_row(store, kind->forget, id, error);
    }
    dm_statement *statement;
    if (status == DM_OK) {
        status = dm_store_statement(&statement, store, kind->update, error);
    }
    if (status == DM_OK) {
        kind->bind(statement, row);
        status = dm_statement_run(statement, error);
    }
    *outcome = DM_REPLACED;
    return status;
}

dm_status dm_put_row(int64_t *id, dm_outcome *outcome, dm_store *store,
                     const dm_row_kind *kind, const void *row, dm_error *error)
{
    *id = 0;

    dm_statement *statement;
    dm_found_row found = {0};
    dm_status status =
        dm_store_statement(&statement, store, kind->insert, error);
    if (status == DM_OK) {
        kind->bind(statement, row);
        status = dm_statement_insert(id, statement, error);
    }
    *outcome = DM_KEPT;
    if (status != DM_OK || *id) {
        return status;
    }
    status = dm_store_statement(&statement, store, kind->compare, error);
    if (status == DM_OK) {
        status = find_row(&found, statement, kind, row, error);
    }
    *outcome = found.same ? DM_MERGED : DM_DIFFERS;
    *id = found.id;
    if (status == DM_OK && *outcome == DM_DIFFERS && store->replaces) {
        status = replace_row(outcome, store, found.id, kind, row, error);
    }
    return status;
}

void dm_describe_pair(dm_buffer *out, const char *first, const char *second)
{
    dm_buffer_add(out, first);
    dm_buffer_add_char(out, '\x1f');
    dm_buffer_add(out, second);
    dm_buffer_add_char(out, '\x1e');
}

dm_status dm_describe_list(dm_buffer *out, dm_store *store, const char *query,
                           int64_t id, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, id);
    bool row = true;
    while (status == DM_OK && row) {
        status = dm_statement_step(statement, &row, error);
        if (row) {
            const char *first = dm_statement_text(statement, 0);
            const char *second = dm_statement_text(statement, 1);
            dm_describe_pair(out, first ? first : "", second ? second : "");
        }
    }
    if (status == DM_OK && out->failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot compare two rows");
    }
    return status;
}

dm_status dm_put_summary(dm_store *store, const char *query, int64_t id,
                         const char *summary, dm_error *error)
{
    if (!summary || !*summary) {
        return DM_OK;
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, id);
        dm_statement_bind_text(statement, 2, summary);
        status = dm_statement_run(statement, error);
    }
    return status;
}

void dm_bind_dated(dm_statement *statement, int number, const dm_dated *date)
{
    dm_statement_bind_optional(statement, number, date->text);
    if (date->dated) {
        dm_statement_bind_integer(statement, number + 1, date->bounds.start);
        dm_statement_bind_integer(statement, number + 2, date->bounds.end);
    } else {
        dm_statement_bind_null(statement, number + 1);
        dm_statement_bind_null(statement, number + 2);
    }
}
