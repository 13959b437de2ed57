#include "demarche/check.h"
#include "demarche/dataset.h"
#include "demarche/import.h"
#include "demarche/store.h"

#include "unit/exchange/scratch.h"

#include <check.h>
#include <sqlite3.h>

#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

/* A scanned import into a new store that ends early, whatever the reason:
 * nothing is left, what was there is as it was, and the next one succeeds. */

enum { ROWS = 3000 };

static dm_store *store;
static dm_error error;
static dm_import_options options;

/* Plain rows, keys in no order, and a long one in the middle, after which the
 * rows go through SQLite. */
static void write_contacts(unsigned rows, bool long_key, bool twice)
{
    FILE *out = fopen(in_scratch("d/contacts.csv"), "wb");
    ck_assert_ptr_nonnull(out);
    fputs("key,date,initiator,recipient,channel,summary\n", out);
    for (unsigned i = 0; i < rows; i++) {
        unsigned key = twice && i == rows - 1 ? 1 : i * 7919U % rows;
        fprintf(out, "%0*u,1939-08-%02u,Actor %u,Other %u,note,%s\n",
                long_key && i == rows / 2 ? 1000 : 4, key, i % 31 + 1, i % 40,
                i % 30, long_key && i % 1000 == 999 ? "a summary" : "");
    }
    ck_assert_int_eq(fclose(out), 0);
}

static void prepare(void)
{
    make_scratch();
    make_folder("d");
    write_contacts(ROWS, true, false);
    options = (dm_import_options){.scan = DM_SCAN_ALL};
    error = (dm_error){0};
    store = NULL;
    signal(SIGXFSZ, SIG_IGN);
}

/* Files beside the folder that is imported. */
static size_t count_files(void)
{
    DIR *listing = opendir(scratch);
    ck_assert_ptr_nonnull(listing);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(listing));) {
        count += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..") &&
                 strcmp(entry->d_name, "d");
    }
    closedir(listing);
    return count;
}

static void open_store(void)
{
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, &error),
        DM_OK);
}

static dm_status import(void)
{
    return dm_import_path(store, in_scratch("d"), &options, NULL, &error);
}

static int64_t read_number(const char *sql)
{
    sqlite3 *database;
    sqlite3_stmt *statement;
    ck_assert_int_eq(sqlite3_open_v2(in_scratch("s.db"), &database,
                                     SQLITE_OPEN_READONLY, NULL),
                     SQLITE_OK);
    ck_assert_msg(sqlite3_prepare_v2(database, sql, -1, &statement, NULL) ==
                      SQLITE_OK,
                  "%s", sqlite3_errmsg(database));
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return number;
}

/* The store is whole, as SQLite and as we see it. */
static void check_store(int64_t rows)
{
    dm_store *reader;
    dm_table *findings;
    ck_assert_int_eq(read_number("SELECT count(*) FROM contact"), rows);
    ck_assert_int_eq(read_number("SELECT count(*) FROM pragma_integrity_check"
                                 " WHERE integrity_check <> 'ok'"),
                     0);
    ck_assert_int_eq(
        dm_store_open(&reader, in_scratch("s.db"), DM_STORE_READ, &error),
        DM_OK);
    ck_assert_msg(dm_store_check(&findings, reader, NULL, 0, &error) == DM_OK,
                  "%s", error.message);
    dm_table_free(findings);
    dm_store_close(reader);
    ck_assert_uint_eq(count_files(), 1);
}

static void close_store(void)
{
    dm_store_close(store);
    store = NULL;
}

static void import_well(void)
{
    ck_assert_msg(import() == DM_OK, "%s", error.message);
    close_store();
    check_store(ROWS);
    unlink(in_scratch("s.db"));
}

