#include "store/merge_objections.h"

#include "base/buffer.h"
#include "store/database.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/served_states.h"

#include <string.h>

/** How many keys a message lists. */
#define LISTED_LIMIT 10

/** Texts as a message lists them, with a count of all. */
typedef struct listed_texts {
    size_t count;
    dm_buffer text;
} listed_texts;

static void list_text(listed_texts *list, const char *text)
{
    if (list->count < LISTED_LIMIT) {
        dm_buffer_add(&list->text, list->count ? ", " : "");
        dm_buffer_add(&list->text, text);
    }
    list->count++;
}

static void end_list(listed_texts *list)
{
    if (list->count > LISTED_LIMIT) {
        dm_buffer_add_format(&list->text, " and %zu more",
                             list->count - LISTED_LIMIT);
    }
}

static dm_status take_key(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    list_text(context, dm_statement_text(row, 0));
    return DM_OK;
}

static dm_status take_reason(void *context, dm_statement *row, dm_error *error)
{
    (void)error;
    listed_texts *list = context;
    const char *name = dm_statement_text(row, 1);
    list_text(list, dm_statement_text(row, 0));
    if (list->count <= LISTED_LIMIT && *name) {
        dm_buffer_add_format(&list->text, " (%s)", name);
    }
    return DM_OK;
}

static dm_status list_of_both(listed_texts *list, dm_store *store,
                              const char *query, dm_take_row *take,
                              const int64_t ids[2], dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, ids[0]);
        dm_statement_bind_integer(statement, 2, ids[1]);
        status = dm_rows_each(statement, take, list, error);
    }
    end_list(list);
    return status == DM_OK && list->text.failed
               ? dm_error_set(error, DM_NO_MEMORY, "no memory for a merge")
               : status;
}

dm_status dm_merge_object(dm_store *store, const dm_stored_actors *actors,
                          const uint32_t pair[2], dm_error *error)
{
    const dm_stored_actor *kept = &actors->items[pair[0]];
    const dm_stored_actor *gone = &actors->items[pair[1]];
    const int64_t ids[2] = {kept->id, gone->id};
    listed_texts list = {0};
    dm_status status = list_of_both(
        &list, store, dm_query_merge_shared_contacts, take_key, ids, error);
    if (status == DM_OK && list.count > 0) {
        status = dm_error_set(error, DM_REFUSED,
                              "'%s' and '%s' are in contact with each other: "
                              "%s",
                              kept->key, gone->key, dm_buffer_text(&list.text));
    }
    if (status == DM_OK) {
        status = list_of_both(&list, store, dm_query_merge_opposed_rows,
                              take_reason, ids, error);
    }
    if (status == DM_OK && list.count > 0) {
        status =
            dm_error_set(error, DM_REFUSED, "'%s' and '%s' stand apart: %s",
                         kept->key, gone->key, dm_buffer_text(&list.text));
    }
    dm_buffer_clear(&list.text);
    return status;
}

static bool have_common(const dm_number_set *a, const dm_number_set *b)
{
    for (size_t i = 0; i < a->count; i++) {
        if (dm_number_set_has(b, a->items[i])) {
            return true;
        }
    }
    return false;
}

/* A warning that is not kept is no warning. */
static dm_status check_kept(const dm_problems *warnings, size_t before,
                            dm_error *error)
{
    bool lost = warnings->warnings > before && !warnings->limit &&
                warnings->count < warnings->errors + warnings->warnings;
    return lost ? dm_error_set(error, DM_NO_MEMORY, "no memory for a warning")
                : DM_OK;
}

static void warn_of_service(dm_problems *warnings, dm_store *store,
                            const dm_stored_actors *actors,
                            const uint32_t pair[2],
                            const dm_number_set served[2])
{
    bool both = served[0].count > 0 && served[1].count > 0;
    if (both && !have_common(&served[0], &served[1])) {
        dm_problems_add(
            warnings, DM_WARNING, store->path, 0, 0,
            "'%s' serves '%s', '%s' serves '%s'", actors->items[pair[0]].key,
            actors->items[served[0].items[0]].key, actors->items[pair[1]].key,
            actors->items[served[1].items[0]].key);
    }
}

static dm_status compare_service(dm_problems *warnings, dm_store *store,
                                 const dm_stored_actors *actors,
                                 const uint32_t pair[2], dm_error *error)
{
    const dm_interval always = {INT64_MIN, INT64_MAX};
    dm_services services = {0};
    dm_number_set served[2] = {{0}, {0}};
    dm_status status = dm_services_load(&services, store, actors, NULL, error);
    if (status == DM_OK) {
        for (size_t i = 0; i < 2; i++) {
            dm_services_find(&services, pair[i], always, &served[i]);
        }
        if (served[0].failed || served[1].failed || services.chain.failed) {
            status = dm_error_set(error, DM_NO_MEMORY, "no memory for a merge");
        }
    }
    if (status == DM_OK) {
        warn_of_service(warnings, store, actors, pair, served);
    }
    dm_number_set_clear(&served[0]);
    dm_number_set_clear(&served[1]);
    dm_services_clear(&services);
    return status;
}

dm_status dm_merge_warn(dm_problems *warnings, dm_store *store,
                        const dm_stored_actors *actors, const uint32_t pair[2],
                        dm_error *error)
{
    const dm_stored_actor *kept = &actors->items[pair[0]];
    const dm_stored_actor *gone = &actors->items[pair[1]];
    size_t before = warnings->warnings;
    dm_status status = DM_OK;
    if (strcmp(kept->kind, gone->kind) != 0) {
        dm_problems_add(warnings, DM_WARNING, store->path, 0, 0,
                        "'%s' is a %s, '%s' is a %s", kept->key, kept->kind,
                        gone->key, gone->kind);
    } else if (strcmp(kept->kind, "state") != 0) {
        status = compare_service(warnings, store, actors, pair, error);
    }
    return status == DM_OK ? check_kept(warnings, before, error) : status;
}
