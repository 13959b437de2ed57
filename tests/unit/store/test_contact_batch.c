#include "store/contact_batch.h"

#include "store/database.h"
#include "store/page.h"
#include "store/put.h"
#include "store/transaction.h"
#include "unit/exchange/scratch.h"

#include <check.h>

#include <stdbool.h>

/* Contacts that come by the thousand, into a new store and into one that was
 * there: what is stored is the same. */

enum { MOST = 600, KEY_ROOM = 1200 };

static dm_store *store;
static dm_error error;
static dm_bulk bulk;
static int64_t origin;
static size_t text_size = 4 << 20;
static char keys[MOST][KEY_ROOM];
static dm_batch_contact items[MOST];
static uint64_t state;

static unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static void assert_ok(dm_status status)
{
    ck_assert_msg(status == DM_OK, "%s", error.message);
}

static void execute(const char *sql)
{
    assert_ok(dm_store_execute(store, sql, &error));
}

static void open_store(const char *name)
{
    assert_ok(dm_store_open(&store, in_scratch(name), DM_STORE_WRITE, &error));
    store->chunks_from = 5;
}

/* What contacts refer to, in a transaction that stays open. */
static void begin(void)
{
    dm_import_row row = {.path = "p", .profile = "contacts", .at = "now"};
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_put_import(&origin, store, &row, &error));
    execute("WITH RECURSIVE n (i) AS"
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
            "INSERT INTO actor (key, label) SELECT 'a' || i, 'A' FROM n;"
            "INSERT INTO channel (name) VALUES ('note'), ('visit');"
            "INSERT INTO topic (name) VALUES ('trade'), ('Danzig');"
            "INSERT INTO place (name) VALUES ('Berlin')");
    assert_ok(dm_bulk_begin(&bulk, store, text_size, &error));
}

static void draw_key(size_t i, size_t size)
{
    for (size_t k = 0; k < size; k++) {
        keys[i][k] = (char)('a' + draw(26));
    }
    snprintf(keys[i] + size, 16, "%zu", i);
}

/* Contacts with and without what they may lack. */
static void draw_items(size_t count, size_t key_size)
{
    static const char *const directions[] = {"directed", "symmetric",
                                             "unknown"};
    for (size_t i = 0; i < count; i++) {
        draw_key(i, draw((unsigned)key_size));
        int64_t day = (int64_t)draw(200000) - 100000;
        int64_t initiator = 1 + draw(300);
        items[i] =
            (dm_batch_contact){.key = keys[i],
                               .key_size = strlen(keys[i]),
                               .when = {day * DM_DAY_S, (day + 1) * DM_DAY_S},
                               .direction = directions[draw(3)],
                               .initiator = initiator,
                               .recipient = initiator % 300 + 1,
                               .channel = draw(3),
                               .topic = draw(3),
                               .place = draw(2),
                               .reports = draw(3) ? -1 : (int64_t)draw(70000),
                               .code = draw(2) ? "040" : NULL,
                               .code_scheme = draw(2) ? "" : "cameo",
                               .origin_line = (int64_t)i + 2};
    }
}

/* In lots of any size; returns how many were new. */
static size_t put_items(size_t count)
{
    size_t all = 0;
    for (size_t first = 0; first < count && !bulk.undone;) {
        size_t lot = 1 + draw(100);
        lot = lot < count - first ? lot : count - first;
        size_t kept;
        assert_ok(
            dm_bulk_put(&kept, &bulk, items + first, lot, origin, &error));
        all += kept;
        first += lot;
    }
    return all;
}

static void finish(void)
{
    assert_ok(dm_bulk_finish(&bulk, &error));
    ck_assert(!bulk.undone);
    dm_bulk_end(&bulk);
    assert_ok(dm_store_commit(store, &error));
}

static char *dump(const char *name)
{
    char command[1024];
    snprintf(command, sizeof command,
             "sqlite3 '%s' 'pragma integrity_check; pragma foreign_key_check;"
             "select * from contact not indexed;"
             "select key, id from contact order by key;"
             "select id, fresh, contacts, chunks, hex(apart) from contact_copy;"
             "select rowid, quote(content) from contact_chunk' >'%s' 2>&1",
             in_scratch(name), in_scratch("dump"));
    ck_assert_int_eq(system(command), 0);
    size_t size;
    char *text = read_text(in_scratch("dump"), &size);
    unlink(in_scratch("dump"));
    ck_assert_int_eq(strncmp(text, "ok\n", 3), 0);
    return text;
}

