#include "store/put.h"

#include "store/put_row.h"
#include "store/queries.h"

static void bind_phase(dm_statement *statement, const void *context)
{
    const dm_phase_row *row = context;
    dm_statement_bind_text(statement, 1, row->scheme);
    dm_statement_bind_integer(statement, 2, row->order);
    dm_statement_bind_text(statement, 3, row->label);
    dm_statement_bind_integer(statement, 4, row->window.start);
    dm_statement_bind_integer(statement, 5, row->window.end);
}

static const dm_row_kind phase_kind = {
    dm_query_write_phase_insert, dm_query_write_phase_compare,
    dm_query_write_phase_update, NULL, bind_phase};

dm_status dm_put_phase(dm_outcome *outcome, dm_store *store,
                       const dm_phase_row *row, dm_error *error)
{
    int64_t id;
    return dm_put_row(&id, outcome, store, &phase_kind, row, error);
}

static void bind_hypothesis(dm_statement *statement, const void *context)
{
    const dm_hypothesis_row *row = context;
    dm_statement_bind_text(statement, 1, row->key);
    dm_statement_bind_optional(statement, 2, row->label);
    dm_statement_bind_optional(statement, 3, row->holder);
    dm_statement_bind_reference(statement, 4, row->turning);
    dm_statement_bind_reference(statement, 5, row->toward);
    dm_statement_bind_integer(statement, 6, row->window.start);
    dm_statement_bind_integer(statement, 7, row->window.end);
    dm_statement_bind_optional(statement, 8, row->citation);
    dm_statement_bind_optional(statement, 9, row->note);
}

static const dm_row_kind hypothesis_kind = {
    dm_query_write_hypothesis_insert, dm_query_write_hypothesis_compare,
    dm_query_write_hypothesis_update, NULL, bind_hypothesis};

dm_status dm_put_hypothesis(dm_outcome *outcome, dm_store *store,
                            const dm_hypothesis_row *row, dm_error *error)
{
    int64_t id;
    return dm_put_row(&id, outcome, store, &hypothesis_kind, row, error);
}
