#include "exchange/dataset_cell.h"
#include "exchange/dataset_import.h"
#include "store/merge_actors.h"
#include "store/queries.h"
#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

/** The lists in the cells of one actor. */
typedef struct dm_actor_lists {
    dm_name_row *names;
    size_t name_count;
    dm_authority_row *authorities;
    size_t authority_count;
} dm_actor_lists;

static bool has_name(const dm_actor_lists *lists, const dm_name_row *name)
{
    for (size_t i = 0; i < lists->name_count; i++) {
        if (strcmp(lists->names[i].name, name->name) == 0 &&
            strcmp(lists->names[i].kind, name->kind) == 0) {
            return true;
        }
    }
    return false;
}

static void take_aliases(dm_actor_lists *lists, dm_row *row, dm_cell rest)
{
    static const char mark[] = "translit:";
    dm_cell item;
    while (dm_cell_take_item(&item, &rest)) {
        bool translit = strncmp(item.text, mark, sizeof mark - 1) == 0;
        dm_name_row name = {item.text + (translit ? sizeof mark - 1 : 0),
                            translit ? "translit" : "alias"};
        if (has_name(lists, &name)) {
            dm_row_refuse(row, item, "the alias '%s' stands twice", name.name);
        }
        lists->names[lists->name_count++] = name;
    }
}

static void take_authorities(dm_actor_lists *lists, dm_row *row, dm_cell rest)
{
    dm_cell item;
    dm_cell value;
    while (dm_cell_take_item(&item, &rest)) {
        if (!dm_cell_split(&value, &item, ':') || !*item.text || !*value.text) {
            dm_row_refuse(row, item,
                          "'%s' is no authority, expected "
                          "scheme:value",
                          item.text);
        }
        for (size_t i = 0; i < lists->authority_count; i++) {
            const dm_authority_row *other = &lists->authorities[i];
            if (strcmp(other->scheme, item.text) == 0 &&
                strcmp(other->value, value.text) == 0) {
                dm_row_refuse(row, item, "the authority '%s:%s' stands twice",
                              item.text, value.text);
            }
        }
        lists->authorities[lists->authority_count++] =
            (dm_authority_row){item.text, value.text};
    }
}

static dm_status take_lists(dm_actor_lists *lists, dm_row *row, dm_error *error)
{
    *lists = (dm_actor_lists){0};
    dm_cell aliases = dm_row_cell(row, DM_ACTORS_ALIASES);
    dm_cell authorities = dm_row_cell(row, DM_ACTORS_AUTHORITIES);
    lists->names = calloc(dm_cell_count_items(aliases), sizeof *lists->names);
    lists->authorities =
        calloc(dm_cell_count_items(authorities), sizeof *lists->authorities);
    if (!lists->names || !lists->authorities) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep the aliases");
    }
    take_aliases(lists, row, aliases);
    take_authorities(lists, row, authorities);
    return DM_OK;
}

static void check_key(dm_row *row, dm_cell cell)
{
    size_t size = strlen(cell.text);
    if (strpbrk(cell.text, ";>\n\r") ||
        (size && (cell.text[0] == ' ' || cell.text[size - 1] == ' '))) {
        dm_row_refuse(row, cell,
                      "'%s' is no key, expected one without ';', "
                      "'>' and outer blanks",
                      cell.text);
    }
}

/** Actors of the store that have an authority number of a row. */
typedef struct dm_namesakes {
    int64_t first; /**< 0: none */
    bool several;
    dm_buffer keys;
} dm_namesakes;

/* Those of this very import are told apart by it. */
static void take_namesake(dm_namesakes *out, const dm_import *import,
                          int64_t id, const char *key)
{
    bool own = dm_key_index_find(&import->actors, key) != NULL;
    if (!own && id != out->first) {
        out->several |= out->first != 0;
        dm_buffer_add_format(&out->keys, "%s'%s'", out->first ? ", " : "", key);
        out->first = id;
    }
}

