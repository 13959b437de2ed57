#include "store/merge_actors.h"

#include "demarche/text.h"

#include "base/clock_text.h"
#include "store/merge_log.h"
#include "store/merge_objections.h"
#include "store/queries.h"
#include "store/resolve_actor.h"
#include "store/row_list.h"
#include "store/transaction.h"

#include <stdlib.h>
#include <string.h>

/** The parts of a log in the order in which undoing follows them. */
enum { CAME, ACTOR, NAMES, MOVED, DOUBLED, PARTS };

/** A merge while it is made. */
typedef struct merge_work {
    dm_store *store;
    dm_merged_pair pair;
    char *key;   /**< of the gone */
    char *label; /**< of the gone */
    dm_buffer parts[PARTS];
} merge_work;

/** A row that was made for the kept, of the kind of a table. */
typedef struct came_row {
    dm_buffer *log;
    const char *table;
} came_row;

static dm_status take_gone(void *context, dm_statement *row, dm_error *error)
{
    merge_work *work = context;
    work->key = strdup(dm_statement_text(row, 1));
    work->label = strdup(dm_statement_text(row, 3));
    return work->key && work->label
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
}

static dm_status read_gone(merge_work *work, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, work->store,
                                          dm_query_merge_actor_row, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, work->pair.gone);
        status = dm_rows_each(statement, take_gone, work, error);
    }
    return status;
}

static dm_status take_came(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    const came_row *came = context;
    dm_merge_log_add(came->log, "came");
    dm_merge_log_add(came->log, came->table);
    dm_merge_log_add_number(came->log, dm_statement_integer(row, 0));
    dm_merge_log_end_line(came->log);
    return DM_OK;
}

/* What the gone has of a table and the kept lacks. */
static dm_status give_rows(merge_work *work, const char *query,
                           const char *table, dm_error *error)
{
    came_row came = {&work->parts[CAME], table};
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, work->store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, work->pair.kept);
        dm_statement_bind_integer(statement, 2, work->pair.gone);
        status = dm_rows_each(statement, take_came, &came, error);
    }
    return status;
}

static dm_status give_name(merge_work *work, const char *name, dm_error *error)
{
    came_row came = {&work->parts[CAME], dm_merged_name.name};
    char *folded = dm_text_fold(name);
    if (!folded) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a name");
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, work->store,
                                          dm_query_merge_give_name, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, work->pair.kept);
        dm_statement_bind_text(statement, 2, name);
        dm_statement_bind_text(statement, 3, folded);
        status = dm_rows_each(statement, take_came, &came, error);
    }
    free(folded);
    return status;
}

static dm_status give_names(merge_work *work, dm_error *error)
{
    dm_status status =
        give_rows(work, dm_query_merge_give_names, dm_merged_name.name, error);
    if (status == DM_OK) {
        status = give_name(work, work->label, error);
    }
    if (status == DM_OK) {
        status = give_name(work, work->key, error);
    }
    if (status == DM_OK) {
        status = give_rows(work, dm_query_merge_give_authorities,
                           dm_merged_authority.name, error);
    }
    return status;
}

/* Names before their actor, on whom they depend. */
static dm_status take_rows(merge_work *work, dm_error *error)
{
    static const struct {
        const dm_merged_kind *kind;
        int part;
    } steps[] = {
        {&dm_merged_name, NAMES},
        {&dm_merged_authority, NAMES},
        {&dm_merged_actor, ACTOR},
    };
    dm_status status = DM_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && !status; i++) {
        status = dm_merged_rows_take(&work->parts[steps[i].part], steps[i].kind,
                                     work->store, &work->pair, error);
    }
    return status;
}

static dm_status take_doubled(merge_work *work, dm_error *error)
{
    static const dm_merged_kind *const doubled[] = {
        &dm_merged_party, &dm_merged_post, &dm_merged_coverage};
    dm_status status = DM_OK;
    for (size_t i = 0; i < sizeof doubled / sizeof *doubled && !status; i++) {
        status = dm_merged_rows_take(&work->parts[DOUBLED], doubled[i],
                                     work->store, &work->pair, error);
    }
    return status;
}

