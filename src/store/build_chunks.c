#include "store/contact_chunks.h"

#include "store/chunk_codec.h"
#include "store/chunk_runs.h"
#include "store/database.h"
#include "store/queries.h"
#include "store/row_list.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Their ids stand in one value, whose size SQLite limits. */
#define APART_MOST 10000000

typedef struct id_list {
    size_t count;
    int64_t *items;
    size_t capacity;
} id_list;

struct dm_chunk_builder {
    dm_chunk_runs runs;
    size_t plain_count;
    id_list apart;
    id_list attached; /* ascending: their rows do not tell all */

    /* while it is stored */
    dm_store *store;
    size_t filled;
    dm_plain_contact *chunk;
    dm_buffer bytes;
    int64_t chunk_count;
    int64_t contact_count;
};

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory to copy contacts");
}

static dm_status add_id(id_list *list, int64_t id, dm_error *error)
{
    if (!dm_rows_reserve((void **)&list->items, list->count, &list->capacity,
                         sizeof id)) {
        return refuse_memory(error);
    }
    list->items[list->count++] = id;
    return DM_OK;
}

dm_status dm_chunk_builder_new(dm_chunk_builder **out, dm_error *error)
{
    *out = calloc(1, sizeof **out);
    return *out ? DM_OK : refuse_memory(error);
}

void dm_chunk_builder_free(dm_chunk_builder *builder)
{
    if (builder) {
        dm_chunk_runs_clear(&builder->runs);
        free(builder->apart.items);
        free(builder->attached.items);
        free(builder->chunk);
        dm_buffer_clear(&builder->bytes);
        free(builder);
    }
}

static bool is_narrow(int64_t id)
{
    return id >= 0 && id <= UINT32_MAX;
}

static bool is_plain(const dm_copied_contact *contact)
{
    bool exact = contact->dated &&
                 (!contact->date_text || !strpbrk(contact->date_text, "~%"));
    return exact && contact->when.start != DM_TIME_MIN &&
           contact->when.end != DM_TIME_MAX &&
           contact->when.start < contact->when.end &&
           contact->initiator != contact->recipient &&
           is_narrow(contact->initiator) && is_narrow(contact->recipient) &&
           is_narrow(contact->channel) && is_narrow(contact->topic);
}

dm_status dm_chunk_builder_add(dm_chunk_builder *builder,
                               const dm_copied_contact *contact,
                               dm_error *error)
{
    if (!is_plain(contact)) {
        return add_id(&builder->apart, contact->id, error);
    }
    const dm_plain_contact plain = {
        .id = contact->id,
        .when = contact->when,
        .initiator = (uint32_t)contact->initiator,
        .recipient = (uint32_t)contact->recipient,
        .channel = (uint32_t)contact->channel,
        .topic = (uint32_t)contact->topic,
        .direction = contact->direction,
    };
    builder->plain_count++;
    return dm_chunk_runs_add(&builder->runs, &plain, error);
}

static dm_status take_attached(void *context, dm_statement *row,
                               dm_error *error)
{
    return add_id(context, dm_statement_integer(row, 0), error);
}

static dm_status run_query(dm_store *store, const char *query, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    return status == DM_OK ? dm_statement_run(statement, error) : status;
}

static dm_status forget_copy(dm_store *store, dm_error *error)
{
    dm_status status = run_query(store, dm_query_write_chunk_delete, error);
    return status == DM_OK ? run_query(store, dm_query_write_copy_delete, error)
                           : status;
}

