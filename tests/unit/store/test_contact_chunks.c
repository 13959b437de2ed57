#include "store/contact_chunks.h"

#include "mixed_store.h"
#include "same_contacts.h"

#include "store/row_list.h"
#include "store/transaction.h"

static const char *const actor_names[] = {"k1", "k5"};
static const char *const channel_names[] = {"letter", "reply"};
static const char *const topic_names[] = {"t4"};
static const dm_name_pair pair_names[] = {{"k1", "k5"}, {"L2", "L7"}};

/* What a random reading borrows. */
typedef struct wish {
    dm_reading reading;
    dm_date since, until;
    dm_phases windows;
    bool windowed;
} wish;

static void make_wish(wish *out)
{
    static const char *const records[] = {NULL, "r0", "r1+editor"};
    bool theirs = draw(2) == 0;
    *out = (wish){
        .reading = {.level = draw(2) ? DM_LEVEL_STATE : DM_LEVEL_ACTOR,
                    .scope = (dm_scope)draw(3),
                    .basis = draw(4) ? DM_BASIS_APPROACH : DM_BASIS_THEME,
                    .record = theirs ? records[draw(3)] : NULL,
                    .without = theirs && draw(3) == 0 ? "r1" : NULL,
                    .actors = actor_names,
                    .actor_count = draw(4) ? 0 : 1 + (size_t)draw(2),
                    .pairs = pair_names,
                    .pair_count = draw(4) ? 0 : 1 + (size_t)draw(2),
                    .channels = channel_names,
                    .channel_count = draw(4) ? 0 : 1 + (size_t)draw(2),
                    .topics = topic_names,
                    .topic_count = draw(5) == 0},
        .since.bounds.start = DAY(draw(MIXED_DAYS)),
        .until.bounds.end = DAY(draw(MIXED_DAYS)),
        .windowed = draw(2),
    };
}

static dm_contacts *read_wish(wish *wanted)
{
    dm_contacts *contacts;
    wanted->reading.since = wanted->windowed ? &wanted->since : NULL;
    wanted->reading.until = wanted->windowed ? &wanted->until : NULL;
    if (wanted->until.bounds.end <= wanted->since.bounds.start) {
        wanted->until.bounds.end = wanted->since.bounds.start + DM_DAY_S;
    }
    assert_ok(
        dm_store_read_contacts(&contacts, store, &wanted->reading, &error));
    return contacts;
}

static void build(void)
{
    store->chunks_from = 0;
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_chunks_build(store, &error));
    assert_ok(dm_store_commit(store, &error));
}

