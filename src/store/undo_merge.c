#include "demarche/merge.h"

#include "store/merge_log.h"
#include "store/merged_rows.h"
#include "store/put_row.h"
#include "store/queries.h"
#include "store/transaction.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/** A merge while it is undone. */
typedef struct undo_work {
    dm_store *store;
    int64_t id;
    int64_t kept;
    char *kept_key;
    char *gone;       /**< key */
    char *undo;       /**< is cut up */
    int64_t gone_was; /**< the number of the gone, as logged */
    int64_t gone_is;  /**< and as it is again */
} undo_work;

static dm_status refuse_change(const undo_work *work, const char *what,
                               dm_error *error)
{
    return dm_error_set(error, DM_REFUSED,
                        "merge %" PRId64 " cannot be undone: a row of '%s' "
                        "has changed since; a later merge may have to be "
                        "undone first",
                        work->id, what);
}

static dm_status load_merge(undo_work *work, dm_error *error)
{
    dm_statement *statement;
    bool row;
    dm_status status = dm_store_statement(&statement, work->store,
                                          dm_query_merge_log_find, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, work->id);
    status = dm_statement_step(statement, &row, error);
    if (status == DM_OK && !row) {
        return dm_error_set(error, DM_USAGE, "there is no merge %" PRId64,
                            work->id);
    }
    if (status == DM_OK) {
        work->kept = dm_statement_integer(statement, 0);
        work->kept_key = strdup(dm_statement_text(statement, 1));
        work->gone = strdup(dm_statement_text(statement, 2));
        work->undo = strdup(dm_statement_text(statement, 3));
        dm_statement_reset(statement);
        if (!work->kept_key || !work->gone || !work->undo) {
            status = dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
        }
    }
    return status;
}

static dm_status check_later(const undo_work *work, dm_error *error)
{
    dm_statement *statement;
    bool row;
    dm_status status = dm_store_statement(&statement, work->store,
                                          dm_query_merge_log_later, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, work->kept);
    dm_statement_bind_integer(statement, 2, work->id);
    status = dm_statement_step(statement, &row, error);
    if (status == DM_OK && row) {
        status = dm_error_set(error, DM_REFUSED,
                              "merge %" PRId64
                              " cannot be undone before merge %" PRId64
                              ", which made '%s' one with '%s' later",
                              work->id, dm_statement_integer(statement, 0),
                              dm_statement_text(statement, 1), work->kept_key);
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status erase_row(undo_work *work, const dm_merge_lines *line,
                           dm_error *error)
{
    const dm_merged_kind *kind = dm_merged_kind_find(line->fields[1]);
    return kind ? dm_run_on_row(work->store, kind->erase,
                                strtoll(line->fields[2], NULL, 10), error)
                : refuse_change(work, line->fields[1], error);
}

static void bind_fields(dm_statement *statement, const undo_work *work,
                        const dm_merged_kind *kind, char **fields)
{
    for (int i = 0; kind->columns[i]; i++) {
        if (!fields[i]) {
            dm_statement_bind_null(statement, i + 1);
        } else if (kind->columns[i] == 't') {
            dm_statement_bind_text(statement, i + 1, fields[i]);
        } else {
            int64_t number = strtoll(fields[i], NULL, 10);
            bool gone = kind->columns[i] == 'a' && number == work->gone_was;
            dm_statement_bind_integer(statement, i + 1,
                                      gone ? work->gone_is : number);
        }
    }
}

static dm_status restore_row(undo_work *work, const dm_merge_lines *line,
                             dm_error *error)
{
    const dm_merged_kind *kind = dm_merged_kind_find(line->fields[1]);
    if (!kind || line->count != strlen(kind->columns) + 2) {
        return refuse_change(work, line->fields[1], error);
    }
    dm_statement *statement;
    bool row;
    dm_status status =
        dm_store_statement(&statement, work->store, kind->restore, error);
    if (status != DM_OK) {
        return status;
    }
    bind_fields(statement, work, kind, line->fields + 2);
    status = dm_statement_step(statement, &row, error);
    if (status == DM_OK && !row) {
        return kind == &dm_merged_actor
                   ? dm_error_set(error, DM_REFUSED,
                                  "merge %" PRId64 " cannot be undone: there "
                                  "is another actor '%s' now",
                                  work->id, work->gone)
                   : refuse_change(work, kind->name, error);
    }
    if (status == DM_OK && kind == &dm_merged_actor) {
        work->gone_was = strtoll(line->fields[2], NULL, 10);
        work->gone_is = dm_statement_integer(statement, 0);
    }
    dm_statement_reset(statement);
    return status;
}

static dm_status move_back(undo_work *work, const dm_merge_lines *line,
                           dm_error *error)
{
    const dm_reference_kind *kind = dm_reference_kind_find(line->fields[1]);
    const int64_t from_to[2] = {work->kept, work->gone_is};
    bool moved = kind != NULL;
    dm_status status = DM_OK;
    for (size_t i = 2; i < line->count && status == DM_OK && moved; i++) {
        int64_t row = strtoll(line->fields[i], NULL, 10);
        status =
            dm_reference_move(&moved, work->store, kind, row, from_to, error);
    }
    return status == DM_OK && !moved
               ? refuse_change(work, line->fields[1], error)
               : status;
}

static dm_status follow_line(undo_work *work, const dm_merge_lines *line,
                             dm_error *error)
{
    static const struct {
        const char *verb;
        dm_status (*follow)(undo_work *work, const dm_merge_lines *line,
                            dm_error *error);
    } verbs[] = {
        {"came", erase_row},
        {"gone", restore_row},
        {"moved", move_back},
    };
    bool whole = line->count > 2 && line->fields[0] && line->fields[1];
    for (size_t i = 0; i < line->count; i++) {
        whole =
            whole && (line->fields[i] || strcmp(line->fields[0], "gone") == 0);
    }
    for (size_t i = 0; whole && i < sizeof verbs / sizeof *verbs; i++) {
        if (strcmp(verbs[i].verb, line->fields[0]) == 0) {
            return verbs[i].follow(work, line, error);
        }
    }
    return dm_error_set(error, DM_REFUSED,
                        "the store is damaged: merge %" PRId64
                        " does not say how it is undone",
                        work->id);
}

static dm_status follow_log(undo_work *work, dm_error *error)
{
    dm_merge_lines lines = {.rest = work->undo};
    dm_status status = DM_OK;
    while (status == DM_OK && dm_merge_lines_next(&lines)) {
        status = follow_line(work, &lines, error);
    }
    if (status == DM_OK && lines.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
    }
    dm_merge_lines_clear(&lines);
    return status;
}

static dm_status undo_logged(undo_work *work, dm_error *error)
{
    dm_status status = load_merge(work, error);
    if (status == DM_OK) {
        status = check_later(work, error);
    }
    if (status == DM_OK) {
        status = follow_log(work, error);
    }
    if (status == DM_OK) {
        status = dm_run_on_row(work->store, dm_query_merge_log_delete, work->id,
                               error);
    }
    free(work->kept_key);
    free(work->gone);
    free(work->undo);
    return status;
}

dm_status dm_store_undo_merge(dm_store *store, int64_t id, dm_error *error)
{
    undo_work work = {.store = store, .id = id};
    dm_status status = dm_store_begin(store, error);
    if (status != DM_OK) {
        return status;
    }
    status = undo_logged(&work, error);
    if (status == DM_OK) {
        return dm_store_commit(store, error);
    }
    dm_store_rollback(store);
    return status;
}
