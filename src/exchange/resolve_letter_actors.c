#include "demarche/text.h"

#include "base/buffer.h"
#include "base/slug.h"
#include "exchange/dataset_cell.h"
#include "exchange/letter_actors.h"
#include "store/queries.h"
#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

static dm_status fail(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "cannot find an actor");
}

static void name_entry(dm_buffer *out, const char *scheme, const char *value)
{
    dm_buffer_reset(out);
    dm_buffer_add_format(out, "%s:%s", scheme, value);
}

/* Where several actors have an entry, it stands for none. */
static bool add_entry(dm_key_index *entries, const dm_buffer *name,
                      int64_t actor)
{
    if (name->failed) {
        return false;
    }
    if (dm_key_index_find(entries, name->text)) {
        dm_key_index_set(entries, name->text, 0);
        return true;
    }
    return dm_key_index_add(entries, name->text, actor, 0);
}

static dm_status load_entries(dm_key_index *entries, dm_store *store,
                              dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_actor_list_authorities, error);
    dm_buffer name = {0};
    bool found = status == DM_OK;
    while (status == DM_OK && found) {
        status = dm_statement_step(statement, &found, error);
        if (status == DM_OK && found) {
            name_entry(&name, dm_statement_text(statement, 0),
                       dm_statement_text(statement, 1));
            status =
                add_entry(entries, &name, dm_statement_integer(statement, 2))
                    ? DM_OK
                    : fail(error);
        }
    }
    dm_buffer_clear(&name);
    return status;
}

static dm_status read_key(const char **out, dm_arena *arena, dm_store *store,
                          int64_t actor, dm_error *error)
{
    dm_statement *statement;
    dm_status status =
        dm_store_statement(&statement, store, dm_query_write_actor_key, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, actor);
    bool found;
    status = dm_statement_step(statement, &found, error);
    if (status == DM_OK) {
        *out = dm_arena_copy_text(arena, dm_statement_text(statement, 0));
        status = *out ? DM_OK : fail(error);
    }
    return status;
}

/* The actor that has one of the entries; several leave it undecided. */
static dm_status find_by_entry(dm_letter_actor *actor, dm_arena *arena,
                               dm_store *store, const dm_key_index *entries,
                               dm_error *error)
{
    int64_t found = 0;
    dm_buffer name = {0};
    for (dm_letter_authority *at = actor->authorities; at; at = at->next) {
        name_entry(&name, at->row.scheme, at->row.value);
        const dm_key_entry *entry =
            dm_key_index_find(entries, dm_buffer_text(&name));
        if (entry) {
            actor->ambiguous |=
                !entry->number || (found && found != entry->number);
            found = entry->number;
        }
    }
    bool failed = name.failed;
    dm_buffer_clear(&name);
    if (failed) {
        return fail(error);
    }
    return found && !actor->ambiguous
               ? read_key(&actor->key, arena, store, found, error)
               : DM_OK;
}

/** Those who answer to a name: all of them, and those without entries. */
typedef struct dm_namesakes {
    size_t counts[2];
    char *keys[2]; /**< the first of each */
} dm_namesakes;

static dm_status find_namesakes(dm_namesakes *out, dm_arena *arena,
                                dm_store *store, const char *folded,
                                dm_error *error)
{
    *out = (dm_namesakes){0};

    dm_statement *statement;
    dm_status status = dm_store_statement(
        &statement, store, dm_query_write_actor_find_named, error);
    if (status == DM_OK) {
        dm_statement_bind_text(statement, 1, folded);
    }
    bool found = status == DM_OK;
    while (status == DM_OK && found) {
        status = dm_statement_step(statement, &found, error);
        if (status != DM_OK || !found) {
            break;
        }
        char *key = dm_arena_copy_text(arena, dm_statement_text(statement, 0));
        status = key ? DM_OK : fail(error);
        bool numbered = dm_statement_integer(statement, 1) != 0;
        for (int i = 0; i < (numbered ? 1 : 2); i++) {
            out->keys[i] = out->counts[i]++ ? out->keys[i] : key;
        }
    }
    return status;
}

static dm_status find_by_name(dm_letter_actor *actor, dm_arena *arena,
                              dm_store *store, dm_error *error)
{
    char *folded = dm_text_fold(dm_letter_actor_label(actor));
    if (!folded) {
        return fail(error);
    }
    dm_namesakes found;
    dm_status status = find_namesakes(&found, arena, store, folded, error);
    free(folded);
    if (status != DM_OK) {
        return status;
    }
    bool alone = found.counts[0] == 1;
    actor->key = alone || found.counts[1] ? found.keys[!alone] : NULL;
    actor->ambiguous = !alone && found.counts[1] > 1;
    return DM_OK;
}

