#include "store/resolve_actor.h"

#include "base/buffer.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/served_states.h"
#include "store/unknown_name.h"

#include <stdlib.h>
#include <string.h>

/** How many actors a message about an ambiguous name lists. */
#define LISTED_LIMIT 8

static dm_status add_name(dm_actor_names *names, uint32_t actor,
                          const char *name, const char *folded, dm_error *error)
{
    if (!name || !folded ||
        !dm_rows_reserve((void **)&names->items, names->count, &names->capacity,
                         sizeof *names->items)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    names->items[names->count++] =
        (dm_actor_name){.actor = actor, .name = name, .folded = folded};
    return DM_OK;
}

static dm_status add_folded(dm_actor_names *names, uint32_t actor,
                            const char *name, dm_error *error)
{
    dm_folded_name folded = {0};
    dm_status status = dm_folded_name_init(&folded, name, error);
    if (status == DM_OK) {
        status =
            add_name(names, actor, name,
                     dm_arena_copy_text(&names->arena, folded.text), error);
    }
    dm_folded_name_clear(&folded);
    return status;
}

static dm_status take_name(void *context, dm_statement *row, dm_error *error)
{
    dm_actor_names *names = context;
    uint32_t actor;
    dm_status status = dm_stored_actors_require(
        &actor, names->actors, dm_statement_integer(row, 0), error);
    if (status == DM_OK) {
        status = add_name(
            names, actor,
            dm_arena_copy_text(&names->arena, dm_statement_text(row, 1)),
            dm_arena_copy_text(&names->arena, dm_statement_text(row, 2)),
            error);
    }
    return status;
}

static dm_status load_names(dm_actor_names *names, dm_error *error)
{
    dm_status status = DM_OK;
    for (uint32_t i = 0; i < names->actors->count && status == DM_OK; i++) {
        status = add_folded(names, i, names->actors->items[i].key, error);
        if (status == DM_OK) {
            status = add_folded(names, i, names->actors->items[i].label, error);
        }
    }
    if (status == DM_OK) {
        status = dm_rows_of(names->store, dm_query_read_actor_names, take_name,
                            names, error);
    }
    names->loaded = status == DM_OK;
    return status;
}

void dm_actor_names_clear(dm_actor_names *names)
{
    free(names->items);
    dm_arena_clear(&names->arena);
    *names = (dm_actor_names){0};
}

static uint32_t find_key(const dm_stored_actors *actors, const char *key)
{
    for (uint32_t i = 0; i < actors->count; i++) {
        if (strcmp(actors->items[i].key, key) == 0) {
            return i;
        }
    }
    return DM_NO_ACTOR;
}

static dm_status refuse_unknown(const dm_actor_names *names, const char *name,
                                dm_error *error)
{
    const char **candidates = calloc(names->count + 1, sizeof *candidates);
    if (!candidates) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    for (size_t i = 0; i < names->count; i++) {
        candidates[i] = names->items[i].name;
    }
    dm_status status =
        dm_refuse_name(error, "actor", name, candidates, names->count);
    free(candidates);
    return status;
}

static int compare_keys(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static dm_status refuse_ambiguous(const dm_stored_actors *actors,
                                  const dm_number_set *found, const char *name,
                                  dm_error *error)
{
    const char **keys = calloc(found->count, sizeof *keys);
    if (!keys) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    for (size_t i = 0; i < found->count; i++) {
        keys[i] = actors->items[found->items[i]].key;
    }
    qsort(keys, found->count, sizeof *keys, compare_keys);
    dm_buffer list = {0};
    for (size_t i = 0; i < found->count && i < LISTED_LIMIT; i++) {
        dm_buffer_add_format(&list, "%s'%s'", i ? ", " : "", keys[i]);
    }
    free(keys);
    dm_buffer_add(&list, found->count > LISTED_LIMIT ? ", ..." : "");
    dm_status status =
        dm_error_set(error, DM_USAGE, "actor '%s' may be any of %s", name,
                     dm_buffer_text(&list));
    dm_buffer_clear(&list);
    return status;
}

static dm_status choose_actor(uint32_t *out, const dm_actor_names *names,
                              const dm_number_set *found, const char *name,
                              dm_error *error)
{
    if (found->failed) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    if (found->count == 0) {
        return refuse_unknown(names, name, error);
    }
    if (found->count > 1) {
        return refuse_ambiguous(names->actors, found, name, error);
    }
    *out = found->items[0];
    return DM_OK;
}

static dm_status search_names(uint32_t *out, dm_actor_names *names,
                              const char *name, dm_error *error)
{
    dm_folded_name folded = {0};
    dm_status status = dm_folded_name_init(&folded, name, error);
    if (status == DM_OK && !names->loaded) {
        status = load_names(names, error);
    }
    if (status == DM_OK) {
        dm_number_set found = {0};
        for (size_t i = 0; i < names->count; i++) {
            if (strcmp(names->items[i].folded, folded.text) == 0) {
                dm_number_set_add(&found, names->items[i].actor);
            }
        }
        status = choose_actor(out, names, &found, name, error);
        dm_number_set_clear(&found);
    }
    dm_folded_name_clear(&folded);
    return status;
}

dm_status dm_resolve_actor(uint32_t *out, dm_actor_names *names,
                           const char *name, dm_error *error)
{
    *out = find_key(names->actors, name);
    return *out != DM_NO_ACTOR ? DM_OK : search_names(out, names, name, error);
}
