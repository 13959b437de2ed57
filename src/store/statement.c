#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/** The highest number that a statement of queries/ may use. */
#define PARAMETER_LIMIT 40

struct dm_statement {
    dm_store *store;
    sqlite3_stmt *handle;
    const char *query; /**< the embedded text it was made from, or NULL */
    int failure;       /**< the first failed bind, or SQLITE_OK */
    int index[PARAMETER_LIMIT + 1]; /**< SQLite's index of `$n`; 0: none */
};

static dm_status classify_failure(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOMEM:
        return DM_NO_MEMORY;
    case SQLITE_INTERRUPT:
        return DM_INTERRUPTED;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_ERROR: /* our own texts do fit our own schema */
        return DM_REFUSED;
    default:
        return DM_SYSTEM;
    }
}

static const char *explain_failure(const dm_store *store, int code)
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return "interrupted";
    case SQLITE_BUSY:
        return "another program is writing to it";
    case SQLITE_NOTADB:
        return "not a store of contacts";
    default:
        return sqlite3_errmsg(store->database);
    }
}

dm_status dm_store_fail_with(dm_store *store, int code, dm_error *error)
{
    return dm_error_set(error, classify_failure(code), "'%s': %s", store->path,
                        explain_failure(store, code));
}

dm_status dm_store_fail(dm_store *store, dm_error *error)
{
    return dm_store_fail_with(store, sqlite3_extended_errcode(store->database),
                              error);
}

dm_status dm_store_execute(dm_store *store, const char *sql, dm_error *error)
{
    dm_status status = dm_store_connect(store, error);
    if (status == DM_OK &&
        sqlite3_exec(store->database, sql, NULL, NULL, NULL) != SQLITE_OK) {
        status = dm_store_fail(store, error);
    }
    return status;
}

/* `$1` is a named parameter to SQLite: its own numbers follow the order in
 * which the names occur. */
static void find_parameters(dm_statement *statement)
{
    int count = sqlite3_bind_parameter_count(statement->handle);
    for (int index = 1; index <= count; index++) {
        const char *name =
            sqlite3_bind_parameter_name(statement->handle, index);
        char *end = NULL;
        long number = name && *name == '$' ? strtol(name + 1, &end, 10) : 0;
        if (number >= 1 && number <= PARAMETER_LIMIT && !*end) {
            statement->index[number] = index;
        }
    }
}

static dm_status prepare(dm_statement **out, dm_store *store, const char *sql,
                         int size, unsigned flags, dm_error *error)
{
    *out = NULL;

    dm_statement *statement = calloc(1, sizeof *statement);
    if (!statement) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot prepare a query");
    }
    statement->store = store;
    int code = sqlite3_prepare_v3(store->database, sql, size, flags,
                                  &statement->handle, NULL);
    if (code != SQLITE_OK) {
        free(statement);
        return dm_store_fail_with(store, code, error);
    }
    find_parameters(statement);
    *out = statement;
    return DM_OK;
}

dm_status dm_statement_prepare(dm_statement **out, dm_store *store,
                               const char *sql, size_t size, dm_error *error)
{
    *out = NULL;
    dm_status status = dm_store_connect(store, error);
    if (status != DM_OK) {
        return status;
    }
    int limit = sqlite3_limit(store->database, SQLITE_LIMIT_SQL_LENGTH, -1);
    if (size >= (size_t)limit) {
        return dm_error_set(error, DM_USAGE,
                            "the query is longer than %d bytes", limit);
    }
    status = prepare(out, store, sql, (int)size, 0, error);
    bool wrong = sqlite3_errcode(store->database) == SQLITE_ERROR;
    return status == DM_REFUSED && wrong
               ? dm_error_set(error, DM_USAGE, "%s",
                              sqlite3_errmsg(store->database))
               : status;
}

void dm_statement_finalize(dm_statement *statement)
{
    if (statement) {
        sqlite3_finalize(statement->handle);
        free(statement);
    }
}

static dm_statement *find_statement(const dm_store *store, const char *query)
{
    for (size_t i = 0; i < store->statement_count; i++) {
        if (store->statements[i]->query == query) {
            return store->statements[i];
        }
    }
    return NULL;
}

static dm_status reserve_statement(dm_store *store, dm_error *error)
{
    if (store->statement_count < store->statement_capacity) {
        return DM_OK;
    }
    size_t capacity =
        store->statement_capacity ? 2 * store->statement_capacity : 16;
    dm_statement **statements =
        realloc(store->statements, capacity * sizeof(dm_statement *));
    if (!statements) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot keep a query");
    }
    store->statements = statements;
    store->statement_capacity = capacity;
    return DM_OK;
}

dm_status dm_store_statement(dm_statement **out, dm_store *store,
                             const char *query, dm_error *error)
{
    *out = find_statement(store, query);
    if (*out) {
        dm_statement_reset(*out);
        return DM_OK;
    }
    dm_status status = dm_store_connect(store, error);
    if (status == DM_OK) {
        status = reserve_statement(store, error);
    }
    if (status == DM_OK) {
        status =
            prepare(out, store, query, -1, SQLITE_PREPARE_PERSISTENT, error);
    }
    if (status == DM_OK) {
        (*out)->query = query;
        store->statements[store->statement_count++] = *out;
    }
    return status;
}

