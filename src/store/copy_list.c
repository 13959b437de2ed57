#include "store/copy_list.h"

#include "store/chunk_codec.h"
#include "store/database.h"
#include "store/queries.h"
#include "store/row_list.h"
#include "store/schema.h"

#include <stdlib.h>

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for contacts");
}

static dm_status take_state(void *context, dm_statement *row, dm_error *error)
{
    dm_copy_list *list = context;
    size_t size;
    const void *bytes = dm_statement_bytes(row, 3, &size);
    list->stated_contacts = dm_statement_integer(row, 1);
    list->stated_chunks = dm_statement_integer(row, 2);
    list->usable = dm_statement_integer(row, 0) && list->stated_chunks > 0 &&
                   size % sizeof(int64_t) == 0;
    if (!list->usable) {
        return DM_OK;
    }
    list->apart = malloc(size + 1);
    if (!list->apart) {
        return refuse_memory(error);
    }
    list->apart_count = size / sizeof *list->apart;
    for (size_t i = 0; i < list->apart_count; i++) {
        list->apart[i] = dm_chunk_id_at(bytes, i);
        list->usable &= i == 0 || list->apart[i] > list->apart[i - 1];
    }
    return DM_OK;
}

static dm_status take_chunk(void *context, dm_statement *row, dm_error *error)
{
    dm_copy_list *list = context;
    int64_t count = dm_statement_integer(row, 1);
    if (count <= 0 || count > DM_CHUNK_MOST) {
        list->usable = false;
        return DM_OK;
    }
    if (!dm_rows_reserve((void **)&list->chunks, list->chunk_count,
                         &list->chunk_capacity, sizeof *list->chunks)) {
        return refuse_memory(error);
    }
    list->chunks[list->chunk_count++] = (dm_listed_chunk){
        .order = dm_statement_integer(row, 0),
        .count = (size_t)count,
        .hull = {dm_statement_integer(row, 2), dm_statement_integer(row, 3)}};
    list->stated_contacts -= count;
    return DM_OK;
}

dm_status dm_copy_list_load(dm_copy_list *out, dm_store *store, dm_error *error)
{
    *out = (dm_copy_list){0};
    int64_t version;
    dm_status status = dm_schema_read_version(&version, store, error);
    if (status == DM_OK && version >= DM_SCHEMA_WITH_COPY) {
        status =
            dm_rows_of(store, dm_query_read_copy_state, take_state, out, error);
    }
    if (status == DM_OK && out->usable) {
        status =
            dm_rows_of(store, dm_query_read_chunks, take_chunk, out, error);
    }
    out->usable &= out->chunk_count == (uint64_t)out->stated_chunks &&
                   out->stated_contacts == 0;
    return status;
}

void dm_copy_list_clear(dm_copy_list *list)
{
    free(list->chunks);
    free(list->apart);
    *list = (dm_copy_list){0};
}
