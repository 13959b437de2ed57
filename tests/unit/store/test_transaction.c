#include "store/transaction.h"

#include "store/database.h"
#include "unit/exchange/scratch.h"

#include <check.h>
#include <sqlite3.h>

#include <dirent.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>

/* A store that was not there before, until it has its name. */

static dm_store *store;
static dm_error error;

static void open_new(const char *name)
{
    ck_assert_msg(dm_store_open(&store, in_scratch(name), DM_STORE_WRITE,
                                &error) == DM_OK,
                  "%s", error.message);
}

static void assert_ok(dm_status status)
{
    ck_assert_msg(status == DM_OK, "%s", error.message);
}

static void put_actor(const char *key)
{
    char sql[200];
    snprintf(sql, sizeof sql,
             "INSERT INTO actor (key, label) VALUES ('%s', 'x')", key);
    assert_ok(dm_store_execute(store, sql, &error));
}

static int64_t count_actors(void)
{
    int64_t count;
    assert_ok(dm_store_read_number(&count, store, "SELECT count(*) FROM actor",
                                   &error));
    return count;
}

static size_t count_files(void)
{
    DIR *listing = opendir(scratch);
    ck_assert_ptr_nonnull(listing);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(listing));) {
        count += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    }
    closedir(listing);
    return count;
}

START_TEST(a_new_store_has_its_name_from_the_first_commit_on)
{
    open_new("a.db");
    ck_assert(!exists("a.db"));
    assert_ok(dm_store_begin(store, &error));
    put_actor("one");
    ck_assert(!exists("a.db"));
    ck_assert_uint_eq(count_files(), 1);
    assert_ok(dm_store_commit(store, &error));
    ck_assert(exists("a.db"));
    ck_assert_uint_eq(count_files(), 1);
    assert_ok(dm_store_begin(store, &error));
    put_actor("two");
    ck_assert(exists("a.db-journal"));
    dm_store_rollback(store);
    ck_assert_int_eq(count_actors(), 1);
    dm_store_close(store);
    ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(what_was_rolled_back_is_not_in_a_new_store)
{
    open_new("a.db");
    for (int turn = 0; turn < 3; turn++) {
        assert_ok(dm_store_begin(store, &error));
        put_actor("one");
        dm_store_rollback(store);
    }
    ck_assert(!exists("a.db"));
    assert_ok(dm_store_begin(store, &error));
    put_actor("two");
    assert_ok(dm_store_commit(store, &error));
    ck_assert_int_eq(count_actors(), 1);
    dm_store_close(store);
    ck_assert_uint_eq(count_files(), 1);
}
END_TEST

/* The commit closes the file, and whoever reads opens it again. */
START_TEST(a_new_store_can_be_read_in_any_way_after_its_commit)
{
    dm_table *table;
    dm_reading reading = {0};
    dm_contacts *contacts;
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_read_contacts(&contacts, store, &reading, &error));
    dm_contacts_free(contacts);
    dm_store_close(store);
    open_new("b.db");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_run_named(&table, store, "answers", NULL, 0, &error));
    dm_table_free(table);
    dm_store_close(store);
    open_new("c.db");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_run_sql(&table, store, "SELECT key FROM actor", NULL, 0,
                               &error));
    dm_table_free(table);
    dm_store_close(store);
}
END_TEST

START_TEST(a_store_that_comes_to_be_meanwhile_stays_as_it_is)
{
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    put_actor("one");
    write_text("a.db", "of somebody else");
    ck_assert_int_eq(dm_store_commit(store, &error), DM_USAGE);
    ck_assert_ptr_nonnull(strstr(error.message, "a.db' exists"));
    dm_store_close(store);
    size_t size;
    char *text = read_text(in_scratch("a.db"), &size);
    ck_assert_str_eq(text, "of somebody else");
    free(text);
    ck_assert_uint_eq(count_files(), 1);
}
END_TEST

/* Without its journal the other one could not be mended if its writer died. */
START_TEST(the_journal_of_a_store_that_comes_to_be_meanwhile_stays)
{
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    dm_store *mine = store;
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_begin(store, &error));
    put_actor("theirs");
    ck_assert(exists("a.db-journal"));
    ck_assert_int_eq(dm_store_commit(mine, &error), DM_USAGE);
    ck_assert(exists("a.db-journal"));
    assert_ok(dm_store_commit(store, &error));
    ck_assert_int_eq(count_actors(), 1);
    dm_store_close(mine);
    dm_store_close(store);
    ck_assert_uint_eq(count_files(), 1);
}
END_TEST

START_TEST(a_journal_without_its_store_does_not_touch_a_new_one)
{
    write_text("a.db-journal", "a rest of something");
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    put_actor("one");
    assert_ok(dm_store_commit(store, &error));
    ck_assert(!exists("a.db-journal"));
    ck_assert_int_eq(count_actors(), 1);
    dm_store_close(store);
}
END_TEST

START_TEST(a_link_to_what_is_not_there_becomes_a_store)
{
    ck_assert_int_eq(symlink("there.db", in_scratch("a.db")), 0);
    open_new("a.db");
    assert_ok(dm_store_begin(store, &error));
    put_actor("one");
    assert_ok(dm_store_commit(store, &error));
    ck_assert(exists("there.db"));
    ck_assert_int_eq(count_actors(), 1);
    dm_store_close(store);
    ck_assert_uint_eq(count_files(), 2);
}
END_TEST

static void commit_within(rlim_t limit)
{
    struct rlimit kept;
    open_new("a.db");
    getrlimit(RLIMIT_FSIZE, &kept);
    struct rlimit narrow = {limit, kept.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    dm_status status = dm_store_begin(store, &error);
    if (status == DM_OK) {
        status = dm_store_commit(store, &error);
    }
    setrlimit(RLIMIT_FSIZE, &kept);
    ck_assert_int_eq(status, DM_SYSTEM);
    ck_assert(!exists("a.db"));
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    ck_assert(exists("a.db"));
    dm_store_close(store);
    ck_assert_uint_eq(count_files(), 1);
    unlink(in_scratch("a.db"));
}

START_TEST(after_a_full_disk_the_same_store_can_be_made_yet)
{
    signal(SIGXFSZ, SIG_IGN);
    for (rlim_t limit = 0; limit < 100000; limit += 8192) {
        commit_within(limit);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("transaction");
    TCase *cases = tcase_create("transaction");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_scratch, remove_scratch);
    tcase_add_test(cases, a_new_store_has_its_name_from_the_first_commit_on);
    tcase_add_test(cases, what_was_rolled_back_is_not_in_a_new_store);
    tcase_add_test(cases, a_new_store_can_be_read_in_any_way_after_its_commit);
    tcase_add_test(cases, a_store_that_comes_to_be_meanwhile_stays_as_it_is);
    tcase_add_test(cases,
                   the_journal_of_a_store_that_comes_to_be_meanwhile_stays);
    tcase_add_test(cases, a_journal_without_its_store_does_not_touch_a_new_one);
    tcase_add_test(cases, a_link_to_what_is_not_there_becomes_a_store);
    tcase_add_test(cases, after_a_full_disk_the_same_store_can_be_made_yet);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
