#include "store/put.h"

#include "store/put_row.h"
#include "store/queries.h"

static void bind_account(dm_statement *statement, const void *context)
{
    const dm_account_row *row = context;
    dm_statement_bind_integer(statement, 1, row->contact);
    dm_statement_bind_text(statement, 2, row->record);
    dm_statement_bind_optional(statement, 3, row->edition);
    dm_statement_bind_reference(statement, 4, row->initiator);
    dm_statement_bind_reference(statement, 5, row->recipient);
    dm_statement_bind_reference(statement, 6, row->raised_by);
    dm_statement_bind_optional(statement, 7, row->reply);
    dm_statement_bind_optional(statement, 8, row->instructed);
    dm_bind_dated(statement, 9, &row->date);
    dm_statement_bind_optional(statement, 12, row->confidence);
    dm_statement_bind_optional(statement, 13, row->citation);
    dm_statement_bind_optional(statement, 14, row->summary);
}

static const dm_row_kind account_kind = {
    dm_query_write_account_insert, dm_query_write_account_compare,
    dm_query_write_account_update, dm_query_write_sqlite_account_search_delete,
    bind_account};

dm_status dm_put_account(dm_outcome *outcome, dm_store *store,
                         const dm_account_row *row, dm_error *error)
{
    int64_t id;
    dm_status status =
        dm_put_row(&id, outcome, store, &account_kind, row, error);
    if (status == DM_OK && (*outcome == DM_KEPT || *outcome == DM_REPLACED)) {
        status =
            dm_put_summary(store, dm_query_write_sqlite_account_search_insert,
                           id, row->summary, error);
    }
    return status;
}

static void bind_coverage(dm_statement *statement, const void *context)
{
    const dm_coverage_row *row = context;
    dm_statement_bind_text(statement, 1, row->record);
    dm_statement_bind_optional(statement, 2, row->edition);
    dm_statement_bind_reference(statement, 3, row->a);
    dm_statement_bind_reference(statement, 4, row->b);
    dm_statement_bind_integer(statement, 5, row->window.start);
    dm_statement_bind_integer(statement, 6, row->window.end);
    dm_statement_bind_text(statement, 7, row->selection);
    dm_statement_bind_optional(statement, 8, row->note);
}

static const dm_row_kind coverage_kind = {
    dm_query_write_coverage_insert, dm_query_write_coverage_compare,
    dm_query_write_coverage_update, NULL, bind_coverage};

dm_status dm_put_coverage(dm_outcome *outcome, dm_store *store,
                          const dm_coverage_row *row, dm_error *error)
{
    int64_t id;
    return dm_put_row(&id, outcome, store, &coverage_kind, row, error);
}
