#ifndef PAGE_FIXTURE_H
#define PAGE_FIXTURE_H

#include "store/page_splice.h"
#include "store/page_tree.h"

#include <check.h>
#include <sqlite3.h>

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A database of SQLite's own in a folder of its own, into which pages are put
 * while it is closed. */

static char page_folder[64];
static char page_path[80];
static char target_path[80]; /* of the pages until they are whole */
static sqlite3 *database;
static uint64_t draw_state;

static inline unsigned draw(unsigned below)
{
    draw_state = draw_state * UINT64_C(6364136223846793005) +
                 UINT64_C(1442695040888963407);
    return (unsigned)(draw_state >> 33) % below;
}

static inline void make_page_folder(void)
{
    strcpy(page_folder, "/tmp/demarche-page-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(page_folder));
    snprintf(page_path, sizeof page_path, "%s/a.db", page_folder);
    snprintf(target_path, sizeof target_path, "%s/b.db", page_folder);
}

static inline void close_database(void)
{
    ck_assert_int_eq(sqlite3_close(database), SQLITE_OK);
    database = NULL;
}

/* Nothing but the database may be left. */
static inline void remove_page_folder(void)
{
    if (database) {
        close_database();
    }
    unlink(page_path);
    ck_assert_int_eq(rmdir(page_folder), 0);
}

static inline void run(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    char *message = NULL;
    sqlite3_exec(database, sql, NULL, NULL, &message);
    ck_assert_msg(!message, "%s: %s", sql, message);
    sqlite3_free(sql);
}

static inline sqlite3_stmt *prepare(const char *sql)
{
    sqlite3_stmt *statement;
    ck_assert_msg(sqlite3_prepare_v2(database, sql, -1, &statement, NULL) ==
                      SQLITE_OK,
                  "%s: %s", sql, sqlite3_errmsg(database));
    return statement;
}

static inline int64_t read_number(const char *sql)
{
    sqlite3_stmt *statement = prepare(sql);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

static inline void check_sound(void)
{
    sqlite3_stmt *statement = prepare("PRAGMA integrity_check");
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    ck_assert_str_eq((const char *)sqlite3_column_text(statement, 0), "ok");
    sqlite3_finalize(statement);
}

static inline void open_database(void)
{
    ck_assert_int_eq(sqlite3_open(page_path, &database), SQLITE_OK);
    run("PRAGMA synchronous = off; PRAGMA journal_mode = memory;"
        "PRAGMA cell_size_check = on");
}

/* A new database with the tables of `schema`. */
static inline void create_database(const char *schema)
{
    unlink(page_path);
    ck_assert_int_eq(sqlite3_open(page_path, &database), SQLITE_OK);
    run("PRAGMA page_size = %d; PRAGMA synchronous = off;"
        "PRAGMA journal_mode = memory",
        DM_PAGE_SIZE);
    run("%s", schema);
}

static inline uint32_t find_root(const char *name)
{
    char sql[128];
    snprintf(sql, sizeof sql,
             "SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
    return (uint32_t)read_number(sql);
}

static inline void assert_done(dm_status status, const dm_error *error)
{
    ck_assert_msg(status == DM_OK, "%s", error->message);
}

/* Begin pages for the database, with room for so many more at its head. */
static inline void begin_pages(dm_page_file *out, uint32_t room)
{
    dm_error error;
    uint32_t count = (uint32_t)read_number("PRAGMA page_count");
    assert_done(dm_page_file_open(out, target_path, count + room, &error),
                &error);
}

/* Let the pages take the place of the database. */
static inline void put_pages(dm_page_file *file, const dm_root_page *roots,
                             size_t count)
{
    dm_error error;
    dm_page_head head = {.path = page_path,
                         .page_count =
                             (uint32_t)read_number("PRAGMA page_count"),
                         .roots = roots,
                         .root_count = count};
    close_database();
    assert_done(dm_page_file_finish(file, &error), &error);
    assert_done(dm_splice_head(file, &head, &error), &error);
    assert_done(dm_output_commit(dm_side_file_take(&file->side), &error),
                &error);
    dm_page_file_clear(file);
    ck_assert_int_eq(rename(target_path, page_path), 0);
    open_database();
}

/* Put the rows of one tree into the table `name`, which is empty. */
static inline void put_tree(dm_page_tree *tree, const char *name)
{
    dm_error error;
    dm_root_page root = {.number = find_root(name)};
    assert_done(dm_page_tree_finish(&root.page, tree, &error), &error);
    put_pages(tree->file, &root, 1);
    dm_page_tree_clear(tree);
}

#endif