static dm_status store_chunk(dm_chunk_builder *builder, dm_error *error)
{
    dm_time last = DM_TIME_MIN;
    for (size_t i = 0; i < builder->filled; i++) {
        dm_time end = builder->chunk[i].when.end;
        last = end > last ? end : last;
    }
    dm_buffer_reset(&builder->bytes);
    dm_chunk_encode(&builder->bytes, builder->chunk, builder->filled);
    if (builder->bytes.failed) {
        return refuse_memory(error);
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, builder->store,
                                          dm_query_write_chunk_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, ++builder->chunk_count);
        dm_statement_bind_integer(statement, 2, (int64_t)builder->filled);
        dm_statement_bind_integer(statement, 3, builder->chunk[0].when.start);
        dm_statement_bind_integer(statement, 4, last);
        dm_statement_bind_bytes(statement, 5, builder->bytes.text,
                                builder->bytes.size);
        status = dm_statement_run(statement, error);
    }
    builder->contact_count += (int64_t)builder->filled;
    builder->filled = 0;
    return status;
}

static int compare_ids(const void *left, const void *right)
{
    const int64_t *a = left;
    const int64_t *b = right;
    return (*a > *b) - (*a < *b);
}

/* The next contact by time goes into the chunk, or apart. */
static dm_status take_plain(void *context, const dm_plain_contact *contact,
                            dm_error *error)
{
    dm_chunk_builder *builder = context;
    if (builder->attached.count > 0 &&
        bsearch(&contact->id, builder->attached.items, builder->attached.count,
                sizeof contact->id, compare_ids)) {
        return add_id(&builder->apart, contact->id, error);
    }
    builder->chunk[builder->filled++] = *contact;
    return builder->filled < DM_CHUNK_MOST ? DM_OK
                                           : store_chunk(builder, error);
}

static dm_status store_state(dm_chunk_builder *builder, dm_error *error)
{
    id_list *apart = &builder->apart;
    if (apart->count > 0) {
        qsort(apart->items, apart->count, sizeof *apart->items, compare_ids);
    }
    dm_buffer_reset(&builder->bytes);
    dm_chunk_encode_ids(&builder->bytes, apart->items, apart->count);
    if (builder->bytes.failed) {
        return refuse_memory(error);
    }
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, builder->store,
                                          dm_query_write_copy_insert, error);
    if (status == DM_OK) {
        dm_statement_bind_integer(statement, 1, builder->contact_count);
        dm_statement_bind_integer(statement, 2, builder->chunk_count);
        dm_statement_bind_bytes(statement, 3, builder->bytes.text,
                                builder->bytes.size);
        status = dm_statement_run(statement, error);
    }
    return status;
}

static bool is_large(const dm_chunk_builder *builder)
{
    size_t count = builder->plain_count + builder->apart.count;
    return count > 0 && count >= (uint64_t)builder->store->chunks_from;
}

/* Where it does not pay, a copy of nothing tells so. */
static bool is_worth_it(const dm_chunk_builder *builder)
{
    size_t count = builder->plain_count + builder->apart.count;
    size_t apart = builder->apart.count + builder->attached.count;
    return apart <= APART_MOST && apart <= count / 2;
}

static dm_status store_chunks(dm_chunk_builder *builder, dm_error *error)
{
    builder->chunk = malloc(DM_CHUNK_MOST * sizeof *builder->chunk);
    if (!builder->chunk) {
        return refuse_memory(error);
    }
    dm_status status =
        dm_chunk_runs_merge(&builder->runs, take_plain, builder, error);
    if (status == DM_OK && builder->filled > 0) {
        status = store_chunk(builder, error);
    }
    return status;
}

dm_status dm_chunk_builder_finish(dm_chunk_builder *builder, dm_store *store,
                                  dm_error *error)
{
    assert(!builder->store);
    builder->store = store;
    dm_status status = forget_copy(store, error);
    if (status == DM_OK) {
        status = dm_rows_of(store, dm_query_read_attached_contacts,
                            take_attached, &builder->attached, error);
    }
    if (status != DM_OK || !is_large(builder)) {
        return status;
    }
    if (is_worth_it(builder)) {
        status = store_chunks(builder, error);
    } else {
        builder->apart.count = 0;
    }
    return status == DM_OK ? store_state(builder, error) : status;
}
