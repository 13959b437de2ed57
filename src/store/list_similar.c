#include "demarche/merge.h"

#include "store/queries.h"
#include "store/row_list.h"
#include "store/similar_candidates.h"
#include "store/snapshot.h"
#include "store/stored_actors.h"

#include <stdlib.h>
#include <string.h>

/** Two actors that may be one; `a` has the smaller key. */
typedef struct similar_pair {
    uint32_t a;
    uint32_t b;
    const char *name_a;
    const char *name_b;
    dm_likeness likeness;
} similar_pair;

/** Actors, their names, and the pairs that were found. */
typedef struct similar_search {
    dm_store *store;
    double least;
    dm_stored_actors actors;
    size_t name_count;
    dm_compared_name *names;
    size_t name_capacity;
    size_t pair_count;
    similar_pair *pairs;
    size_t pair_capacity;
    dm_arena arena;
} similar_search;

static dm_status take_name(void *context, dm_statement *row, dm_error *error)
{
    similar_search *search = context;
    dm_compared_name name = {
        .text = dm_arena_copy_text(&search->arena, dm_statement_text(row, 1))};
    dm_status status = dm_stored_actors_require(
        &name.actor, &search->actors, dm_statement_integer(row, 0), error);
    if (status != DM_OK) {
        return status;
    }
    if (!name.text ||
        !dm_rows_reserve((void **)&search->names, search->name_count,
                         &search->name_capacity, sizeof *search->names)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for names");
    }
    status = dm_compared_name_init(&name, &search->arena, error);
    search->names[search->name_count++] = name;
    return status;
}

static const char *get_key(const similar_search *search, uint32_t actor)
{
    return search->actors.items[actor].key;
}

static dm_status keep_pair(similar_search *search, similar_pair pair,
                           dm_error *error)
{
    if (pair.likeness.similarity < search->least) {
        return DM_OK;
    }
    if (!dm_rows_reserve((void **)&search->pairs, search->pair_count,
                         &search->pair_capacity, sizeof *search->pairs)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
    }
    if (strcmp(get_key(search, pair.a), get_key(search, pair.b)) > 0) {
        pair = (similar_pair){pair.b, pair.a, pair.name_b, pair.name_a,
                              pair.likeness};
    }
    search->pairs[search->pair_count++] = pair;
    return DM_OK;
}

static dm_status take_candidates(void *context, size_t a, size_t b,
                                 dm_error *error)
{
    similar_search *search = context;
    const dm_compared_name *first = &search->names[a];
    const dm_compared_name *other = &search->names[b];
    similar_pair pair = {
        first->actor, other->actor, first->text, other->text, {0}};
    dm_status status = dm_compare_names(&pair.likeness, first, other, error);
    return status == DM_OK && pair.likeness.reason
               ? keep_pair(search, pair, error)
               : status;
}

static dm_status take_authority(void *context, dm_statement *row,
                                dm_error *error)
{
    similar_search *search = context;
    similar_pair pair = {.likeness = {"authority", 1}};
    dm_status status = dm_stored_actors_require(
        &pair.a, &search->actors, dm_statement_integer(row, 0), error);
    if (status == DM_OK) {
        status = dm_stored_actors_require(&pair.b, &search->actors,
                                          dm_statement_integer(row, 1), error);
    }
    if (status == DM_OK) {
        pair.name_a = search->actors.items[pair.a].label;
        pair.name_b = search->actors.items[pair.b].label;
        status = keep_pair(search, pair, error);
    }
    return status;
}

static dm_status find_pairs(similar_search *search, dm_error *error)
{
    dm_status status =
        dm_stored_actors_load(&search->actors, search->store, error);
    if (status == DM_OK) {
        status = dm_rows_of(search->store, dm_query_read_called, take_name,
                            search, error);
    }
    if (status == DM_OK) {
        status = dm_rows_of(search->store, dm_query_read_shared_authorities,
                            take_authority, search, error);
    }
    if (status == DM_OK) {
        status = dm_find_candidates(search->names, search->name_count,
                                    take_candidates, search, error);
    }
    return status;
}

/** What sorting needs to know of a pair beside itself. */
typedef struct sorted_pair {
    const char *key_a;
    const char *key_b;
    similar_pair pair;
} sorted_pair;

static int compare_likeness(const sorted_pair *a, const sorted_pair *b)
{
    double difference =
        b->pair.likeness.similarity - a->pair.likeness.similarity;
    return (difference > 0) - (difference < 0);
}

static int compare_ends(const sorted_pair *a, const sorted_pair *b)
{
    int order = strcmp(a->key_a, b->key_a);
    return order != 0 ? order : strcmp(a->key_b, b->key_b);
}

/* A pair's best reason first; texts decide where reasons are as good. */
static int compare_within(const void *left, const void *right)
{
    const sorted_pair *a = left;
    const sorted_pair *b = right;
    int order = compare_ends(a, b);
    if (order == 0) {
        order = compare_likeness(a, b);
    }
    if (order == 0) {
        order = strcmp(a->pair.likeness.reason, b->pair.likeness.reason);
    }
    if (order == 0) {
        order = strcmp(a->pair.name_a, b->pair.name_a);
    }
    return order != 0 ? order : strcmp(a->pair.name_b, b->pair.name_b);
}

