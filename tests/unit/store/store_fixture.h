#ifndef STORE_FIXTURE_H
#define STORE_FIXTURE_H

#include "store/database.h"
#include "store/schema.h"

#include <check.h>
#include <sqlite3.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A store in a folder of its own, filled by SQL, so that what is read does not
 * depend on what writes. */
static char store_folder[64];
static char store_path[80];
static dm_store *store;
static dm_error error;

static inline void open_store(void)
{
    strcpy(store_folder, "/tmp/demarche-store-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(store_folder));
    snprintf(store_path, sizeof store_path, "%s/a.db", store_folder);
    ck_assert_msg(dm_store_open(&store, store_path, DM_STORE_WRITE, &error) ==
                      DM_OK,
                  "%s", error.message);
    sqlite3_exec(store->database, "BEGIN", NULL, NULL, NULL);
    ck_assert_msg(dm_schema_create(store, &error) == DM_OK, "%s",
                  error.message);
    sqlite3_exec(store->database, "COMMIT", NULL, NULL, NULL);
}

static inline void close_store(void)
{
    dm_store_close(store);
    unlink(store_path);
    rmdir(store_folder);
}

/* Run SQL; `%Q` quotes a text, and NULL is null. */
static inline void add(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    char *message = NULL;
    ck_assert_int_eq(dm_store_connect(store, &error), DM_OK);
    sqlite3_exec(store->database, sql, NULL, NULL, &message);
    ck_assert_msg(!message, "%s: %s", sql, message);
    sqlite3_free(sql);
}

/* The first seconds of days in 1939. */
#define DAY_1939 (INT64_C(-978307200))
#define DAY(number) (DAY_1939 + (int64_t)(number)*DM_DAY_S)

#define assert_ok(call) ck_assert_msg((call) == DM_OK, "%s", error.message)

#define assert_refused(call, status_expected, text) \
    do {                                            \
        ck_assert_int_eq(call, status_expected);    \
        ck_assert_str_eq(error.message, text);      \
    } while (0)

#endif
