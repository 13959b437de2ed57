#include "name_chain.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 8 };

/* Columns of a description. */
enum { NUMBER, KEY };

/* The key of a contact; descriptions ascend by number and hold all of them. */
static const char *find_key(const dm_table *descriptions, int64_t number)
{
    size_t low = 0;
    size_t high = dm_table_count_rows(descriptions);
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (dm_table_get_integer(descriptions, middle, NUMBER) <= number) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return dm_table_get_text(descriptions, low, KEY);
}

/* Write the keys of "3;12" to `out` (NULL: nowhere) and return their length;
 * what ends them needs a byte more. */
static size_t join_keys(char *out, const char *numbers,
                        const dm_table *descriptions)
{
    size_t length = 0;
    while (*numbers) {
        char *end;
        const char *key = find_key(descriptions, strtoll(numbers, &end, 10));
        size_t size = strlen(key);
        if (out) {
            memcpy(out + length, key, size + 1);
            out[length + size] = *end == ';' ? ';' : '\0';
        }
        length += size + (*end == ';');
        numbers = end + (*end == ';');
    }
    return length;
}

static bool put_keys(dm_table *copy, const char *numbers,
                     const dm_table *descriptions)
{
    size_t length = join_keys(NULL, numbers, descriptions);
    char *keys = malloc(length + 1);
    if (keys) {
        keys[0] = '\0';
        join_keys(keys, numbers, descriptions);
        dm_table_put_text(copy, keys);
    }
    free(keys);
    return keys != NULL;
}

static bool copy_row(dm_table *copy, const dm_table *table, size_t row,
                     const dm_table *descriptions)
{
    size_t last = dm_table_count_columns(table) - 1;
    for (size_t i = 0; i < last; i++) {
        if (dm_table_get_column(table, i)->type == DM_INTEGER) {
            dm_table_put_integer(copy, dm_table_get_integer(table, row, i));
        } else {
            dm_table_put_name(copy, dm_table_get_text(table, row, i),
                              dm_table_get_label(table, row, i));
        }
    }
    return put_keys(copy, dm_table_get_text(table, row, last), descriptions);
}

static dm_status copy_rows(dm_table *copy, const dm_table *table,
                           const dm_table *descriptions, dm_error *error)
{
    bool copied = true;
    for (size_t i = 0; i < dm_table_count_rows(table) && copied; i++) {
        copied = copy_row(copy, table, i, descriptions);
    }
    return copied ? dm_table_check(copy, error)
                  : dm_error_set(error, DM_NO_MEMORY, "out of memory");
}

static dm_status create_copy(dm_table **out, const dm_table *table,
                             dm_error *error)
{
    dm_column columns[MOST_COLUMNS];
    size_t count = dm_table_count_columns(table);
    for (size_t i = 0; i < count; i++) {
        columns[i] = *dm_table_get_column(table, i);
    }
    return dm_table_new(out, columns, count, error);
}

dm_status name_chain(dm_table **out, const dm_table *table,
                     const struct selection *selection, dm_error *error)
{
    dm_table *descriptions = NULL;

    *out = NULL;
    dm_status status = dm_store_describe_contacts(
        &descriptions, selection->store, selection->contacts, error);
    if (status == DM_OK) {
        status = create_copy(out, table, error);
    }
    if (status == DM_OK) {
        status = copy_rows(*out, table, descriptions, error);
    }
    dm_table_free(descriptions);
    return status;
}
