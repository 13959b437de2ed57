#include "store/merged_rows.h"

#include "store/merge_log.h"
#include "store/put_row.h"
#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

const dm_merged_kind dm_merged_actor = {
    .name = "actor",
    .columns = "itttt",
    .list = dm_query_merge_actor_row,
    .erase = dm_query_merge_erase_actor,
    .restore = dm_query_merge_restore_actor,
};

const dm_merged_kind dm_merged_name = {
    .name = "actor_name",
    .columns = "iatttt",
    .list = dm_query_merge_name_rows,
    .erase = dm_query_merge_erase_name,
    .restore = dm_query_merge_restore_name,
};

const dm_merged_kind dm_merged_authority = {
    .name = "authority",
    .columns = "iatt",
    .list = dm_query_merge_authority_rows,
    .erase = dm_query_merge_erase_authority,
    .restore = dm_query_merge_restore_authority,
};

const dm_merged_kind dm_merged_party = {
    .name = "party",
    .columns = "iiati",
    .list = dm_query_merge_doubled_parties,
    .of_both = true,
    .erase = dm_query_merge_erase_party,
    .restore = dm_query_merge_restore_party,
};

const dm_merged_kind dm_merged_post = {
    .name = "post",
    .columns = "iaattttii",
    .list = dm_query_merge_doubled_posts,
    .of_both = true,
    .erase = dm_query_merge_erase_post,
    .restore = dm_query_merge_restore_post,
};

const dm_merged_kind dm_merged_coverage = {
    .name = "coverage",
    .columns = "ittaaiitt",
    .list = dm_query_merge_doubled_coverage,
    .of_both = true,
    .erase = dm_query_merge_erase_coverage,
    .restore = dm_query_merge_restore_coverage,
};

static const dm_merged_kind *const kinds[] = {
    &dm_merged_actor, &dm_merged_name, &dm_merged_authority,
    &dm_merged_party, &dm_merged_post, &dm_merged_coverage,
};

/* In the order of queries/merge/references.sql. */
static const dm_reference_kind references[] = {
    {"contact.initiator", dm_query_merge_move_contact_initiator},
    {"contact.recipient", dm_query_merge_move_contact_recipient},
    {"party.actor", dm_query_merge_move_party_actor},
    {"account.initiator", dm_query_merge_move_account_initiator},
    {"account.recipient", dm_query_merge_move_account_recipient},
    {"account.raised_by", dm_query_merge_move_account_raised_by},
    {"post.actor", dm_query_merge_move_post_actor},
    {"post.serves", dm_query_merge_move_post_serves},
    {"coverage.a", dm_query_merge_move_coverage_a},
    {"coverage.b", dm_query_merge_move_coverage_b},
    {"hypothesis.turning", dm_query_merge_move_hypothesis_turning},
    {"hypothesis.toward", dm_query_merge_move_hypothesis_toward},
    {"merge.kept", dm_query_merge_move_merge_kept},
};

#define REFERENCE_KINDS (sizeof references / sizeof *references)

/** Rows that are to be changed once all are listed. */
typedef struct row_numbers {
    size_t count;
    int64_t (*items)[2]; /**< the place of its kind and its number */
    size_t capacity;
    const dm_merged_kind *kind;
    dm_buffer *log;
} row_numbers;

static dm_status keep_number(row_numbers *numbers, int64_t place, int64_t row,
                             dm_error *error)
{
    if (!dm_rows_reserve((void **)&numbers->items, numbers->count,
                         &numbers->capacity, sizeof *numbers->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
    }
    numbers->items[numbers->count][0] = place;
    numbers->items[numbers->count++][1] = row;
    return DM_OK;
}

const dm_merged_kind *dm_merged_kind_find(const char *name)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i]->name, name) == 0) {
            return kinds[i];
        }
    }
    return NULL;
}

static dm_status take_row(void *context, dm_statement *row, dm_error *error)
{
    row_numbers *numbers = context;
    dm_merge_log_add(numbers->log, "gone");
    dm_merge_log_add(numbers->log, numbers->kind->name);
    for (int i = 0; numbers->kind->columns[i]; i++) {
        dm_merge_log_add(numbers->log, dm_statement_text(row, i));
    }
    dm_merge_log_end_line(numbers->log);
    return keep_number(numbers, 0, dm_statement_integer(row, 0), error);
}

dm_status dm_merged_rows_take(dm_buffer *log, const dm_merged_kind *kind,
                              dm_store *store, const dm_merged_pair *pair,
                              dm_error *error)
{
    row_numbers numbers = {.kind = kind, .log = log};
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, kind->list, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1,
                                  kind->of_both ? pair->kept : pair->gone);
        dm_statement_bind_integer(statement, 2, pair->gone);
        status = dm_rows_each(statement, take_row, &numbers, error);
    }
    for (size_t i = 0; i < numbers.count && status == DM_OK; i++) {
        status = dm_run_on_row(store, kind->erase, numbers.items[i][1], error);
    }
    free(numbers.items);
    return status;
}

const dm_reference_kind *dm_reference_kind_find(const char *name)
{
    for (size_t i = 0; i < REFERENCE_KINDS; i++) {
        if (strcmp(references[i].name, name) == 0) {
            return &references[i];
        }
    }
    return NULL;
}

dm_status dm_reference_move(bool *moved, dm_store *store,
                            const dm_reference_kind *kind, int64_t row,
                            const int64_t from_to[2], dm_error *error)
{
    *moved = false;

    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, kind->move, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, row);
    dm_statement_bind_integer(statement, 2, from_to[0]);
    dm_statement_bind_integer(statement, 3, from_to[1]);
    status = dm_statement_step(statement, moved, error);
    dm_statement_reset(statement);
    return status;
}

static dm_status take_reference(void *context, dm_statement *row,
                                dm_error *error)
{
    return keep_number(context, dm_statement_integer(row, 0),
                       dm_statement_integer(row, 1), error);
}

static dm_status list_references(row_numbers *numbers, dm_store *store,
                                 int64_t actor, dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, store, dm_query_merge_references, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, actor);
        status = dm_rows_each(statement, take_reference, numbers, error);
    }
    return status;
}

/* The references of one column make one line. */
static void log_reference(dm_buffer *log, const row_numbers *numbers,
                          size_t index)
{
    int64_t place = numbers->items[index][0];
    if (index == 0 || numbers->items[index - 1][0] != place) {
        dm_merge_log_add(log, "moved");
        dm_merge_log_add(log, references[place].name);
    }
    dm_merge_log_add_number(log, numbers->items[index][1]);
    if (index + 1 == numbers->count || numbers->items[index + 1][0] != place) {
        dm_merge_log_end_line(log);
    }
}

dm_status dm_references_take(dm_buffer *log, dm_store *store,
                             const dm_merged_pair *pair, dm_error *error)
{
    const int64_t from_to[2] = {pair->gone, pair->kept};
    row_numbers numbers = {0};
    dm_status status = list_references(&numbers, store, pair->gone, error);
    for (size_t i = 0; i < numbers.count && status == DM_OK; i++) {
        bool moved;
        status =
            dm_reference_move(&moved, store, &references[numbers.items[i][0]],
                              numbers.items[i][1], from_to, error);
        log_reference(log, &numbers, i);
    }
    free(numbers.items);
    return status;
}
