#include "store/put.h"

#include "store/database.h"
#include "store/put_row.h"
#include "store/queries.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/** A contact and the numbers of its labels. */
typedef struct dm_labelled_contact {
    const dm_contact_row *row;
    int64_t channel;
    int64_t topic;
    int64_t place;
} dm_labelled_contact;

static void bind_contact(dm_statement *statement, const void *context)
{
    const dm_labelled_contact *labelled = context;
    const dm_contact_row *row = labelled->row;
    dm_statement_bind_text(statement, 1, row->key);
    dm_statement_bind_text(statement, 2, row->kind);
    dm_bind_dated(statement, 3, &row->date);
    dm_statement_bind_text(statement, 6, row->direction);
    dm_statement_bind_integer(statement, 7, row->initiator);
    dm_statement_bind_integer(statement, 8, row->recipient);
    dm_statement_bind_reference(statement, 9, labelled->channel);
    dm_statement_bind_reference(statement, 10, labelled->topic);
    dm_statement_bind_reference(statement, 11, labelled->place);
    dm_statement_bind_integer(statement, 12, row->count_min);
    dm_statement_bind_reference(statement, 13, row->count_max);
    if (row->reports < 0) {
        dm_statement_bind_null(statement, 14);
    } else {
        dm_statement_bind_integer(statement, 14, row->reports);
    }
    dm_statement_bind_optional(statement, 15, row->code);
    dm_statement_bind_optional(statement, 16, row->code_scheme);
    dm_statement_bind_optional(statement, 17, row->summary);
    dm_statement_bind_optional(statement, 18, row->note);
    dm_statement_bind_reference(statement, 19, row->origin);
    dm_statement_bind_integer(statement, 20, row->origin_line);
}

static const dm_row_kind contact_kind = {
    dm_query_write_contact_insert, dm_query_write_contact_compare,
    dm_query_write_contact_update, dm_query_write_sqlite_contact_search_delete,
    bind_contact};

static dm_status run_label_query(int64_t *id, bool *found, dm_store *store,
                                 const char *query, const char *name,
                                 dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, name);
        status = dm_statement_step(statement, found, error);
    }
    if (status == DM_OK && *found) {
        *id = dm_statement_integer(statement, 0);
        dm_statement_reset(statement);
    }
    return status;
}

static const struct {
    const char *find;
    const char *insert;
} label_queries[] = {
    [DM_LABEL_CHANNEL] = {dm_query_write_channel_find,
                          dm_query_write_channel_insert},
    [DM_LABEL_TOPIC] = {dm_query_write_topic_find, dm_query_write_topic_insert},
    [DM_LABEL_PLACE] = {dm_query_write_place_find, dm_query_write_place_insert},
};

dm_status dm_put_label(int64_t *id, dm_store *store, dm_label_kind kind,
                       const char *name, dm_error *error)
{
    *id = 0;
    if (!name || !*name) {
        return DM_OK;
    }
    bool found;
    dm_status status = run_label_query(id, &found, store,
                                       label_queries[kind].find, name, error);
    if (status == DM_OK && !found) {
        status = run_label_query(id, &found, store, label_queries[kind].insert,
                                 name, error);
    }
    return status;
}

static dm_status put_labels(dm_labelled_contact *labelled, dm_store *store,
                            dm_error *error)
{
    const dm_contact_row *row = labelled->row;
    dm_status status = dm_put_label(&labelled->channel, store, DM_LABEL_CHANNEL,
                                    row->channel, error);
    if (status == DM_OK) {
        status = dm_put_label(&labelled->topic, store, DM_LABEL_TOPIC,
                              row->topic, error);
    }
    if (status == DM_OK) {
        status = dm_put_label(&labelled->place, store, DM_LABEL_PLACE,
                              row->place, error);
    }
    return status;
}

static dm_status put_party(dm_store *store, int64_t contact,
                           const dm_party_row *row, size_t order,
                           dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_party_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, contact);
        dm_statement_bind_integer(statement, 2, row->actor);
        dm_statement_bind_text(statement, 3, row->role);
        dm_statement_bind_integer(statement, 4, (int64_t)order);
        status = dm_statement_run(statement, error);
    }
    return status;
}

