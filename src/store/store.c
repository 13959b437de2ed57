#include "demarche/store.h"

#include "base/buffer.h"
#include "store/contact_chunks.h"
#include "store/database.h"
#include "store/engine_memory.h"
#include "store/journal.h"
#include "store/new_store.h"
#include "store/page.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <sqlite3.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/** Steps of SQLite's machine between two looks at the flag. */
#define STEPS_BETWEEN_LOOKS 1000

#define BUSY_TIMEOUT_MS 5000

static const struct {
    int limit;
    int value;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 100000000},
    {SQLITE_LIMIT_SQL_LENGTH, 1000000},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 1000000},
    {SQLITE_LIMIT_FUNCTION_ARG, 100},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct {
    int option;
    int value;
} defences[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};

void dm_store_use_alone(void)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_MALLOC, &dm_engine_memory);
    /* What is quick for all needs no quicker memory for some. */
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

static dm_status check_file(dm_store *store, dm_error *error)
{
    struct stat found;
    if (stat(store->path, &found) != 0) {
        return dm_store_begin_file(store, errno, error);
    }
    if (!S_ISREG(found.st_mode)) {
        return dm_error_set(
            error, DM_SYSTEM, "cannot open '%s': %s", store->path,
            S_ISDIR(found.st_mode) ? "it is a directory" : "it is not a file");
    }
    if (found.st_size == 0 && store->mode == DM_STORE_READ) {
        return dm_error_set(error, DM_REFUSED,
                            "'%s': not a store of contacts, it is empty",
                            store->path);
    }
    return DM_OK;
}

/* A name that SQLite would not take for a file gets "./" in front. */
static dm_status keep_path(dm_store *store, const char *path, dm_error *error)
{
    bool special = path[0] == ':' || strncmp(path, "file:", 5) == 0;
    dm_buffer text = {0};
    dm_buffer_add(&text, special ? "./" : "");
    dm_buffer_add(&text, path);
    store->path = dm_buffer_take(&text);
    if (store->path) {
        dm_buffer_add(&text, store->path);
        dm_buffer_add(&text, "-journal");
        store->journal_path = dm_buffer_take(&text);
    }
    if (!store->journal_path) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot open '%s'", path);
    }
    return path[0] ? DM_OK
                   : dm_error_set(error, DM_SYSTEM,
                                  "cannot open '': the name is empty");
}

static void configure(sqlite3 *database)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        sqlite3_limit(database, limits[i].limit, limits[i].value);
    }
    for (size_t i = 0; i < sizeof defences / sizeof *defences; i++) {
        sqlite3_db_config(database, defences[i].option, defences[i].value,
                          NULL);
    }
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, BUSY_TIMEOUT_MS);
}

static dm_status connect_database(dm_store *store, int flags, dm_error *error)
{
    /* Without locks within the process: a store has one thread at a time. */
    int code = sqlite3_open_v2(dm_store_place(store), &store->database,
                               flags | SQLITE_OPEN_NOMUTEX, NULL);
    if (code == SQLITE_NOMEM) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot open '%s'",
                            store->path);
    }
    if (code != SQLITE_OK) {
        int cause = sqlite3_system_errno(store->database);
        return dm_error_set(error, DM_SYSTEM, "cannot open '%s': %s",
                            store->path,
                            cause ? strerror(cause) : sqlite3_errstr(code));
    }
    configure(store->database);
    dm_store_watch(store, store->interrupted);
    return dm_store_execute(store, "PRAGMA cell_size_check = on", error);
}

void dm_store_disconnect(dm_store *store)
{
    dm_store_forget_statements(store);
    sqlite3_close(store->database);
    store->database = NULL;
}

/* A reader may not undo what a crashed writer left half done; a writer that
 * only looks does it. */
static dm_status recover_file(dm_store *store, dm_error *error)
{
    dm_store_disconnect(store);
    dm_status status = connect_database(store, SQLITE_OPEN_READWRITE, error);
    if (status == DM_OK) {
        status = dm_schema_check(store, error);
    }
    dm_store_disconnect(store);
    return status;
}

