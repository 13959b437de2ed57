#ifndef STORE_STATEMENT_H
#define STORE_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/store.h"

/**
 * A prepared statement. Parameters go by number: 1 is `$1` in the text; one
 * that the text does not use is ignored. A bind that fails is remembered and
 * reported by the next step, so that a caller asks once. Columns count from 0.
 */
typedef struct dm_statement dm_statement;

/**
 * The statement of `query`, a text of store/queries.h, with nothing bound. It
 * is prepared once, belongs to the store and serves one user at a time: asking
 * again for the same query starts it afresh.
 */
dm_status dm_store_statement(dm_statement **out, dm_store *store,
                             const char *query, dm_error *error);

/** A statement of the caller's own, from any text of `size` bytes that holds
 * one statement; `dm_statement_finalize` releases it. What does not parse gives
 * DM_USAGE. */
dm_status dm_statement_prepare(dm_statement **out, dm_store *store,
                               const char *sql, size_t size, dm_error *error);

/** NULL allowed. */
void dm_statement_finalize(dm_statement *statement);

/** The number that `sql`, of one row or none, gives; 0 for none. */
dm_status dm_store_read_number(int64_t *out, dm_store *store, const char *sql,
                               dm_error *error);

/* Changes */

/** NULL binds null. The text must live until the statement is reset. */
void dm_statement_bind_text(dm_statement *statement, int number,
                            const char *text);

/** The same, the empty text being null too. */
void dm_statement_bind_optional(dm_statement *statement, int number,
                                const char *text);

/** Bind the id of a row; 0 is null. */
void dm_statement_bind_reference(dm_statement *statement, int number,
                                 int64_t id);

/** Bind by name as it is written in the text, its sign included; the text is
 * copied. False when there is no such parameter. */
bool dm_statement_bind_named(dm_statement *statement, const char *name,
                             const char *text);

/** Bind `size` bytes, which must live until the statement is reset. */
void dm_statement_bind_bytes(dm_statement *statement, int number,
                             const void *bytes, size_t size);

void dm_statement_bind_integer(dm_statement *statement, int number,
                               int64_t value);
void dm_statement_bind_real(dm_statement *statement, int number, double value);
void dm_statement_bind_null(dm_statement *statement, int number);

/** Go to the next row; `*row` says whether there is one. After the last row,
 * and after a failure, the statement is reset. */
dm_status dm_statement_step(dm_statement *statement, bool *row,
                            dm_error *error);

/** Run to the end, whatever it returns, and reset. */
dm_status dm_statement_run(dm_statement *statement, dm_error *error);

/** Run what inserts one row; `*id` is its id, 0 where none was made. Faster
 * than RETURNING, for which SQLite makes a table. */
dm_status dm_statement_insert(int64_t *id, dm_statement *statement,
                              dm_error *error);

/** Give up the rows that are left and forget what is bound. */
void dm_statement_reset(dm_statement *statement);

/* Questions: of the row that `dm_statement_step` went to. */

/** The text, or NULL where it is null; lives until the next step or reset. */
const char *dm_statement_text(dm_statement *statement, int column);

/** The bytes and how many they are; NULL where they are none. They live as long
 * as a text. */
const void *dm_statement_bytes(dm_statement *statement, int column,
                               size_t *size);

/** 0 where it is null. */
int64_t dm_statement_integer(dm_statement *statement, int column);
double dm_statement_real(dm_statement *statement, int column);
bool dm_statement_is_null(dm_statement *statement, int column);

#endif