static void import_within(rlim_t limit)
{
    struct rlimit kept;
    open_store();
    getrlimit(RLIMIT_FSIZE, &kept);
    struct rlimit narrow = {limit, kept.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    dm_status status = import();
    setrlimit(RLIMIT_FSIZE, &kept);
    ck_assert_msg(status == DM_SYSTEM, "%d within %lu: %s", (int)status,
                  (unsigned long)limit, error.message);
    ck_assert(!exists("s.db"));
    import_well();
}

START_TEST(after_a_full_disk_the_same_store_takes_all)
{
    for (rlim_t limit = 0; limit < 400000; limit += 12288) {
        import_within(limit);
        import_within(limit + 1000);
    }
}
END_TEST

START_TEST(after_a_full_disk_nothing_is_left)
{
    for (rlim_t limit = 0; limit < 400000; limit += 49152) {
        struct rlimit kept;
        open_store();
        getrlimit(RLIMIT_FSIZE, &kept);
        struct rlimit narrow = {limit, kept.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
        dm_status status = import();
        dm_store_close(store);
        setrlimit(RLIMIT_FSIZE, &kept);
        ck_assert_int_eq(status, DM_SYSTEM);
        ck_assert_uint_eq(count_files(), 0);
    }
}
END_TEST

/* The pages are made, and only some of them find a place. */
START_TEST(a_disk_that_is_full_at_the_last_pages_leaves_nothing)
{
    struct stat found;
    write_contacts(ROWS, false, false);
    open_store();
    ck_assert_int_eq(import(), DM_OK);
    close_store();
    ck_assert_int_eq(stat(in_scratch("s.db"), &found), 0);
    unlink(in_scratch("s.db"));
    for (int pages = 1; pages < 70; pages += 1 + (pages > 15)) {
        import_within((rlim_t)found.st_size - (rlim_t)pages * 4096 + 17);
    }
}
END_TEST

START_TEST(a_folder_that_may_not_be_written_is_told)
{
    ck_assert_int_eq(chmod(scratch, 0555), 0);
    bool lowered = geteuid() == 0 && seteuid(65534) == 0;
    dm_status status =
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, &error);
    if (lowered) {
        ck_assert_int_eq(seteuid(0), 0);
    }
    ck_assert_int_eq(status, DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "Permission denied"));
    ck_assert_int_eq(chmod(scratch, 0755), 0);
    ck_assert_uint_eq(count_files(), 0);
}
END_TEST

START_TEST(after_what_was_refused_the_same_store_takes_what_is_right)
{
    static const char *const wrong[] = {
        "key,date,initiator,recipient\na,1939-08-23,A,B\nb,soon,A,B\n",
        "key,date,initiator,recipient\na,1939-08-23,A,A\n",
        "key,date,initiator,recipient\na,1939-08-23,A,B\n\x03,1939,A,B\n"};
    open_store();
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        write_text("d/contacts.csv", wrong[i]);
        ck_assert_int_eq(import(), DM_REFUSED);
        ck_assert(!exists("s.db"));
    }
    write_contacts(ROWS, false, true);
    ck_assert_int_eq(import(), DM_REFUSED);
    write_contacts(ROWS, true, true);
    ck_assert_int_eq(import(), DM_REFUSED);
    ck_assert(!exists("s.db"));
    write_contacts(ROWS, true, false);
    import_well();
}
END_TEST

START_TEST(a_dry_run_leaves_nothing_and_does_not_hinder)
{
    open_store();
    for (int turn = 0; turn < 2; turn++) {
        options.run = DM_RUN_DRY;
        ck_assert_int_eq(import(), DM_OK);
        ck_assert(!exists("s.db"));
    }
    options.run = DM_RUN_STORES;
    import_well();
    open_store();
    options.run = DM_RUN_DRY;
    ck_assert_int_eq(import(), DM_OK);
    close_store();
    ck_assert_uint_eq(count_files(), 0);
}
END_TEST

START_TEST(a_new_store_takes_one_dataset_after_another)
{
    open_store();
    write_contacts(100, false, false);
    ck_assert_int_eq(import(), DM_OK);
    write_contacts(200, true, false);
    ck_assert_int_eq(import(), DM_REFUSED); /* other content for some keys */
    write_text("d/contacts.csv", "key,date,initiator,recipient\n"
                                 "other,1939-08-23,Actor 1,Other 7\n");
    ck_assert_int_eq(import(), DM_OK);
    ck_assert_int_eq(import(), DM_OK);
    close_store();
    check_store(101);
    ck_assert_int_eq(read_number("SELECT count(*) FROM import"), 2);
}
END_TEST

