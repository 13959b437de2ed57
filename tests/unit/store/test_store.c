#include "demarche/store.h"

#include "store/contact_chunks.h"
#include "store/database.h"
#include "store/statement.h"
#include "store/transaction.h"
#include "unit/exchange/scratch.h"

#include <check.h>
#include <sqlite3.h>

#include <stdbool.h>

/* Runs SQL of the test's own, as another program would. */
static void run_sql(const char *name, const char *sql)
{
    sqlite3 *database;
    ck_assert_int_eq(sqlite3_open(in_scratch(name), &database), SQLITE_OK);
    char *message = NULL;
    int code = sqlite3_exec(database, sql, NULL, NULL, &message);
    ck_assert_msg(code == SQLITE_OK, "%s", message);
    sqlite3_close(database);
}

static void make_store(const char *name)
{
    dm_store *store;
    dm_error error = {0};
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch(name), DM_STORE_WRITE, &error), DM_OK);
    ck_assert_msg(dm_store_begin(store, &error) == DM_OK, "%s", error.message);
    ck_assert_msg(dm_store_commit(store, &error) == DM_OK, "%s", error.message);
    dm_store_close(store);
}

static void check_refusal(const char *name, dm_store_mode mode,
                          dm_status status, const char *part)
{
    dm_error error = {0};
    dm_store *store;
    ck_assert_int_eq(dm_store_open(&store, in_scratch(name), mode, &error),
                     status);
    ck_assert_ptr_null(store);
    ck_assert_msg(strstr(error.message, part) != NULL, "%s", error.message);
    ck_assert_msg(strstr(error.message, in_scratch(name)) != NULL, "%s",
                  error.message);
}

static void check_refused_both_ways(const char *name, dm_status status,
                                    const char *part)
{
    size_t size;
    char *before = read_text(in_scratch(name), &size);
    check_refusal(name, DM_STORE_READ, status, part);
    check_refusal(name, DM_STORE_WRITE, status, part);
    size_t after_size;
    char *after = read_text(in_scratch(name), &after_size);
    ck_assert(size == after_size && memcmp(before, after, size) == 0);
    free(before);
    free(after);
}

START_TEST(a_store_that_was_made_can_be_opened)
{
    make_store("s.db");
    dm_store *store;
    for (int mode = DM_STORE_READ; mode <= DM_STORE_WRITE; mode++) {
        ck_assert_int_eq(dm_store_open(&store, in_scratch("s.db"),
                                       (dm_store_mode)mode, NULL),
                         DM_OK);
        dm_store_close(store);
    }
    dm_store_close(NULL);
}
END_TEST

START_TEST(a_store_to_which_nothing_was_committed_is_gone)
{
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, NULL), DM_OK);
    ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
    dm_store_close(store);
    ck_assert(!exists("s.db"));
    ck_assert(!exists("s.db-journal"));
}
END_TEST

START_TEST(an_empty_file_can_be_written_and_not_read)
{
    write_text("s.db", "");
    check_refusal("s.db", DM_STORE_READ, DM_REFUSED, "empty");
    make_store("s.db");
    write_text("t.db", "");
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("t.db"), DM_STORE_WRITE, NULL), DM_OK);
    dm_store_close(store);
    ck_assert(exists("t.db"));
}
END_TEST

START_TEST(what_is_no_file_is_a_failure_of_the_system)
{
    check_refusal("none.db", DM_STORE_READ, DM_SYSTEM, "No such file");
    check_refusal("none/s.db", DM_STORE_WRITE, DM_SYSTEM, "No such file");
    make_folder("d");
    check_refusal("d", DM_STORE_READ, DM_SYSTEM, "directory");
    check_refusal("d", DM_STORE_WRITE, DM_SYSTEM, "directory");
    ck_assert_int_eq(mkfifo(in_scratch("p"), 0600), 0);
    check_refusal("p", DM_STORE_READ, DM_SYSTEM, "not a file");
    dm_store *store;
    ck_assert_int_eq(dm_store_open(&store, "", DM_STORE_WRITE, NULL),
                     DM_SYSTEM);
}
END_TEST

START_TEST(a_text_is_not_a_store)
{
    write_text("t.db", "key,kind,date\nnot a database at all\n");
    check_refused_both_ways("t.db", DM_REFUSED, "not a store");
}
END_TEST

START_TEST(a_database_of_another_program_is_not_a_store)
{
    run_sql("o.db", "CREATE TABLE t (x); PRAGMA application_id = 7");
    check_refused_both_ways("o.db", DM_REFUSED, "another program");
    run_sql("p.db", "CREATE TABLE t (x)");
    check_refused_both_ways("p.db", DM_REFUSED, "another program");
}
END_TEST

START_TEST(a_store_of_a_newer_version_is_refused)
{
    make_store("s.db");
    run_sql("s.db", "PRAGMA user_version = 3");
    check_refused_both_ways("s.db", DM_REFUSED, "newer version");
}
END_TEST

