#include "demarche/store.h"

#include "base/arena.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/show_actor.h"
#include "store/show_contact.h"
#include "store/snapshot.h"
#include "store/unknown_name.h"

#include <stdlib.h>

/** Beyond this many keys nobody waits for the nearest. */
#define CANDIDATE_LIMIT 100000

typedef struct key_list {
    size_t count;
    const char **keys;
    size_t capacity;
    dm_arena arena;
} key_list;

static dm_status take_key(void *context, dm_statement *row, dm_error *error)
{
    key_list *list = context;
    if (list->count == CANDIDATE_LIMIT) {
        return DM_OK;
    }
    const char *key =
        dm_arena_copy_text(&list->arena, dm_statement_text(row, 0));
    if (!key || !dm_rows_reserve((void **)&list->keys, list->count,
                                 &list->capacity, sizeof *list->keys)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for keys");
    }
    list->keys[list->count++] = key;
    return DM_OK;
}

static dm_status refuse_key(dm_store *store, const char *key, dm_error *error)
{
    key_list list = {0};
    dm_status status = dm_rows_of(store, dm_query_read_show_candidates,
                                  take_key, &list, error);
    if (status == DM_OK) {
        status = dm_refuse_name(error, "contact or actor", key, list.keys,
                                list.count);
    }
    free(list.keys);
    dm_arena_clear(&list.arena);
    return status;
}

static dm_status show_fields(dm_field_list *fields, dm_store *store,
                             const char *key, dm_error *error)
{
    bool contact;
    bool actor = false;
    dm_status status = dm_show_contact(fields, &contact, store, key, error);
    if (status == DM_OK) {
        status = dm_show_actor(fields, &actor, store, key, error);
    }
    if (status == DM_OK && !contact && !actor) {
        status = refuse_key(store, key, error);
    }
    return status;
}

static dm_status make_table(dm_table **out, dm_store *store,
                            const dm_shown_accounts *accounts, const char *key,
                            dm_error *error)
{
    dm_field_list fields;
    dm_status status = dm_field_list_init(&fields, accounts, error);
    if (status != DM_OK) {
        return status;
    }
    status = show_fields(&fields, store, key, error);
    dm_status finished =
        dm_field_list_finish(&fields, status == DM_OK ? error : NULL);
    if (status == DM_OK) {
        status = finished;
    }
    if (status != DM_OK) {
        dm_table_free(fields.table);
        return status;
    }
    *out = fields.table;
    return DM_OK;
}

dm_status dm_store_show(dm_table **out, dm_store *store, const char *key,
                        dm_error *error)
{
    *out = NULL;
    dm_shown_accounts accounts = {0};
    dm_snapshot snapshot;
    dm_status status = dm_snapshot_begin(&snapshot, store, error);
    if (status == DM_OK) {
        status = dm_shown_accounts_load(&accounts, store, key, error);
    }
    if (status == DM_OK) {
        status = make_table(out, store, &accounts, key, error);
    }
    dm_shown_accounts_clear(&accounts);
    dm_snapshot_end(&snapshot);
    return status;
}
