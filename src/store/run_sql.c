#include "demarche/store.h"

#include "store/database.h"
#include "store/new_store.h"
#include "store/query_guard.h"
#include "store/result_table.h"
#include "store/unknown_name.h"

#include <sqlite3.h>

#include <stdlib.h>
#include <string.h>

static const dm_result_limits result_limits = {.cells = 10000000,
                                               .bytes = 250000000};

/** A user's query while it runs, on a connection of its own. */
typedef struct sql_run {
    dm_store *guest;
    dm_query_guard guard;
    const char *sql;
    sqlite3_stmt *statement;
} sql_run;

/* Line and column of the byte at `offset`, columns in characters. */
static void set_place(dm_error *error, const char *sql, int offset)
{
    if (!error || offset < 0) {
        return;
    }
    error->line = 1;
    error->column = 1;
    for (int i = 0; i < offset && sql[i]; i++) {
        if (sql[i] == '\n') {
            error->line++;
            error->column = 1;
        } else if (((unsigned char)sql[i + 1] & 0xC0) != 0x80) {
            error->column++;
        }
    }
}

static dm_status fail_query(sql_run *run, dm_error *error)
{
    sqlite3 *database = run->guest->database;
    int code = sqlite3_extended_errcode(database);
    if (run->guard.denied.size > 0) {
        return dm_error_set(error, DM_USAGE, "a query may not %s",
                            dm_buffer_text(&run->guard.denied));
    }
    if (run->guard.exhausted) {
        return dm_error_set(error, DM_USAGE, "the query takes too long");
    }
    if ((code & 0xff) != SQLITE_ERROR && (code & 0xff) != SQLITE_TOOBIG) {
        return dm_store_fail(run->guest, error);
    }
    int offset = sqlite3_error_offset(database);
    dm_error_set(error, DM_USAGE, "%s", sqlite3_errmsg(database));
    set_place(error, run->sql, offset);
    return DM_USAGE;
}

/* Nothing but blanks and comments may follow a statement. */
static dm_status check_rest(sql_run *run, const char *rest, dm_error *error)
{
    sqlite3_stmt *second = NULL;
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !second && *rest) {
        code =
            sqlite3_prepare_v2(run->guest->database, rest, -1, &second, &rest);
    }
    sqlite3_finalize(second);
    return code == SQLITE_OK && !second
               ? DM_OK
               : dm_error_set(error, DM_USAGE,
                              "only one statement may be run at a time");
}

static dm_status prepare_query(sql_run *run, dm_error *error)
{
    const char *rest;
    if (sqlite3_prepare_v2(run->guest->database, run->sql, -1, &run->statement,
                           &rest) != SQLITE_OK) {
        return fail_query(run, error);
    }
    if (!run->statement) {
        return dm_error_set(error, DM_USAGE, "the query is empty");
    }
    if (sqlite3_column_count(run->statement) == 0 ||
        !sqlite3_stmt_readonly(run->statement) ||
        sqlite3_stmt_isexplain(run->statement)) {
        return dm_error_set(error, DM_USAGE, "a query must be a SELECT");
    }
    return check_rest(run, rest, error);
}

/* The name of the parameter `index` without its sign, or NULL. */
static const char *get_name(const sql_run *run, int index)
{
    const char *name = sqlite3_bind_parameter_name(run->statement, index);
    return name && name[0] != '?' ? name + 1 : NULL;
}

static dm_status bind_value(sql_run *run, int index,
                            const dm_parameter *parameters, size_t count,
                            dm_error *error)
{
    const char *name = get_name(run, index);
    if (!name) {
        return dm_error_set(error, DM_USAGE,
                            "parameters need names, such as ':actor'");
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(parameters[i].name, name) == 0) {
            int code =
                sqlite3_bind_text(run->statement, index, parameters[i].value,
                                  -1, SQLITE_TRANSIENT);
            return code == SQLITE_OK ? DM_OK : fail_query(run, error);
        }
    }
    return dm_error_set(error, DM_USAGE, "parameter '%s' has no value", name);
}

/* Every name that is given must occur in the query. */
static dm_status check_name(const sql_run *run, const char *name,
                            dm_error *error)
{
    int count = sqlite3_bind_parameter_count(run->statement);
    const char **names = calloc((size_t)count + 1, sizeof *names);
    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a query");
    }
    bool known = false;
    for (int i = 0; i < count; i++) {
        names[i] = get_name(run, i + 1);
        known = known || strcmp(names[i], name) == 0;
    }
    dm_status status =
        known ? DM_OK
              : dm_refuse_name(error, "parameter", name, names, (size_t)count);
    free(names);
    return status;
}

static dm_status bind_parameters(sql_run *run, const dm_parameter *parameters,
                                 size_t count, dm_error *error)
{
    dm_status status = DM_OK;
    int wanted = sqlite3_bind_parameter_count(run->statement);
    for (int index = 1; index <= wanted && status == DM_OK; index++) {
        status = bind_value(run, index, parameters, count, error);
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = check_name(run, parameters[i].name, error);
    }
    return status;
}

static dm_status run_query(dm_table **out, sql_run *run,
                           const dm_parameter *parameters, size_t count,
                           dm_error *error)
{
    dm_status status = prepare_query(run, error);
    if (status == DM_OK) {
        status = bind_parameters(run, parameters, count, error);
    }
    int code = SQLITE_OK;
    if (status == DM_OK) {
        status = dm_result_table_new(out, run->statement, &result_limits, &code,
                                     error);
    }
    if (code != SQLITE_OK) {
        status = fail_query(run, error);
    }
    sqlite3_finalize(run->statement);
    return status;
}

dm_status dm_store_run_sql(dm_table **out, dm_store *store, const char *sql,
                           const dm_parameter *parameters,
                           size_t parameter_count, dm_error *error)
{
    *out = NULL;
    sql_run run = {.guard = {.interrupted = store->interrupted,
                             .look_limit = DM_LOOK_LIMIT},
                   .sql = sql};
    dm_status status =
        dm_store_open(&run.guest, dm_store_place(store), DM_STORE_READ, error);
    if (status == DM_OK) {
        dm_query_guard_set(&run.guard, run.guest);
        status = run_query(out, &run, parameters, parameter_count, error);
    }
    dm_store_close(run.guest);
    dm_buffer_clear(&run.guard.denied);
    return status;
}