static dm_status put_details(dm_store *store, int64_t contact,
                             const dm_contact_row *row, dm_error *error)
{
    dm_status status =
        dm_put_summary(store, dm_query_write_sqlite_contact_search_insert,
                       contact, row->summary, error);
    for (size_t i = 0; i < row->party_count && status == DM_OK; i++) {
        status = put_party(store, contact, &row->parties[i], i + 1, error);
    }
    return status;
}

static void describe_number(dm_buffer *out, const char *text, int64_t number,
                            bool number_first)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRId64, number);
    dm_describe_pair(out, number_first ? digits : text,
                     number_first ? text : digits);
}

/* Whether the list in the store is `given`, which this consumes. */
static dm_status compare_list(bool *same, dm_buffer *given, dm_store *store,
                              const char *query, int64_t contact,
                              dm_error *error)
{
    dm_buffer stored = {0};
    dm_status status = dm_describe_list(&stored, store, query, contact, error);
    if (status == DM_OK && given->failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot compare contacts");
    }
    *same = strcmp(dm_buffer_text(&stored), dm_buffer_text(given)) == 0;
    dm_buffer_clear(&stored);
    dm_buffer_clear(given);
    return status;
}

static dm_outcome judge_lists(const dm_store *store, bool same)
{
    if (same) {
        return DM_MERGED;
    }
    return store->replaces ? DM_REPLACED : DM_DIFFERS;
}

static dm_status compare_parties(dm_outcome *outcome, dm_store *store,
                                 int64_t contact, const dm_contact_row *row,
                                 dm_error *error)
{
    dm_buffer given = {0};
    for (size_t i = 0; i < row->party_count; i++) {
        describe_number(&given, row->parties[i].role, row->parties[i].actor,
                        false);
    }
    bool same;
    dm_status status = compare_list(&same, &given, store,
                                    dm_query_write_party_list, contact, error);
    *outcome = judge_lists(store, same);
    return status;
}

dm_status dm_put_contact(int64_t *id, dm_outcome *outcome, dm_store *store,
                         const dm_contact_row *row, dm_error *error)
{
    dm_labelled_contact labelled = {.row = row};
    dm_status status = put_labels(&labelled, store, error);
    if (status == DM_OK) {
        status =
            dm_put_row(id, outcome, store, &contact_kind, &labelled, error);
    }
    if (status == DM_OK && *outcome == DM_MERGED) {
        status = compare_parties(outcome, store, *id, row, error);
        if (status == DM_OK && *outcome == DM_REPLACED) {
            status = dm_run_on_row(store, contact_kind.forget, *id, error);
        }
    }
    if (status == DM_OK && *outcome == DM_REPLACED) {
        status = dm_run_on_row(store, dm_query_write_party_delete, *id, error);
    }
    if (status == DM_OK && (*outcome == DM_KEPT || *outcome == DM_REPLACED)) {
        status = put_details(store, *id, row, error);
    }
    return status;
}

static dm_status put_answer(dm_store *store, int64_t contact,
                            const dm_answer_row *row, size_t order,
                            dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store,
                                          dm_query_write_answer_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, contact);
        dm_statement_bind_integer(statement, 2, row->answers);
        dm_statement_bind_text(statement, 3, row->kind);
        dm_statement_bind_integer(statement, 4, (int64_t)order);
        status = dm_statement_run(statement, error);
    }
    return status;
}

dm_status dm_put_answers(dm_outcome *outcome, dm_store *store, int64_t contact,
                         const dm_answer_row *rows, size_t count,
                         dm_error *error)
{
    dm_status status = DM_OK;
    if (*outcome == DM_MERGED) {
        dm_buffer given = {0};
        for (size_t i = 0; i < count; i++) {
            describe_number(&given, rows[i].kind, rows[i].answers, true);
        }
        bool same;
        status = compare_list(&same, &given, store, dm_query_write_answer_list,
                              contact, error);
        *outcome = judge_lists(store, same);
        if (status != DM_OK || *outcome != DM_REPLACED) {
            return status;
        }
    }
    if (*outcome == DM_REPLACED) {
        status =
            dm_run_on_row(store, dm_query_write_answer_delete, contact, error);
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = put_answer(store, contact, &rows[i], i + 1, error);
    }
    return status;
}