/* Look at the schema under one lock of the file. `*code` is SQLite's own. */
static dm_status check_schema(int *code, dm_store *store, dm_error *error)
{
    dm_status status = dm_store_begin_reading(store, error);
    if (status == DM_OK) {
        status = dm_schema_check(store, error);
    }
    *code = sqlite3_extended_errcode(store->database);
    dm_store_rollback(store);
    return status;
}

static dm_status open_for_reading(dm_store *store, dm_error *error)
{
    dm_status status = connect_database(store, SQLITE_OPEN_READONLY, error);
    if (status != DM_OK) {
        return status;
    }
    int code;
    status = check_schema(&code, store, error);
    if (status != DM_OK && code == SQLITE_READONLY_ROLLBACK) {
        status = recover_file(store, error);
        if (status == DM_OK) {
            status = connect_database(store, SQLITE_OPEN_READONLY, error);
        }
        if (status == DM_OK) {
            status = check_schema(&code, store, error);
        }
    }
    return status;
}

static dm_status open_for_writing(dm_store *store, dm_error *error)
{
    dm_status status = connect_database(
        store, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
    if (status == DM_OK && sqlite3_db_readonly(store->database, "main")) {
        return dm_error_set(error, DM_SYSTEM, "cannot write '%s': %s",
                            store->path, strerror(EACCES));
    }
    if (status == DM_OK) {
        status = dm_contact_batch_register(store, error);
    }
    bool absent = false;
    if (status == DM_OK) {
        status = dm_schema_is_absent(&absent, store, error);
    }
    if (status == DM_OK && !absent) {
        status = dm_schema_check(store, error);
    }
    /* A file that nobody sees is flushed once, when it gets its name. */
    const char *safety =
        store->new_file
            ? "PRAGMA journal_mode = memory; PRAGMA synchronous = off"
            : "PRAGMA journal_mode = delete; PRAGMA synchronous = extra";
    return status == DM_OK ? dm_store_execute(store, safety, error) : status;
}

dm_status dm_store_connect(dm_store *store, dm_error *error)
{
    if (store->database) {
        return DM_OK;
    }
    dm_status status = open_for_writing(store, error);
    if (status != DM_OK) {
        dm_store_disconnect(store);
    }
    return status;
}

dm_status dm_store_open(dm_store **out, const char *path, dm_store_mode mode,
                        dm_error *error)
{
    *out = NULL;

    dm_store *store = calloc(1, sizeof *store);
    if (!store) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot open '%s'", path);
    }
    store->mode = mode;
    store->chunks_from = DM_CHUNKS_FROM;
    dm_status status = keep_path(store, path, error);
    if (status == DM_OK) {
        status = check_file(store, error);
    }
    if (status == DM_OK) {
        status = dm_journal_check(store->path, error);
    }
    if (status == DM_OK) {
        status = mode == DM_STORE_READ ? open_for_reading(store, error)
                                       : open_for_writing(store, error);
    }
    if (status != DM_OK) {
        dm_store_close(store);
        return status;
    }
    *out = store;
    return DM_OK;
}

/* After a failed write SQLite may leave the undoing to the next opening. */
static void tidy_file(dm_store *store)
{
    if (access(store->journal_path, F_OK) == 0) {
        recover_file(store, NULL);
    }
}

void dm_store_close(dm_store *store)
{
    if (!store) {
        return;
    }
    bool connected = store->database != NULL;
    dm_store_disconnect(store);
    if (store->new_file) {
        dm_output_discard(store->new_file);
    } else if (connected && store->mode == DM_STORE_WRITE) {
        tidy_file(store);
    }
    free(store->journal_path);
    free(store->path);
    free(store);
}

static int look_at_flag(void *context)
{
    const dm_store *store = context;
    return *store->interrupted != 0;
}

void dm_store_watch(dm_store *store, const volatile sig_atomic_t *flag)
{
    store->interrupted = flag;
    if (store->database) {
        sqlite3_progress_handler(store->database, STEPS_BETWEEN_LOOKS,
                                 flag ? look_at_flag : NULL, store);
    }
}
