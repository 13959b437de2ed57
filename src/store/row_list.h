#ifndef STORE_ROW_LIST_H
#define STORE_ROW_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

#include "store/statement.h"

/** Make room for one more of `count` items of `size` bytes; false without
 * memory, `*items` being as it was. */
bool dm_rows_reserve(void **items, size_t count, size_t *capacity, size_t size);

/**
 * Find the items that begin with the number `id`, among `count` of `size`
 * bytes that each begin with an int64_t and ascend by it. `*first` is where
 * they begin; the result is how many they are.
 */
size_t dm_rows_find(const void *items, size_t count, size_t size, int64_t id,
                    size_t *first);

/** Take in the row that a statement stands on. */
typedef dm_status dm_take_row(void *context, dm_statement *row,
                              dm_error *error);

/** Give every row of a bound statement to `take` until one fails; the
 * statement is reset. */
dm_status dm_rows_each(dm_statement *statement, dm_take_row *take,
                       void *context, dm_error *error);

/** The same for a query of store/queries.h without parameters. */
dm_status dm_rows_of(dm_store *store, const char *query, dm_take_row *take,
                     void *context, dm_error *error);

#endif