static int64_t count(const char *what)
{
    sqlite3_stmt *statement;
    assert_ok(dm_store_connect(store, &error));
    int code = sqlite3_prepare_v2(store->database, what, -1, &statement, NULL);
    ck_assert_msg(code == SQLITE_OK, "%s", what);
    ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

static dm_chunks_state find_state(void)
{
    dm_chunks_state state;
    assert_ok(dm_chunks_find_state(&state, store, &error));
    return state;
}

static dm_interval read_hull(void)
{
    dm_reading reading = {0};
    dm_phases phases;
    assert_ok(dm_store_read_phases(&phases, store, &reading, &error));
    dm_interval hull = phases.items[0].window;
    dm_phases_clear(&phases);
    return hull;
}

/* The same readings of the copy, and of the rows when the copy is gone. */
static void compare_ways(int wishes)
{
    static wish wanted[64];
    dm_contacts *copied[64];
    build();
    ck_assert_int_gt(count("SELECT chunks FROM contact_copy"), 0);
    dm_interval hull = read_hull();
    for (int i = 0; i < wishes; i++) {
        make_wish(&wanted[i]);
        copied[i] = read_wish(&wanted[i]);
    }
    add("DELETE FROM contact_chunk; DELETE FROM contact_copy");
    dm_interval hull_of_rows = read_hull();
    ck_assert_int_eq(hull.start, hull_of_rows.start);
    ck_assert_int_eq(hull.end, hull_of_rows.end);
    for (int i = 0; i < wishes; i++) {
        dm_contacts *rows = read_wish(&wanted[i]);
        check_same(copied[i], rows);
        dm_contacts_free(rows);
        dm_contacts_free(copied[i]);
    }
}

START_TEST(readings_of_the_copy_are_those_of_the_rows)
{
    open_store();
    fill_mixed_store((unsigned)_i + 1, 120, 1 + _i % 9, 30);
    add("INSERT OR IGNORE INTO account (contact, record) VALUES (1, 'r0'), "
        "(2, 'r1')");
    compare_ways(40);
    close_store();
}
END_TEST

START_TEST(without_posts_and_accounts_they_are_the_same)
{
    open_store();
    fill_mixed_store((unsigned)_i + 1, 150, 0, 0);
    add("INSERT INTO account (contact, record) VALUES (1, 'r0'), (2, 'r1')");
    compare_ways(40);
    close_store();
}
END_TEST

/* Plain contacts enough for several chunks and several threads. */
static void fill_large_store(int64_t contacts)
{
    add("INSERT INTO actor (id, key, kind, label) VALUES (1, 'b', 'person', "
        "'B'), (2, 'a', 'person', 'A'), (3, 'c', 'state', 'C')");
    add("INSERT INTO channel VALUES (1, 'x'), (2, 'y')");
    add("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
        "i < %lld) INSERT INTO contact (id, key, t_start, t_end, initiator, "
        "recipient, channel) SELECT i, 'c' || i, (i * 7919 %% 3001) * 86400, "
        "(i * 7919 %% 3001 + 1 + (i %% 10 = 0)) * 86400, 1 + i %% 3, "
        "1 + (i + 1) %% 3, nullif(i %% 3, 0) FROM n",
        (long long)contacts);
}

static void compare_large(int64_t contacts)
{
    open_store();
    fill_large_store(contacts);
    build();
    ck_assert_int_eq(count("SELECT sum(contacts) FROM contact_chunk"),
                     contacts);
    wish wanted[] = {
        {.windowed = false},
        {.windowed = true,
         .since.bounds.start = 500 * DM_DAY_S,
         .until.bounds.end = 900 * DM_DAY_S},
        {.windowed = true,
         .since.bounds.start = 2999 * DM_DAY_S,
         .until.bounds.end = 3100 * DM_DAY_S,
         .reading.level = DM_LEVEL_STATE},
    };
    dm_contacts *copied[3];
    for (int i = 0; i < 3; i++) {
        copied[i] = read_wish(&wanted[i]);
    }
    ck_assert_uint_eq(copied[0]->count, (uint64_t)contacts);
    add("UPDATE contact_copy SET fresh = 0");
    for (int i = 0; i < 3; i++) {
        dm_contacts *rows = read_wish(&wanted[i]);
        check_same(copied[i], rows);
        dm_contacts_free(rows);
        dm_contacts_free(copied[i]);
    }
    close_store();
}

START_TEST(chunks_are_full_but_the_last)
{
    compare_large(65535);
    compare_large(65536);
    compare_large(65537);
    compare_large(300000);
}
END_TEST

START_TEST(whatever_changes_the_contacts_makes_the_copy_stale)
{
    static const char *const changes[] = {
        "INSERT INTO contact (key, initiator, recipient) VALUES ('n', 10, 12)",
        "UPDATE contact SET channel = 1 WHERE id = 5",
        "UPDATE OR REPLACE contact SET key = 'c6' WHERE id = 5",
        "DELETE FROM contact WHERE id = 5",
        "INSERT INTO party (contact, actor, role, ord) "
        "VALUES (5, 10, 'via', 9)",
        "UPDATE party SET contact = 5",
        "INSERT INTO account (contact, record) VALUES (5, 'r')",
        "UPDATE account SET contact = 5 WHERE contact = 4",
        "INSERT INTO answer (contact, answers, ord) VALUES (5, 9, 1)",
        "UPDATE answer SET contact = 5",
    };
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        open_store();
        fill_mixed_store(5, 60, 3, 0);
        add("INSERT INTO party (contact, actor, role, ord) "
            "VALUES (4, 10, 'via', 1)");
        add("INSERT INTO account (contact, record) VALUES (4, 'r0'), "
            "(8, 'r1')");
        add("INSERT INTO answer (contact, answers, ord) VALUES (4, 1, 1)");
        build();
        ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
        add("UPDATE contact SET note = 'x' WHERE id = 5");
        ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
        add("PRAGMA foreign_keys = off");
        add("%s", changes[i]);
        ck_assert_msg(find_state() == DM_CHUNKS_STALE, "%s", changes[i]);
        compare_ways(10);
        close_store();
    }
}
END_TEST

START_TEST(what_no_longer_hangs_on_a_contact_changes_nothing)
{
    open_store();
    fill_mixed_store(6, 100, 3, 40);
    build();
    add("DELETE FROM account; DELETE FROM party; DELETE FROM answer");
    ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
    wish wanted = {.windowed = false};
    dm_contacts *copied = read_wish(&wanted);
    add("UPDATE contact_copy SET fresh = 0");
    dm_contacts *rows = read_wish(&wanted);
    check_same(copied, rows);
    dm_contacts_free(copied);
    dm_contacts_free(rows);
    close_store();
}
END_TEST

START_TEST(a_commit_makes_a_stale_copy_anew)
{
    open_store();
    fill_mixed_store(7, 100, 3, 40);
    ck_assert_int_eq(find_state(), DM_CHUNKS_NONE);
    store->chunks_from = 50;
    ck_assert_int_eq(find_state(), DM_CHUNKS_STALE);
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
    close_store();
}
END_TEST

