#include "store/put.h"

#include "demarche/text.h"

#include "store/database.h"
#include "store/put_row.h"
#include "store/queries.h"

#include <stdlib.h>
#include <string.h>

static void bind_actor(dm_statement *statement, const void *context)
{
    const dm_actor_row *row = context;
    dm_statement_bind_text(statement, 1, row->key);
    dm_statement_bind_text(statement, 2, row->kind);
    dm_statement_bind_text(statement, 3, row->label);
    dm_statement_bind_optional(statement, 4, row->note);
}

static const dm_row_kind actor_kind = {
    dm_query_write_actor_insert, dm_query_write_actor_compare,
    dm_query_write_actor_update, NULL, bind_actor};

static dm_status put_name(dm_store *store, int64_t actor,
                          const dm_name_row *row, dm_error *error)
{
    char *folded = dm_text_fold(row->name);
    if (!folded) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot store a name");
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_actor_name_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, actor);
        dm_statement_bind_text(statement, 2, row->name);
        dm_statement_bind_text(statement, 3, folded);
        dm_statement_bind_text(statement, 4, row->kind);
        status = dm_statement_run(statement, error);
    }
    free(folded);
    return status;
}

static dm_status put_authority(dm_store *store, int64_t actor,
                               const dm_authority_row *row, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_authority_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, actor);
        dm_statement_bind_text(statement, 2, row->scheme);
        dm_statement_bind_text(statement, 3, row->value);
        status = dm_statement_run(statement, error);
    }
    return status;
}

static dm_status put_lists(dm_store *store, int64_t actor,
                           const dm_actor_row *row, dm_error *error)
{
    dm_name_row preferred = {row->label, "preferred"};
    dm_status status = put_name(store, actor, &preferred, error);
    for (size_t i = 0; i < row->name_count && status == DM_OK; i++) {
        status = put_name(store, actor, &row->names[i], error);
    }
    for (size_t i = 0; i < row->authority_count && status == DM_OK; i++) {
        status = put_authority(store, actor, &row->authorities[i], error);
    }
    return status;
}

static dm_status compare_lists(bool *same, dm_store *store, int64_t actor,
                               const dm_actor_row *row, dm_error *error)
{
    dm_buffer stored = {0};
    dm_buffer given = {0};
    dm_status status = dm_describe_list(
        &stored, store, dm_query_write_actor_name_list, actor, error);
    if (status == DM_OK) {
        status = dm_describe_list(&stored, store, dm_query_write_authority_list,
                                  actor, error);
    }
    dm_describe_pair(&given, row->label, "preferred");
    for (size_t i = 0; i < row->name_count; i++) {
        dm_describe_pair(&given, row->names[i].name, row->names[i].kind);
    }
    for (size_t i = 0; i < row->authority_count; i++) {
        dm_describe_pair(&given, row->authorities[i].scheme,
                         row->authorities[i].value);
    }
    *same = strcmp(dm_buffer_text(&stored), dm_buffer_text(&given)) == 0;
    if (status == DM_OK && given.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot compare actors");
    }
    dm_buffer_clear(&stored);
    dm_buffer_clear(&given);
    return status;
}

static dm_status replace_lists(dm_store *store, int64_t actor,
                               const dm_actor_row *row, dm_error *error)
{
    dm_status status =
        dm_run_on_row(store, dm_query_write_actor_name_delete, actor, error);
    if (status == DM_OK) {
        status =
            dm_run_on_row(store, dm_query_write_authority_delete, actor, error);
    }
    return status == DM_OK ? put_lists(store, actor, row, error) : status;
}

/* What is told of a key that was merged is told of the actor that it is one
 * with; its names came with the merge. */
static dm_status find_merged(int64_t *id, dm_store *store, const char *key,
                             dm_error *error)
{
    *id = 0;

    dm_statement *statement;
    bool found;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_actor_find_merged, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(statement, 1, key);
    status = dm_statement_step(statement, &found, error);
    if (status == DM_OK && found) {
        *id = dm_statement_integer(statement, 0);
    }
    dm_statement_reset(statement);
    return status;
}

dm_status dm_put_actor(int64_t *id, dm_outcome *outcome, dm_store *store,
                       const dm_actor_row *row, dm_error *error)
{
    dm_status status = find_merged(id, store, row->key, error);
    if (status != DM_OK || *id) {
        *outcome = DM_MERGED;
        return status;
    }
    status = dm_put_row(id, outcome, store, &actor_kind, row, error);
    if (status == DM_OK && *outcome == DM_KEPT) {
        return put_lists(store, *id, row, error);
    }
    if (status == DM_OK && *outcome == DM_MERGED) {
        bool same;
        status = compare_lists(&same, store, *id, row, error);
        *outcome = same              ? DM_MERGED
                   : store->replaces ? DM_REPLACED
                                     : DM_DIFFERS;
    }
    return status == DM_OK && *outcome == DM_REPLACED
               ? replace_lists(store, *id, row, error)
               : status;
}

static void bind_post(dm_statement *statement, const void *context)
{
    const dm_post_row *row = context;
    dm_statement_bind_integer(statement, 1, row->actor);
    dm_statement_bind_integer(statement, 2, row->serves);
    dm_statement_bind_optional(statement, 3, row->title);
    dm_statement_bind_optional(statement, 4, row->place);
    dm_statement_bind_optional(statement, 5, row->from_text);
    dm_statement_bind_optional(statement, 6, row->to_text);
    dm_statement_bind_integer(statement, 7, row->bounds.start);
    dm_statement_bind_integer(statement, 8, row->bounds.end);
}

static const dm_row_kind post_kind = {
    dm_query_write_post_insert, dm_query_write_post_compare,
    dm_query_write_post_update, NULL, bind_post};

dm_status dm_put_post(dm_outcome *outcome, dm_store *store,
                      const dm_post_row *row, dm_error *error)
{
    int64_t id;
    return dm_put_row(&id, outcome, store, &post_kind, row, error);
}
