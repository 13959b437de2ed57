#ifndef STORE_PUT_ROW_H
#define STORE_PUT_ROW_H

#include "base/buffer.h"
#include "store/put.h"
#include "store/statement.h"

/**
 * How one kind of row is put: both queries take the parameters that `bind`
 * gives them. `insert` makes a row, or none where the key is taken; `compare`
 * then returns the id that is there and 1 where the content is the
 * same.
 */
typedef struct dm_row_kind {
    const char *insert;
    const char *compare;
    const char *update; /**< puts the content in the place of what is there */
    const char *forget; /**< before that, with `$1` = the id; NULL: nothing */
    void (*bind)(dm_statement *statement, const void *row);
} dm_row_kind;

dm_status dm_put_row(int64_t *id, dm_outcome *outcome, dm_store *store,
                     const dm_row_kind *kind, const void *row, dm_error *error);

/**
 * The two columns of the rows that `query` lists for `$1` = `id`, as one text
 * that is the same for the same lists; dm_describe_pair adds to such a text.
 */
dm_status dm_describe_list(dm_buffer *out, dm_store *store, const char *query,
                           int64_t id, dm_error *error);

void dm_describe_pair(dm_buffer *out, const char *first, const char *second);

/** Run a query without results on `$1` = `id`. */
dm_status dm_run_on_row(dm_store *store, const char *query, int64_t id,
                        dm_error *error);

/** Make the summary of a new row findable through `query`; an empty one needs
 * nothing. */
dm_status dm_put_summary(dm_store *store, const char *query, int64_t id,
                         const char *summary, dm_error *error);

/** Bind the text and the bounds of `date` from `number` on. */
void dm_bind_dated(dm_statement *statement, int number, const dm_dated *date);

#endif
