#include "exchange/dataset_cell.h"

#include "demarche/text.h"

#include "base/buffer.h"
#include "base/slug.h"
#include "exchange/dataset_import.h"
#include "store/queries.h"
#include "store/statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** How many actors a message about an ambiguous name lists. */
#define LISTED_LIMIT 3

/** Who answers to a name. */
typedef struct dm_found_actors {
    size_t count;
    int64_t first;
    dm_buffer keys; /**< as a message lists several, the caller's to clear */
} dm_found_actors;

static void list_key(dm_found_actors *found, const char *key)
{
    if (found->count <= LISTED_LIMIT) {
        dm_buffer_add_format(&found->keys, "%s'%s'",
                             found->count > 1 ? ", " : "", key);
    } else if (found->count == LISTED_LIMIT + 1) {
        dm_buffer_add(&found->keys, ", ...");
    }
}

static dm_status find_actors(dm_found_actors *out, dm_store *store,
                             const char *query, const char *text,
                             dm_error *error)
{
    dm_buffer_clear(&out->keys);
    *out = (dm_found_actors){0};

    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(statement, 1, text);
    bool found = true;
    while (status == DM_OK && found) {
        status = dm_statement_step(statement, &found, error);
        if (found && out->count++ == 0) {
            out->first = dm_statement_integer(statement, 0);
        }
        const char *key = found ? dm_statement_text(statement, 1) : NULL;
        if (key) {
            list_key(out, key);
        }
    }
    if (status == DM_OK && out->keys.failed) {
        status =
            dm_error_set(error, DM_NO_MEMORY, "cannot look for '%s'", text);
    }
    return status;
}

/* A quick look, since most names of a large file are new. */
static dm_status is_known_name(bool *out, dm_store *store, const char *folded,
                               dm_error *error)
{
    *out = false;

    dm_statement *statement;
    bool row = false;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_actor_name_known, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, folded);
        status = dm_statement_step(statement, &row, error);
    }
    if (row) {
        *out = dm_statement_integer(statement, 0) != 0;
        dm_statement_reset(statement);
    }
    return status;
}

static dm_status find_by_folded(dm_found_actors *out, dm_store *store,
                                const char *name, const char *folded,
                                dm_error *error)
{
    bool known;
    dm_status status = is_known_name(&known, store, folded, error);
    if (status == DM_OK && known) {
        return find_actors(out, store, dm_query_write_actor_find_name, folded,
                           error);
    }
    return status == DM_OK && strcmp(folded, name) != 0
               ? find_actors(out, store, dm_query_write_actor_find_key, folded,
                             error)
               : status;
}

static dm_status find_by_key_or_name(dm_found_actors *out, dm_store *store,
                                     const char *name, dm_error *error)
{
    dm_status status =
        find_actors(out, store, dm_query_write_actor_find_key, name, error);
    if (status != DM_OK || out->count) {
        return status;
    }
    char *folded = dm_text_fold(name);
    if (!folded) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot look for '%s'", name);
    }
    status = find_by_folded(out, store, name, folded, error);
    free(folded);
    return status;
}

static bool add_name(dm_import *import, const char *name)
{
    if (import->name_count == import->name_capacity) {
        size_t capacity =
            import->name_capacity ? 2 * import->name_capacity : 64;
        const char **list = realloc(import->name_list, capacity * sizeof *list);
        if (!list) {
            return false;
        }
        import->name_list = list;
        import->name_capacity = capacity;
    }
    char *copy = dm_arena_copy_text(&import->names, name);
    import->name_list[import->name_count] = copy;
    import->name_count += copy != NULL;
    return copy != NULL;
}

static dm_status load_names(dm_import *import, dm_error *error)
{
    if (import->name_count) {
        return DM_OK;
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, import->store, dm_query_write_actor_list_names, error);
    bool found = status == DM_OK;
    while (status == DM_OK && found) {
        status = dm_statement_step(statement, &found, error);
        if (found && !add_name(import, dm_statement_text(statement, 0))) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot load the names");
        }
    }
    return status;
}

