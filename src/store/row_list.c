#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

bool dm_rows_reserve(void **items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity) {
        return true;
    }
    size_t larger = *capacity ? 2 * *capacity : 16;
    if (larger > SIZE_MAX / size) {
        return false;
    }
    void *moved = realloc(*items, larger * size);
    if (!moved) {
        return false;
    }
    *items = moved;
    *capacity = larger;
    return true;
}

static int64_t read_id(const void *items, size_t index, size_t size)
{
    int64_t id;
    memcpy(&id, (const char *)items + index * size, sizeof id);
    return id;
}

size_t dm_rows_find(const void *items, size_t count, size_t size, int64_t id,
                    size_t *first)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (read_id(items, middle, size) < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *first = low;
    while (high < count && read_id(items, high, size) == id) {
        high++;
    }
    return high - low;
}

dm_status dm_rows_each(dm_statement *statement, dm_take_row *take,
                       void *context, dm_error *error)
{
    bool row = true;
    dm_status status = DM_OK;
    while (status == DM_OK && row) {
        status = dm_statement_step(statement, &row, error);
        if (status == DM_OK && row) {
            status = take(context, statement, error);
        }
    }
    dm_statement_reset(statement);
    return status;
}

dm_status dm_rows_of(dm_store *store, const char *query, dm_take_row *take,
                     void *context, dm_error *error)
{
    dm_statement *statement;
    dm_status status = dm_store_statement(&statement, store, query, error);
    if (status == DM_OK) {
        status = dm_rows_each(statement, take, context, error);
    }
    return status;
}