static int compare_names(const void *one, const void *other)
{
    return strcmp(((const dm_name_row *)one)->name,
                  ((const dm_name_row *)other)->name);
}

/* Its other names, in the order of their bytes. */
static bool list_names(dm_actor_row *row, dm_arena *arena,
                       const dm_letter_actor *actor)
{
    size_t count = 0;
    for (dm_letter_name *at = actor->names; at; at = at->next) {
        count++;
    }
    dm_name_row *names = dm_arena_take(arena, count * sizeof *names);
    for (dm_letter_name *at = actor->names; names && at; at = at->next) {
        if (strcmp(at->text, row->label) != 0) {
            names[row->name_count++] = (dm_name_row){at->text, "alias"};
        }
    }
    if (names) {
        qsort(names, row->name_count, sizeof *names, compare_names);
    }
    row->names = names;
    return names != NULL;
}

static bool list_entries(dm_actor_row *row, dm_arena *arena,
                         const dm_letter_actor *actor)
{
    size_t count = 0;
    for (dm_letter_authority *at = actor->authorities; at; at = at->next) {
        count++;
    }
    dm_authority_row *entries =
        dm_arena_take(arena, (count + 1) * sizeof *entries);
    for (dm_letter_authority *at = actor->authorities; entries && at;
         at = at->next) {
        entries[row->authority_count++] = at->row;
    }
    row->authorities = entries;
    return entries != NULL;
}

static dm_status put_actor(dm_letter_actor *actor, dm_arena *arena,
                           dm_store *store, dm_error *error)
{
    dm_actor_row row = {.kind = actor->kind,
                        .label = dm_letter_actor_label(actor),
                        .note = actor->note};
    char *key = NULL;
    char *slug = dm_text_slug(row.label);
    dm_status status = slug && list_names(&row, arena, actor) &&
                               list_entries(&row, arena, actor)
                           ? dm_find_free_key(&key, store, slug, error)
                           : fail(error);
    free(slug);
    row.key = key ? dm_arena_copy_text(arena, key) : NULL;
    free(key);
    if (status == DM_OK && !row.key) {
        status = fail(error);
    }
    if (status == DM_OK) {
        int64_t id;
        dm_outcome outcome;
        status = dm_put_actor(&id, &outcome, store, &row, error);
    }
    actor->key = row.key;
    return status;
}

/* Those with entries first, so that names find them; then by label and entry,
 * so that keys do not hang on the order of the file. */
static int compare_actors(const void *one, const void *other)
{
    const dm_letter_actor *a = *(dm_letter_actor *const *)one;
    const dm_letter_actor *b = *(dm_letter_actor *const *)other;
    int order = (a->authorities == NULL) - (b->authorities == NULL);
    if (!order) {
        order = strcmp(dm_letter_actor_label(a), dm_letter_actor_label(b));
    }
    if (!order && a->authorities) {
        order = strcmp(a->authorities->row.scheme, b->authorities->row.scheme);
    }
    return order || !a->authorities
               ? order
               : strcmp(a->authorities->row.value, b->authorities->row.value);
}

static dm_status resolve(dm_letter_actor *actor, dm_arena *arena,
                         dm_store *store, const dm_key_index *entries,
                         dm_error *error)
{
    dm_status status = actor->authorities
                           ? find_by_entry(actor, arena, store, entries, error)
                           : find_by_name(actor, arena, store, error);
    return status == DM_OK && !actor->key && !actor->ambiguous
               ? put_actor(actor, arena, store, error)
               : status;
}

static dm_status resolve_needed(dm_letter_actors *actors, dm_store *store,
                                const dm_key_index *entries, dm_error *error)
{
    dm_letter_actor **needed = calloc(actors->count + 1, sizeof *needed);
    if (!needed) {
        return fail(error);
    }
    size_t count = 0;
    for (size_t i = 0; i < actors->count; i++) {
        dm_letter_actor *actor = &actors->items[i];
        if (actor->same == i && actor->needed) {
            needed[count++] = actor;
        }
    }
    qsort(needed, count, sizeof *needed, compare_actors);
    dm_status status = DM_OK;
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = resolve(needed[i], &actors->texts, store, entries, error);
    }
    free(needed);
    return status;
}

dm_status dm_letter_actors_resolve(dm_letter_actors *actors, dm_import *import,
                                   dm_error *error)
{
    dm_key_index entries = {0};
    dm_status status = load_entries(&entries, import->store, error);
    if (status == DM_OK) {
        status = resolve_needed(actors, import->store, &entries, error);
    }
    dm_key_index_clear(&entries);
    return status;
}
