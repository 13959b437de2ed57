#ifndef MERGE_FIXTURE_H
#define MERGE_FIXTURE_H

#include "random_chronology.h"

#include "base/buffer.h"

/* All rows of a store as text, but for the log of merges. */

static int add_cells(void *context, int count, char **cells, char **names)
{
    (void)names;
    for (int i = 0; i < count; i++) {
        dm_buffer_add(context, cells[i] ? cells[i] : "NULL");
        dm_buffer_add_char(context, '|');
    }
    dm_buffer_add_char(context, '\n');
    return 0;
}

static inline char *dump_store(void)
{
    static const char *const tables[] = {
        "actor",      "actor_name", "authority", "post",     "contact",
        "party",      "account",    "answer",    "coverage", "phase",
        "hypothesis", "import",     "channel",   "topic",    "place"};
    dm_buffer text = {0};
    ck_assert_int_eq(dm_store_connect(store, NULL), DM_OK);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char *sql = sqlite3_mprintf("SELECT '%q', * FROM %s ORDER BY id",
                                    tables[i], tables[i]);
        ck_assert_int_eq(
            sqlite3_exec(store->database, sql, add_cells, &text, NULL),
            SQLITE_OK);
        sqlite3_free(sql);
    }
    char *dump = dm_buffer_take(&text);
    ck_assert_ptr_nonnull(dump);
    return dump;
}

/* The number that a query gives. */
static inline int64_t count(const char *sql)
{
    sqlite3_stmt *statement;
    ck_assert_int_eq(dm_store_connect(store, NULL), DM_OK);
    ck_assert_msg(sqlite3_prepare_v2(store->database, sql, -1, &statement,
                                     NULL) == SQLITE_OK,
                  "%s: %s", sql, sqlite3_errmsg(store->database));
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

#endif