/* To compare with every name there is takes long: only while the problem is
 * still going to be shown. */
static dm_status refuse_unknown(dm_row *row, dm_cell cell, dm_error *error)
{
    dm_import *import = row->import;
    const dm_problems *problems = &import->report->problems;
    size_t nearest = import->name_count;
    if (!problems->limit || problems->count < problems->limit) {
        dm_status status = load_names(import, error);
        if (status != DM_OK) {
            return status;
        }
        nearest =
            dm_text_nearest(cell.text, import->name_list, import->name_count);
    }
    if (nearest < import->name_count) {
        dm_row_refuse(row, cell, "unknown actor '%s': did you mean '%s'?",
                      cell.text, import->name_list[nearest]);
    } else {
        dm_row_refuse(row, cell,
                      "unknown actor '%s', expected one of actors.csv",
                      cell.text);
    }
    return DM_OK;
}

dm_status dm_find_free_key(char **out, dm_store *store, const char *slug,
                           dm_error *error)
{
    dm_buffer key = {0};
    dm_found_actors found = {.count = 1};
    dm_status status = DM_OK;
    for (int n = 1; status == DM_OK && found.count; n++) {
        dm_buffer_reset(&key);
        dm_buffer_add(&key, slug);
        if (n > 1) {
            dm_buffer_add_format(&key, "-%d", n);
        }
        status = find_actors(&found, store, dm_query_write_actor_find_key,
                             dm_buffer_text(&key), error);
    }
    dm_buffer_clear(&found.keys);
    *out = dm_buffer_take(&key);
    return status == DM_OK && !*out
               ? dm_error_set(error, DM_NO_MEMORY, "cannot name an actor")
               : status;
}

static dm_status create_actor(int64_t *out, const dm_import *import,
                              const char *name, dm_error *error)
{
    const char *kind =
        import->new_actor_kind ? import->new_actor_kind : "person";
    dm_store *store = import->store;
    char *key = NULL;
    char *slug = dm_text_slug(name);
    if (!slug) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot name an actor");
    }
    dm_status status = dm_find_free_key(&key, store, slug, error);
    if (status == DM_OK) {
        dm_actor_row row = {.key = key, .kind = kind, .label = name};
        dm_outcome outcome;
        status = dm_put_actor(out, &outcome, store, &row, error);
    }
    free(slug);
    free(key);
    return status;
}

/* 0 where the row is refused: nobody, or more than one, goes by the name. */
static dm_status take_found(int64_t *out, dm_row *row, dm_cell cell,
                            const dm_found_actors *found, dm_error *error)
{
    dm_import *import = row->import;
    *out = 0;
    if (found->count > 1) {
        dm_row_refuse(row, cell, "'%s' may be any of %s: expected a key",
                      cell.text, dm_buffer_text(&found->keys));
        return DM_OK;
    }
    if (found->count == 1) {
        *out = found->first;
        return DM_OK;
    }
    return import->creates_actors ? create_actor(out, import, cell.text, error)
                                  : refuse_unknown(row, cell, error);
}

dm_status dm_cell_actor(int64_t *out, dm_row *row, dm_cell cell,
                        dm_error *error)
{
    *out = 0;
    dm_import *import = row->import;
    if (!*cell.text) {
        return DM_OK;
    }
    const dm_key_entry *known = dm_key_index_find(&import->actors, cell.text);
    if (known) {
        *out = known->number;
        if (!*out) {
            dm_row_refuse_silently(row, cell, "its actor is refused");
        }
        return DM_OK;
    }
    dm_found_actors found = {0};
    dm_status status =
        find_by_key_or_name(&found, import->store, cell.text, error);
    if (status == DM_OK) {
        status = take_found(out, row, cell, &found, error);
    }
    dm_buffer_clear(&found.keys);
    if (status == DM_OK && *out &&
        !dm_key_index_add(&import->actors, cell.text, *out, 0)) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot keep a name");
    }
    return status;
}
