#ifndef STORE_MERGED_ROWS_H
#define STORE_MERGED_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "store/statement.h"

/** The numbers of two actors, one of which becomes the other. */
typedef struct dm_merged_pair {
    int64_t kept;
    int64_t gone;
} dm_merged_pair;

/** A kind of rows that a merge deletes. */
typedef struct dm_merged_kind {
    const char *name;    /**< of the table */
    const char *columns; /**< `i` for a number, `a` for that of an actor, `t`
                              for a text; the first is the row's own number */
    const char *list;    /**< all columns of those to delete; `$1` = the gone,
                              or, where `of_both`, `$1` = the kept and `$2` =
                              the gone */
    bool of_both;
    const char *erase;   /**< `$1` = the row */
    const char *restore; /**< all columns; gives no row where what it needs is
                              not as it was */
} dm_merged_kind;

extern const dm_merged_kind dm_merged_actor;
extern const dm_merged_kind dm_merged_name;
extern const dm_merged_kind dm_merged_authority;
extern const dm_merged_kind dm_merged_party;
extern const dm_merged_kind dm_merged_post;
extern const dm_merged_kind dm_merged_coverage;

/** The kind of a table's rows, or NULL. */
const dm_merged_kind *dm_merged_kind_find(const char *name);

/** Delete the rows that the list of a kind gives and log them as gone. */
dm_status dm_merged_rows_take(dm_buffer *log, const dm_merged_kind *kind,
                              dm_store *store, const dm_merged_pair *pair,
                              dm_error *error);

/** A column that refers to actors. */
typedef struct dm_reference_kind {
    const char *name; /**< table.column */
    const char *move; /**< `$1` = the row, `$2` = from whom, `$3` = to whom;
                           gives a row where it referred to the former */
} dm_reference_kind;

/** The kind of a column, or NULL. */
const dm_reference_kind *dm_reference_kind_find(const char *name);

/** Let one row refer to `to` in the place of `from`; `*moved` says whether it
 * did refer to that. */
dm_status dm_reference_move(bool *moved, dm_store *store,
                            const dm_reference_kind *kind, int64_t row,
                            const int64_t from_to[2], dm_error *error);

/** Let all rows that refer to the gone refer to the kept, and log them. */
dm_status dm_references_take(dm_buffer *log, dm_store *store,
                             const dm_merged_pair *pair, dm_error *error);

#endif