START_TEST(where_most_contacts_stand_apart_there_are_no_chunks)
{
    open_store();
    fill_mixed_store(8, 100, 3, 0);
    add("INSERT INTO account (contact, record) SELECT id, 'r' FROM contact "
        "WHERE id > 30");
    build();
    ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
    ck_assert_int_eq(count("SELECT count(*) FROM contact_chunk"), 0);
    close_store();
}
END_TEST

START_TEST(a_suspended_copy_is_stale_and_no_trigger_runs)
{
    open_store();
    fill_mixed_store(9, 100, 3, 40);
    build();
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_chunks_suspend(store, &error));
    ck_assert_int_eq(find_state(), DM_CHUNKS_STALE);
    add("UPDATE contact_copy SET fresh = 1");
    add("DELETE FROM answer; DELETE FROM contact WHERE id = 3");
    ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
    dm_chunks_resume(store);
    add("DELETE FROM contact WHERE id = 4");
    ck_assert_int_eq(find_state(), DM_CHUNKS_STALE);
    dm_store_rollback(store);
    ck_assert_int_eq(find_state(), DM_CHUNKS_FRESH);
    close_store();
}
END_TEST

/* Change one byte of the chunks' content, or cut it. */
static void damage(int place)
{
    int size = (int)count("SELECT length(content) FROM contact_chunk");
    sqlite3_blob *blob;
    ck_assert_int_eq(sqlite3_blob_open(store->database, "main", "contact_chunk",
                                       "content", 1, 1, &blob),
                     SQLITE_OK);
    unsigned char byte;
    ck_assert_int_eq(sqlite3_blob_read(blob, &byte, 1, place % size),
                     SQLITE_OK);
    byte ^= (unsigned char)(1U << draw(8));
    ck_assert_int_eq(sqlite3_blob_write(blob, &byte, 1, place % size),
                     SQLITE_OK);
    sqlite3_blob_close(blob);
}

START_TEST(a_damaged_copy_is_not_read)
{
    open_store();
    fill_mixed_store(10, 100, 3, 40);
    wish wanted = {.windowed = false};
    dm_contacts *rows = read_wish(&wanted);
    for (int i = 0; i < 300; i++) {
        build();
        if (i % 5) {
            damage(i);
        } else {
            add("UPDATE contact_chunk SET content = substr(content, 1, %d)",
                7 * i);
        }
        dm_contacts *copied = read_wish(&wanted);
        check_same(copied, rows);
        dm_contacts_free(copied);
    }
    dm_contacts_free(rows);
    close_store();
}
END_TEST

START_TEST(a_copy_that_lacks_a_chunk_is_not_read)
{
    static const char *const losses[] = {
        "DELETE FROM contact_chunk",
        "DELETE FROM contact_copy",
        "UPDATE contact_chunk SET contacts = contacts - 1",
        "UPDATE contact_copy SET apart = x'0102'",
        "UPDATE contact_chunk SET contacts = -1",
    };
    open_store();
    fill_mixed_store(11, 100, 3, 40);
    wish wanted = {.windowed = false};
    dm_contacts *rows = read_wish(&wanted);
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
        build();
        add("%s", losses[i]);
        dm_contacts *copied = read_wish(&wanted);
        check_same(copied, rows);
        dm_contacts_free(copied);
    }
    dm_contacts_free(rows);
    close_store();
}
END_TEST

START_TEST(a_missing_actor_is_damage_either_way)
{
    open_store();
    fill_mixed_store(12, 100, 0, 0);
    build();
    add("PRAGMA foreign_keys = off");
    add("DELETE FROM actor WHERE id = 14");
    dm_reading reading = {0};
    dm_contacts *contacts;
    assert_refused(dm_store_read_contacts(&contacts, store, &reading, &error),
                   DM_REFUSED, "the store is damaged: no actor 14");
    close_store();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_chunks");
    TCase *cases = tcase_create("contact_chunks");
    tcase_set_timeout(cases, 50);
    tcase_add_loop_test(cases, readings_of_the_copy_are_those_of_the_rows, 0,
                        25);
    tcase_add_loop_test(cases, without_posts_and_accounts_they_are_the_same, 0,
                        10);
    tcase_add_test(cases, chunks_are_full_but_the_last);
    tcase_add_test(cases, whatever_changes_the_contacts_makes_the_copy_stale);
    tcase_add_test(cases, what_no_longer_hangs_on_a_contact_changes_nothing);
    tcase_add_test(cases, a_commit_makes_a_stale_copy_anew);
    tcase_add_test(cases, where_most_contacts_stand_apart_there_are_no_chunks);
    tcase_add_test(cases, a_suspended_copy_is_stale_and_no_trigger_runs);
    tcase_add_test(cases, a_damaged_copy_is_not_read);
    tcase_add_test(cases, a_copy_that_lacks_a_chunk_is_not_read);
    tcase_add_test(cases, a_missing_actor_is_damage_either_way);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