static dm_status log_merge(int64_t *id, merge_work *work, dm_error *error)
{
    char now[DM_CLOCK_TEXT_SIZE];
    dm_buffer undo = {0};
    dm_clock_text(now);
    for (size_t i = 0; i < PARTS; i++) {
        dm_buffer_add(&undo, dm_buffer_text(&work->parts[i]));
        undo.failed |= work->parts[i].failed;
    }
    dm_statement *statement;
    dm_status status =
        undo.failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for a merge")
                    : dm_store_statement(&statement, work->store,
                                         dm_query_merge_log_insert, error);
    if (status == DM_OK) {
        bool row;
        dm_statement_bind_integer(statement, 1, work->pair.kept);
        dm_statement_bind_text(statement, 2, work->key);
        dm_statement_bind_text(statement, 3, dm_buffer_text(&undo));
        dm_statement_bind_text(statement, 4, now);
        status = dm_statement_step(statement, &row, error);
        *id = status == DM_OK ? dm_statement_integer(statement, 0) : 0;
        dm_statement_reset(statement);
    }
    dm_buffer_clear(&undo);
    return status;
}

dm_status dm_merge_pair(int64_t *id, dm_store *store,
                        const dm_merged_pair *pair, dm_error *error)
{
    *id = 0;
    merge_work work = {.store = store, .pair = *pair};
    dm_status status = read_gone(&work, error);
    if (status == DM_OK) {
        status = take_doubled(&work, error);
    }
    if (status == DM_OK) {
        status =
            dm_references_take(&work.parts[MOVED], store, &work.pair, error);
    }
    if (status == DM_OK) {
        status = give_names(&work, error);
    }
    if (status == DM_OK) {
        status = take_rows(&work, error);
    }
    if (status == DM_OK) {
        status = log_merge(id, &work, error);
    }
    for (size_t i = 0; i < PARTS; i++) {
        dm_buffer_clear(&work.parts[i]);
    }
    free(work.key);
    free(work.label);
    return status;
}

static dm_status find_actors(uint32_t found[2], dm_store *store,
                             const dm_stored_actors *actors,
                             const char *const texts[2], dm_error *error)
{
    dm_actor_names names = {.store = store, .actors = actors};
    dm_status status = dm_resolve_actor(&found[0], &names, texts[0], error);
    if (status == DM_OK) {
        status = dm_resolve_actor(&found[1], &names, texts[1], error);
    }
    dm_actor_names_clear(&names);
    if (status == DM_OK && found[0] == found[1]) {
        status = dm_error_set(error, DM_USAGE,
                              "'%s' and '%s' are one actor already, '%s'",
                              texts[0], texts[1], actors->items[found[0]].key);
    }
    return status;
}

static dm_status merge_named(int64_t *id, dm_store *store,
                             const char *const texts[2], dm_problems *warnings,
                             dm_error *error)
{
    dm_stored_actors actors = {0};
    uint32_t found[2];
    dm_status status = dm_stored_actors_load(&actors, store, error);
    if (status == DM_OK) {
        status = find_actors(found, store, &actors, texts, error);
    }
    if (status == DM_OK) {
        status = dm_merge_object(store, &actors, found, error);
    }
    if (status == DM_OK && warnings) {
        status = dm_merge_warn(warnings, store, &actors, found, error);
    }
    if (status == DM_OK) {
        dm_merged_pair pair = {actors.items[found[0]].id,
                               actors.items[found[1]].id};
        status = dm_merge_pair(id, store, &pair, error);
    }
    dm_stored_actors_clear(&actors);
    return status;
}

dm_status dm_store_merge_actors(int64_t *id, dm_store *store, const char *kept,
                                const char *gone, dm_problems *warnings,
                                dm_error *error)
{
    const char *const texts[2] = {kept, gone};
    *id = 0;
    dm_status status = dm_store_begin(store, error);
    if (status != DM_OK) {
        return status;
    }
    status = merge_named(id, store, texts, warnings, error);
    if (status == DM_OK) {
        return dm_store_commit(store, error);
    }
    dm_store_rollback(store);
    return status;
}