static int64_t read_version(const char *name)
{
    sqlite3 *database;
    ck_assert_int_eq(sqlite3_open(in_scratch(name), &database), SQLITE_OK);
    sqlite3_stmt *statement;
    ck_assert_int_eq(sqlite3_prepare_v2(database, "PRAGMA user_version", -1,
                                        &statement, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int64_t version = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return version;
}

static void make_first_store(const char *name)
{
    size_t size;
    char *script =
        read_text(SOURCE_DIR "/tests/unit/store/schema_1.sql", &size);
    run_sql(name, script);
    free(script);
}

static size_t count_contacts(dm_store *store)
{
    dm_contacts *contacts;
    dm_error error;
    const dm_reading reading = {0};
    ck_assert_msg(dm_store_read_contacts(&contacts, store, &reading, &error) ==
                      DM_OK,
                  "%s", error.message);
    size_t count = contacts->count;
    dm_contacts_free(contacts);
    return count;
}

START_TEST(a_store_of_the_first_version_is_read_as_it_is)
{
    make_first_store("s.db");
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, NULL), DM_OK);
    ck_assert_uint_eq(count_contacts(store), 2);
    dm_store_close(store);
    ck_assert_int_eq(read_version("s.db"), 1);
}
END_TEST

START_TEST(what_is_written_to_it_brings_it_to_this_version)
{
    make_first_store("s.db");
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, NULL), DM_OK);
    ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
    dm_store_rollback(store);
    ck_assert_int_eq(read_version("s.db"), 1);
    store->chunks_from = 1;
    ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
    ck_assert_int_eq(dm_store_commit(store, NULL), DM_OK);
    ck_assert_int_eq(read_version("s.db"), DM_SCHEMA_VERSION);
    dm_chunks_state state;
    ck_assert_int_eq(dm_chunks_find_state(&state, store, NULL), DM_OK);
    ck_assert_int_eq(state, DM_CHUNKS_FRESH);
    ck_assert_uint_eq(count_contacts(store), 2);
    dm_store_close(store);
}
END_TEST

START_TEST(a_store_without_a_table_is_refused)
{
    make_store("s.db");
    run_sql("s.db", "DROP TABLE hypothesis");
    check_refused_both_ways("s.db", DM_REFUSED, "missing");
}
END_TEST

START_TEST(a_truncated_store_is_refused)
{
    make_store("s.db");
    ck_assert_int_eq(truncate(in_scratch("s.db"), 9000), 0);
    check_refused_both_ways("s.db", DM_REFUSED, "malformed");
    ck_assert_int_eq(truncate(in_scratch("s.db"), 50), 0);
    check_refused_both_ways("s.db", DM_REFUSED, "not a store");
}
END_TEST

START_TEST(a_journal_beside_a_foreign_file_is_refused)
{
    run_sql("o.db", "CREATE TABLE t (x)");
    write_text("o.db-journal", "anything");
    check_refused_both_ways("o.db", DM_REFUSED, "journal");
    ck_assert(exists("o.db-journal"));
}
END_TEST

START_TEST(a_log_beside_a_store_is_refused)
{
    make_store("s.db");
    write_text("s.db-wal", "anything");
    check_refused_both_ways("s.db", DM_REFUSED, "stray journal");
    ck_assert(exists("s.db-wal"));
}
END_TEST

START_TEST(a_journal_that_names_other_files_is_refused)
{
    make_store("s.db");
    write_text("s.db-journal", "a name \xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
    check_refused_both_ways("s.db", DM_REFUSED, "journal");
}
END_TEST

START_TEST(a_name_that_means_something_to_sqlite_is_a_file)
{
    ck_assert_int_eq(chdir(scratch), 0);
    static const char *const names[] = {"file:s.db?mode=memory", ":memory:"};
    for (int i = 0; i < 2; i++) {
        dm_store *store;
        ck_assert_int_eq(dm_store_open(&store, names[i], DM_STORE_WRITE, NULL),
                         DM_OK);
        ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
        ck_assert_int_eq(dm_store_commit(store, NULL), DM_OK);
        dm_store_close(store);
        ck_assert(exists(names[i]));
    }
}
END_TEST

START_TEST(a_reader_cannot_write)
{
    make_store("s.db");
    dm_store *store;
    dm_error error = {0};
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, NULL), DM_OK);
    ck_assert_int_eq(dm_store_begin(store, &error), DM_USAGE);
    dm_store_close(store);
}
END_TEST