static dm_status find_authority(dm_namesakes *out, const dm_import *import,
                                const dm_authority_row *authority,
                                dm_error *error)
{
    dm_statement *statement;
    bool found = true;
    dm_status status = dm_store_statement(
        &statement, import->store, dm_query_write_actor_find_authority, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_text(statement, 1, authority->scheme);
    dm_statement_bind_text(statement, 2, authority->value);
    while (status == DM_OK && found) {
        status = dm_statement_step(statement, &found, error);
        if (found) {
            take_namesake(out, import, dm_statement_integer(statement, 0),
                          dm_statement_text(statement, 1));
        }
    }
    if (status == DM_OK && out->keys.failed) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot look for actors");
    }
    return status;
}

static dm_status find_namesakes(dm_namesakes *out, const dm_row *row,
                                const dm_actor_row *actor, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < actor->authority_count && status == DM_OK; i++) {
        status =
            find_authority(out, row->import, &actor->authorities[i], error);
    }
    return status;
}

/* A new key with the authority number of an actor that is there is merged into
 * that one, so that the log tells it and it can be undone. */
static dm_status put_identified(int64_t *id, dm_outcome *outcome, dm_row *row,
                                const dm_actor_row *actor, dm_error *error)
{
    dm_store *store = row->import->store;
    dm_namesakes namesakes = {0};
    dm_status status = find_namesakes(&namesakes, row, actor, error);
    if (status == DM_OK) {
        status = dm_put_actor(id, outcome, store, actor, error);
    }
    if (status == DM_OK && *outcome == DM_KEPT && namesakes.several) {
        dm_row_refuse(row, dm_row_cell(row, DM_ACTORS_AUTHORITIES),
                      "its authorities are those of %s: which of them is it?",
                      dm_buffer_text(&namesakes.keys));
    } else if (status == DM_OK && *outcome == DM_KEPT && namesakes.first) {
        dm_merged_pair pair = {namesakes.first, *id};
        int64_t merge;
        status = dm_merge_pair(&merge, store, &pair, error);
        *id = namesakes.first;
    }
    dm_buffer_clear(&namesakes.keys);
    return status;
}

static dm_status put_actor(dm_outcome *outcome, dm_row *row,
                           const dm_actor_row *actor, dm_error *error)
{
    int64_t id = 0;
    dm_status status = DM_OK;
    if (!row->refused) {
        status = put_identified(&id, outcome, row, actor, error);
        dm_row_check_outcome(row, dm_row_cell(row, DM_ACTORS_KEY), *outcome,
                             "an actor of this key");
    }
    /* Also a refused one is known: what names it is not wrong for that. */
    if (status == DM_OK && *actor->key &&
        !dm_key_index_find(&row->import->actors, actor->key) &&
        !dm_key_index_add(&row->import->actors, actor->key,
                          row->refused ? 0 : id, row->csv->line)) {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot keep an actor");
    }
    return status;
}

dm_status dm_import_actor(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    static const char *const kinds[] = {"person", "office", "body", "state",
                                        NULL};
    dm_cell key = dm_row_cell(row, DM_ACTORS_KEY);
    const char *label = dm_row_text(row, DM_ACTORS_LABEL);
    dm_actor_row actor = {
        .key = key.text,
        .label = *label ? label : key.text,
        .kind = dm_cell_word(row, dm_row_cell(row, DM_ACTORS_KIND),
                             "kind of actor", kinds, "person"),
        .note = dm_row_text(row, DM_ACTORS_NOTE),
    };
    check_key(row, key);
    dm_status status = dm_row_claim(row, key, key.text, error);
    if (status != DM_OK) {
        return status;
    }
    dm_actor_lists lists;
    status = take_lists(&lists, row, error);
    actor.names = lists.names;
    actor.name_count = lists.name_count;
    actor.authorities = lists.authorities;
    actor.authority_count = lists.authority_count;
    if (status == DM_OK) {
        status = put_actor(outcome, row, &actor, error);
    }
    free(lists.names);
    free(lists.authorities);
    return status;
}