/* The store "old.db", made before, takes what "new.db" took. */
static void compare_with_old(size_t count, unsigned seed)
{
    open_store("old.db");
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    dm_store_close(store);
    open_store("old.db");
    begin();
    ck_assert_ptr_null(bulk.pages);
    state = seed;
    ck_assert_uint_eq(put_items(count), count);
    finish();
    dm_store_close(store);
    char *expected = dump("old.db");
    char *found = dump("new.db");
    ck_assert_str_eq(found, expected);
    free(expected);
    free(found);
    unlink(in_scratch("old.db"));
    unlink(in_scratch("new.db"));
}

static void fill_and_compare(size_t count, size_t key_size)
{
    unsigned seed = draw(1000000);
    draw_items(count, key_size);
    open_store("new.db");
    begin();
    ck_assert_ptr_nonnull(bulk.pages);
    state = seed;
    ck_assert_uint_eq(put_items(count), count);
    finish();
    dm_store_close(store);
    compare_with_old(count, seed);
}

START_TEST(a_new_store_gets_what_any_store_gets)
{
    fill_and_compare(0, 8);
    fill_and_compare(1, 8);
    for (int turn = 0; turn < 10; turn++) {
        fill_and_compare(2 + draw(MOST - 2), 12);
        fill_and_compare(2 + draw(200), 970);
    }
}
END_TEST

/* What SQLite would put on several pages goes through it, and all after. */
START_TEST(a_contact_that_is_longer_than_a_page_is_stored_too)
{
    static char code[5000];
    memset(code, 'c', sizeof code - 1);
    for (size_t place = 0; place < 20; place += 19) {
        draw_items(20, 8);
        items[place].code = code;
        open_store("new.db");
        begin();
        state = 5;
        ck_assert_uint_eq(put_items(20), 20);
        finish();
        dm_store_close(store);
        compare_with_old(20, 5);
    }
}
END_TEST

START_TEST(a_key_of_any_length_is_stored)
{
    for (size_t size = DM_KEY_MOST - 6; size < DM_KEY_MOST + 4; size++) {
        draw_items(60, 8);
        draw_key(30, size);
        items[30].key_size = strlen(keys[30]);
        open_store("new.db");
        begin();
        state = 5;
        ck_assert_uint_eq(put_items(60), 60);
        finish();
        dm_store_close(store);
        compare_with_old(60, 5);
    }
}
END_TEST

static void fill_without_pages(void)
{
    begin();
    ck_assert_ptr_null(bulk.pages);
    state = 5;
    ck_assert_uint_eq(put_items(100), 100);
    finish();
    dm_store_close(store);
    compare_with_old(100, 5);
}

/* As by an SQLite that was built to make them. */
START_TEST(a_file_of_another_kind_gets_no_pages)
{
    int reserved = 12;
    draw_items(100, 8);
    open_store("new.db");
    execute("PRAGMA auto_vacuum = full");
    fill_without_pages();
    open_store("new.db");
    execute("PRAGMA page_size = 8192");
    fill_without_pages();
    open_store("new.db");
    ck_assert_int_eq(sqlite3_file_control(store->database, "main",
                                          SQLITE_FCNTL_RESERVE_BYTES,
                                          &reserved),
                     SQLITE_OK);
    fill_without_pages();
}
END_TEST

START_TEST(other_rows_can_follow_once_the_pages_are_left)
{
    size_t kept;
    draw_items(200, 8);
    open_store("new.db");
    begin();
    ck_assert_uint_eq(put_items(150), 150);
    assert_ok(dm_bulk_leave(&bulk, &error));
    assert_ok(dm_bulk_leave(&bulk, &error));
    ck_assert_int_eq(store->database != NULL, true);
    execute("INSERT INTO contact (key, t_start, t_end, initiator, recipient,"
            "summary) VALUES ('between', 0, 86400, 1, 2, 'a summary')");
    assert_ok(dm_bulk_put(&kept, &bulk, items + 150, 50, origin, &error));
    ck_assert_uint_eq(kept, 50);
    assert_ok(dm_bulk_put(&kept, &bulk, items + 100, 80, origin, &error));
    ck_assert_uint_eq(kept, 0);
    finish();
    int64_t count;
    assert_ok(dm_store_read_number(
        &count, store, "SELECT max(id) FROM contact WHERE id = 201", &error));
    ck_assert_int_eq(count, 201);
    dm_store_close(store);
    free(dump("new.db"));
}
END_TEST