static int compare_rows(const void *left, const void *right)
{
    int order = compare_likeness(left, right);
    return order != 0 ? order : compare_ends(left, right);
}

/* One row a pair, in the order of the table; the caller frees them. */
static dm_status sort_pairs(sorted_pair **out, size_t *count,
                            const similar_search *search, dm_error *error)
{
    *count = 0;
    *out = calloc(search->pair_count + 1, sizeof **out);
    if (!*out) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for pairs");
    }
    sorted_pair *sorted = *out;
    for (size_t i = 0; i < search->pair_count; i++) {
        const similar_pair *pair = &search->pairs[i];
        sorted[i] = (sorted_pair){get_key(search, pair->a),
                                  get_key(search, pair->b), *pair};
    }
    qsort(sorted, search->pair_count, sizeof *sorted, compare_within);
    for (size_t i = 0; i < search->pair_count; i++) {
        if (i == 0 || compare_ends(&sorted[i], &sorted[*count - 1]) != 0) {
            sorted[(*count)++] = sorted[i];
        }
    }
    qsort(sorted, *count, sizeof *sorted, compare_rows);
    return DM_OK;
}

static dm_status read_numbers(int64_t *out, size_t count, dm_store *store,
                              const char *query, const int64_t ids[2],
                              dm_error *error)
{
    dm_statement *statement;
    bool row;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status != DM_OK) {
        return status;
    }
    dm_statement_bind_integer(statement, 1, ids[0]);
    dm_statement_bind_integer(statement, 2, ids[1]);
    status = dm_statement_step(statement, &row, error);
    for (size_t i = 0; i < count; i++) {
        out[i] = status == DM_OK ? dm_statement_integer(statement, (int)i) : 0;
    }
    dm_statement_reset(statement);
    return status;
}

static dm_status put_pair(dm_table *table, const similar_search *search,
                          const sorted_pair *sorted, dm_error *error)
{
    const similar_pair *pair = &sorted->pair;
    const int64_t ids[2] = {search->actors.items[pair->a].id,
                            search->actors.items[pair->b].id};
    int64_t between[2];
    int64_t contacts[2] = {0, 0};
    dm_status status = read_numbers(between, 2, search->store,
                                    dm_query_read_actors_between, ids, error);
    bool apart = status != DM_OK || between[1] > 0 ||
                 (between[0] > 0 && pair->likeness.similarity < 1);
    for (size_t i = 0; i < 2 && !apart && status == DM_OK; i++) {
        const int64_t one[2] = {ids[i], 0};
        status = read_numbers(&contacts[i], 1, search->store,
                              dm_query_read_actor_contacts, one, error);
    }
    if (apart || status != DM_OK) {
        return status;
    }
    dm_table_put_text(table, sorted->key_a);
    dm_table_put_text(table, sorted->key_b);
    dm_table_put_text(table, pair->name_a);
    dm_table_put_text(table, pair->name_b);
    dm_table_put_text(table, pair->likeness.reason);
    dm_table_put_real(table, pair->likeness.similarity);
    dm_table_put_integer(table, contacts[0]);
    dm_table_put_integer(table, contacts[1]);
    dm_table_put_integer(table, between[0]);
    return DM_OK;
}

static dm_status put_pairs(dm_table *table, similar_search *search,
                           dm_error *error)
{
    dm_snapshot snapshot;
    sorted_pair *sorted = NULL;
    size_t count = 0;
    dm_status status = dm_snapshot_begin(&snapshot, search->store, error);
    if (status == DM_OK) {
        status = find_pairs(search, error);
    }
    if (status == DM_OK) {
        status = sort_pairs(&sorted, &count, search, error);
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = put_pair(table, search, &sorted[i], error);
    }
    dm_snapshot_end(&snapshot);
    free(sorted);
    return status;
}

dm_status dm_store_list_similar(dm_table **out, dm_store *store, double least,
                                dm_error *error)
{
    static const dm_column columns[] = {{"a", DM_TEXT},
                                        {"b", DM_TEXT},
                                        {"name_a", DM_TEXT},
                                        {"name_b", DM_TEXT},
                                        {"reason", DM_TEXT},
                                        {"similarity", DM_REAL},
                                        {"contacts_a", DM_INTEGER},
                                        {"contacts_b", DM_INTEGER},
                                        {"between", DM_INTEGER}};
    *out = NULL;
    similar_search search = {.store = store, .least = least};
    dm_table *table;
    dm_status status = dm_table_new(&table, columns, 9, error);
    if (status == DM_OK) {
        status = put_pairs(table, &search, error);
    }
    if (status == DM_OK) {
        status = dm_table_check(table, error);
    }
    free(search.names);
    free(search.pairs);
    dm_stored_actors_clear(&search.actors);
    dm_arena_clear(&search.arena);
    if (status != DM_OK) {
        dm_table_free(table);
        return status;
    }
    *out = table;
    return DM_OK;
}