/* Raised by what is told of the progress. */
static volatile sig_atomic_t flag;
static int tellings;

static void raise_flag(void *context, const dm_progress *progress)
{
    (void)progress;
    flag = ++tellings >= *(const int *)context;
}

START_TEST(an_import_that_is_interrupted_leaves_nothing)
{
    write_contacts(60000, false, false);
    for (int moment = 1; moment < 6; moment++) {
        options.progress = raise_flag;
        options.progress_context = &moment;
        tellings = 0;
        flag = 0;
        open_store();
        dm_store_watch(store, &flag);
        dm_status status = import();
        close_store();
        ck_assert_int_eq(status, flag ? DM_INTERRUPTED : DM_OK);
        ck_assert_uint_eq(count_files(), status == DM_OK);
        unlink(in_scratch("s.db"));
    }
}
END_TEST

/* In a process of its own, which ends with the status of the import. */
static pid_t start_import(void)
{
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        dm_status status =
            dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, &error);
        if (status == DM_OK) {
            status = import();
        }
        dm_store_close(store);
        _exit((int)status);
    }
    return child;
}

static int await_exit(pid_t child)
{
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Only what carries no lasting name may be left by one that was killed. */
static void remove_leftovers(void)
{
    DIR *listing = opendir(scratch);
    ck_assert_ptr_nonnull(listing);
    for (struct dirent *entry; (entry = readdir(listing));) {
        size_t size = strlen(entry->d_name);
        if (strncmp(entry->d_name, ".demarche-", 10) == 0) {
            ck_assert_str_eq(entry->d_name + size - 4, ".tmp");
            unlink(in_scratch(entry->d_name));
        }
    }
    closedir(listing);
}

START_TEST(a_killed_import_leaves_no_half_store)
{
    for (int turn = 0; turn < 60; turn++) {
        struct timespec moment = {.tv_nsec = turn * 1500000L};
        pid_t child = start_import();
        nanosleep(&moment, NULL);
        kill(child, SIGKILL);
        await_exit(child);
        remove_leftovers();
        if (exists("s.db")) {
            check_store(ROWS);
            unlink(in_scratch("s.db"));
        }
        ck_assert_uint_eq(count_files(), 0);
    }
    open_store();
    import_well();
}
END_TEST

/* Who comes second finds a store that it did not expect, or takes it for one
 * that was there. */
START_TEST(two_that_make_the_same_store_do_not_mix)
{
    for (int turn = 0; turn < 10; turn++) {
        pid_t one = start_import();
        pid_t other = start_import();
        int first = await_exit(one);
        int second = await_exit(other);
        ck_assert(first == DM_OK || second == DM_OK);
        ck_assert(first == DM_OK || first == DM_USAGE);
        ck_assert(second == DM_OK || second == DM_USAGE);
        check_store(ROWS);
        unlink(in_scratch("s.db"));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scan_failures");
    TCase *cases = tcase_create("scan_failures");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, prepare, remove_scratch);
    tcase_add_test(cases, after_a_full_disk_the_same_store_takes_all);
    tcase_add_test(cases, after_a_full_disk_nothing_is_left);
    tcase_add_test(cases, a_disk_that_is_full_at_the_last_pages_leaves_nothing);
    tcase_add_test(cases, a_folder_that_may_not_be_written_is_told);
    tcase_add_test(cases,
                   after_what_was_refused_the_same_store_takes_what_is_right);
    tcase_add_test(cases, a_dry_run_leaves_nothing_and_does_not_hinder);
    tcase_add_test(cases, a_new_store_takes_one_dataset_after_another);
    tcase_add_test(cases, an_import_that_is_interrupted_leaves_nothing);
    tcase_add_test(cases, a_killed_import_leaves_no_half_store);
    tcase_add_test(cases, two_that_make_the_same_store_do_not_mix);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