START_TEST(contacts_of_one_key_are_found_and_leave_nothing)
{
    for (int turn = 0; turn < 20; turn++) {
        draw_items(300, 8);
        size_t first = draw(150);
        dm_batch_contact *other = &items[150 + draw(150)];
        other->key = items[first].key;
        other->key_size = items[first].key_size;
        open_store("new.db");
        begin();
        put_items(300);
        if (!bulk.undone && turn % 2) {
            assert_ok(dm_bulk_leave(&bulk, &error));
        } else if (!bulk.undone) {
            assert_ok(dm_bulk_finish(&bulk, &error));
        }
        ck_assert(bulk.undone);
        dm_bulk_end(&bulk);
        dm_store_rollback(store);
        begin();
        draw_items(10, 8);
        ck_assert_uint_eq(put_items(10), 10);
        finish();
        dm_store_close(store);
        compare_with_old(10, 0);
    }
}
END_TEST

/* Before and after the pages are in the table. */
START_TEST(what_was_rolled_back_is_gone_and_can_be_put_again)
{
    for (int stage = 0; stage < 4; stage++) {
        draw_items(300, 8);
        open_store("new.db");
        for (int turn = 0; turn < 3; turn++) {
            begin();
            ck_assert_ptr_nonnull(bulk.pages);
            ck_assert_uint_eq(put_items(stage ? 300 : 0), stage ? 300 : 0);
            if (stage == 2) {
                assert_ok(dm_bulk_leave(&bulk, &error));
            } else if (stage == 3) {
                assert_ok(dm_bulk_finish(&bulk, &error));
            }
            dm_bulk_end(&bulk);
            dm_store_rollback(store);
        }
        begin();
        state = 9;
        ck_assert_uint_eq(put_items(300), 300);
        finish();
        dm_store_close(store);
        compare_with_old(300, 9);
    }
}
END_TEST

START_TEST(constraints_and_triggers_are_heeded_again)
{
    draw_items(10, 8);
    open_store("new.db");
    begin();
    put_items(10);
    finish();
    ck_assert_int_eq(
        dm_store_execute(store,
                         "INSERT INTO contact (key, initiator, recipient)"
                         " VALUES ('x', 1, 9999)",
                         &error),
        DM_REFUSED);
    ck_assert_int_eq(
        dm_store_execute(store,
                         "INSERT INTO contact (key, initiator, recipient)"
                         " VALUES ('x', 1, 1)",
                         &error),
        DM_REFUSED);
    int64_t fresh;
    execute("UPDATE contact SET t_start = 1, t_end = 2 WHERE id = 1");
    assert_ok(dm_store_read_number(&fresh, store,
                                   "SELECT fresh FROM contact_copy", &error));
    ck_assert_int_eq(fresh, 0);
    dm_store_close(store);
}
END_TEST

/* No bulk of a new store may go on long after it was asked to stop. */
START_TEST(a_flag_stops_what_goes_into_the_pages)
{
    volatile sig_atomic_t flag = 0;
    size_t kept;
    draw_items(MOST, 8);
    open_store("new.db");
    dm_store_watch(store, &flag);
    begin();
    assert_ok(dm_bulk_put(&kept, &bulk, items, 100, origin, &error));
    flag = 1;
    ck_assert_int_eq(
        dm_bulk_put(&kept, &bulk, items + 100, 100, origin, &error),
        DM_INTERRUPTED);
    flag = 0;
    dm_bulk_end(&bulk);
    dm_store_rollback(store);
    dm_store_close(store);
    ck_assert(!exists("new.db"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_batch");
    TCase *cases = tcase_create("contact_batch");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_scratch, remove_scratch);
    tcase_add_test(cases, a_new_store_gets_what_any_store_gets);
    tcase_add_test(cases, a_contact_that_is_longer_than_a_page_is_stored_too);
    tcase_add_test(cases, a_key_of_any_length_is_stored);
    tcase_add_test(cases, a_file_of_another_kind_gets_no_pages);
    tcase_add_test(cases, other_rows_can_follow_once_the_pages_are_left);
    tcase_add_test(cases, contacts_of_one_key_are_found_and_leave_nothing);
    tcase_add_test(cases, what_was_rolled_back_is_gone_and_can_be_put_again);
    tcase_add_test(cases, constraints_and_triggers_are_heeded_again);
    tcase_add_test(cases, a_flag_stops_what_goes_into_the_pages);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