void dm_store_forget_statements(dm_store *store)
{
    for (size_t i = 0; i < store->statement_count; i++) {
        dm_statement_finalize(store->statements[i]);
    }
    free(store->statements);
    store->statements = NULL;
    store->statement_count = 0;
    store->statement_capacity = 0;
}

static int find_index(const dm_statement *statement, int number)
{
    assert(number >= 1 && number <= PARAMETER_LIMIT);
    return statement->index[number];
}

/* SQLITE_RANGE: the text does not use the number. */
static void remember_failure(dm_statement *statement, int code)
{
    if (statement->failure == SQLITE_OK && code != SQLITE_RANGE) {
        statement->failure = code;
    }
}

void dm_statement_bind_text(dm_statement *statement, int number,
                            const char *text)
{
    remember_failure(statement, sqlite3_bind_text(statement->handle,
                                                  find_index(statement, number),
                                                  text, -1, SQLITE_STATIC));
}

bool dm_statement_bind_named(dm_statement *statement, const char *name,
                             const char *text)
{
    int index = sqlite3_bind_parameter_index(statement->handle, name);
    if (index == 0) {
        return false;
    }
    remember_failure(statement, sqlite3_bind_text(statement->handle, index,
                                                  text, -1, SQLITE_TRANSIENT));
    return true;
}

void dm_statement_bind_bytes(dm_statement *statement, int number,
                             const void *bytes, size_t size)
{
    remember_failure(
        statement,
        sqlite3_bind_blob64(statement->handle, find_index(statement, number),
                            size > 0 ? bytes : "", size, SQLITE_STATIC));
}

void dm_statement_bind_integer(dm_statement *statement, int number,
                               int64_t value)
{
    remember_failure(statement,
                     sqlite3_bind_int64(statement->handle,
                                        find_index(statement, number), value));
}

void dm_statement_bind_real(dm_statement *statement, int number, double value)
{
    remember_failure(statement,
                     sqlite3_bind_double(statement->handle,
                                         find_index(statement, number), value));
}

void dm_statement_bind_optional(dm_statement *statement, int number,
                                const char *text)
{
    dm_statement_bind_text(statement, number, text && *text ? text : NULL);
}

void dm_statement_bind_reference(dm_statement *statement, int number,
                                 int64_t id)
{
    if (id) {
        dm_statement_bind_integer(statement, number, id);
    } else {
        dm_statement_bind_null(statement, number);
    }
}

void dm_statement_bind_null(dm_statement *statement, int number)
{
    remember_failure(
        statement,
        sqlite3_bind_null(statement->handle, find_index(statement, number)));
}

dm_status dm_statement_step(dm_statement *statement, bool *row, dm_error *error)
{
    *row = false;
    const volatile sig_atomic_t *interrupted = statement->store->interrupted;
    int code = statement->failure;
    if (code == SQLITE_OK) {
        code = interrupted && *interrupted ? SQLITE_INTERRUPT
                                           : sqlite3_step(statement->handle);
    }
    if (code == SQLITE_ROW) {
        *row = true;
        return DM_OK;
    }
    dm_status status = DM_OK;
    if (code != SQLITE_DONE) {
        status = dm_store_fail_with(statement->store, code, error);
    }
    dm_statement_reset(statement);
    return status;
}

dm_status dm_statement_run(dm_statement *statement, dm_error *error)
{
    bool row = true;
    dm_status status = DM_OK;
    while (status == DM_OK && row) {
        status = dm_statement_step(statement, &row, error);
    }
    return status;
}

dm_status dm_statement_insert(int64_t *id, dm_statement *statement,
                              dm_error *error)
{
    sqlite3 *database = statement->store->database;
    dm_status status = dm_statement_run(statement, error);
    bool made = status == DM_OK && sqlite3_changes(database) > 0;
    *id = made ? sqlite3_last_insert_rowid(database) : 0;
    return status;
}

void dm_statement_reset(dm_statement *statement)
{
    sqlite3_reset(statement->handle);
    sqlite3_clear_bindings(statement->handle);
    statement->failure = SQLITE_OK;
}

const char *dm_statement_text(dm_statement *statement, int column)
{
    return (const char *)sqlite3_column_text(statement->handle, column);
}

const void *dm_statement_bytes(dm_statement *statement, int column,
                               size_t *size)
{
    const void *bytes = sqlite3_column_blob(statement->handle, column);
    *size = bytes ? (size_t)sqlite3_column_bytes(statement->handle, column) : 0;
    return bytes;
}

int64_t dm_statement_integer(dm_statement *statement, int column)
{
    return sqlite3_column_int64(statement->handle, column);
}

double dm_statement_real(dm_statement *statement, int column)
{
    return sqlite3_column_double(statement->handle, column);
}

bool dm_statement_is_null(dm_statement *statement, int column)
{
    return sqlite3_column_type(statement->handle, column) == SQLITE_NULL;
}

dm_status dm_store_read_number(int64_t *out, dm_store *store, const char *sql,
                               dm_error *error)
{
    *out = 0;

    dm_statement *statement = NULL;
    dm_status status =
        dm_statement_prepare(&statement, store, sql, strlen(sql), error);
    bool row = false;
    if (status == DM_OK) {
        status = dm_statement_step(statement, &row, error);
    }
    if (row) {
        *out = dm_statement_integer(statement, 0);
    }
    dm_statement_finalize(statement);
    return status;
}