START_TEST(the_file_keeps_its_rules_for_other_programs)
{
    make_store("s.db");
    static const char *const refused[] = {
        "INSERT INTO actor (key, label, kind) VALUES ('a', 'A', 'ghost')",
        "INSERT INTO actor (key, label) VALUES ('g', 'again')",
        "INSERT INTO contact (key, initiator, recipient) VALUES ('c', 1, 1)",
        "INSERT INTO contact (key, initiator, recipient) VALUES ('c', 1, 99)",
        "INSERT INTO phase (scheme, ord, label, t_start, t_end) "
        "VALUES ('s', 2, 'B', 5, 15)",
        "UPDATE phase SET t_start = 5 WHERE ord = 3",
        "INSERT INTO account (contact, record, reply) VALUES (1, 'r', 'maybe')",
    };
    run_sql(
        "s.db",
        "INSERT INTO actor (key, label) VALUES ('g', 'G'), ('u', 'U');"
        "INSERT INTO contact (key, initiator, recipient, t_start, t_end)"
        "VALUES ('c1', 1, 2, -86400, 0);"
        "INSERT INTO phase (scheme, ord, label, t_start, t_end) VALUES"
        "('s', 1, 'A', 0, 10), ('t', 1, 'A', 0, 10), ('s', 3, 'C', 10, 20)");
    sqlite3 *database;
    ck_assert_int_eq(sqlite3_open(in_scratch("s.db"), &database), SQLITE_OK);
    sqlite3_exec(database, "PRAGMA foreign_keys = on", NULL, NULL, NULL);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        int code = sqlite3_exec(database, refused[i], NULL, NULL, NULL);
        ck_assert_msg(code == SQLITE_CONSTRAINT, "%s", refused[i]);
    }
    sqlite3_close(database);
}
END_TEST

START_TEST(numbers_of_parameters_are_those_of_the_text)
{
    make_store("s.db");
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, NULL), DM_OK);
    static const char text[] = "SELECT $2, $1, $3";
    dm_statement *statement;
    ck_assert_int_eq(
        dm_statement_prepare(&statement, store, text, sizeof text - 1, NULL),
        DM_OK);
    dm_statement_bind_text(statement, 1, "one");
    dm_statement_bind_integer(statement, 2, 2);
    dm_statement_bind_text(statement, 9, "not used");
    bool row;
    ck_assert_int_eq(dm_statement_step(statement, &row, NULL), DM_OK);
    ck_assert(row);
    ck_assert_int_eq(dm_statement_integer(statement, 0), 2);
    ck_assert_str_eq(dm_statement_text(statement, 1), "one");
    ck_assert(dm_statement_is_null(statement, 2));
    ck_assert_int_eq(dm_statement_step(statement, &row, NULL), DM_OK);
    ck_assert(!row);
    dm_statement_finalize(statement);
    dm_store_close(store);
}
END_TEST

START_TEST(a_flag_stops_a_statement)
{
    make_store("s.db");
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, NULL), DM_OK);
    volatile sig_atomic_t flag = 1;
    static const char text[] = "SELECT 1";
    dm_statement *statement;
    ck_assert_int_eq(
        dm_statement_prepare(&statement, store, text, sizeof text - 1, NULL),
        DM_OK);
    dm_store_watch(store, &flag);
    ck_assert_int_eq(dm_statement_run(statement, NULL), DM_INTERRUPTED);
    dm_store_watch(store, NULL);
    ck_assert_int_eq(dm_statement_run(statement, NULL), DM_OK);
    dm_statement_finalize(statement);
    dm_store_close(store);
}
END_TEST

static void add_opening_tests(TCase *tests)
{
    tcase_add_test(tests, a_store_that_was_made_can_be_opened);
    tcase_add_test(tests, a_store_to_which_nothing_was_committed_is_gone);
    tcase_add_test(tests, an_empty_file_can_be_written_and_not_read);
    tcase_add_test(tests, what_is_no_file_is_a_failure_of_the_system);
    tcase_add_test(tests, a_text_is_not_a_store);
    tcase_add_test(tests, a_database_of_another_program_is_not_a_store);
    tcase_add_test(tests, a_store_of_a_newer_version_is_refused);
    tcase_add_test(tests, a_store_of_the_first_version_is_read_as_it_is);
    tcase_add_test(tests, what_is_written_to_it_brings_it_to_this_version);
    tcase_add_test(tests, a_store_without_a_table_is_refused);
    tcase_add_test(tests, a_truncated_store_is_refused);
    tcase_add_test(tests, a_journal_beside_a_foreign_file_is_refused);
    tcase_add_test(tests, a_log_beside_a_store_is_refused);
    tcase_add_test(tests, a_journal_that_names_other_files_is_refused);
    tcase_add_test(tests, a_name_that_means_something_to_sqlite_is_a_file);
}

int main(void)
{
    Suite *suite = suite_create("store");
    TCase *tests = tcase_create("files");
    tcase_add_checked_fixture(tests, make_scratch, remove_scratch);
    add_opening_tests(tests);
    tcase_add_test(tests, a_reader_cannot_write);
    tcase_add_test(tests, the_file_keeps_its_rules_for_other_programs);
    tcase_add_test(tests, numbers_of_parameters_are_those_of_the_text);
    tcase_add_test(tests, a_flag_stops_a_statement);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
