#include "demarche/import.h"

#include "store/database.h"
#include "store/transaction.h"
#include "unit/exchange/scratch.h"

#include <check.h>

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

/* What is scanned and what is read as a whole must leave the same store. */

static uint64_t state;

static unsigned draw(unsigned below)
{
    state =
        state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % below;
}

static bool happens(unsigned one_in)
{
    return draw(one_in) == 0;
}

static const char *pick(const char *const *texts, unsigned count)
{
    return texts[draw(count)];
}

#define PICK(...)                            \
    pick((const char *const[]){__VA_ARGS__}, \
         sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static const char *draw_initiator(bool odd)
{
    const char *plain = PICK("Molotov", "Schulenburg",
                             "Weizs\xc3\xa4"
                             "cker",
                             "Astakhov", "Seeds", "Halifax");
    return odd && happens(8)
               ? PICK("Molotov;Seeds", " Halifax", "Seeds ", "molotov",
                      "\xd0\x9c\xd0\xbe\xd0\xbb\xd0\xbe\xd1\x82\xd0\xbe\xd0"
                      "\xb2",
                      "\"Halifax\"", "\"Seeds, William\"")
               : plain;
}

static const char *draw_recipient(bool odd, bool wrong)
{
    if (wrong && happens(50)) {
        return PICK("", "Molotov", "Seeds");
    }
    const char *plain =
        PICK("Ribbentrop", "Stalin", "Daladier", "Beck", "Bonnet", "Mikoyan");
    return odd && happens(8) ? PICK("Beck;Bonnet", "Stalin ", "STALIN",
                                    "\"Daladier\"", "Beck;")
                             : plain;
}

static void write_times(FILE *out, char letter, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        putc(letter, out);
    }
}

/* Where `odd`, some longer than what a page takes of a key. */
static void write_key(FILE *out, unsigned number, bool odd)
{
    if (odd && happens(25)) {
        write_times(out, 'c', 940 + draw(60));
    }
    fprintf(out, "%s%u,", odd && happens(30) ? "\"k\"\"" : "c", number);
    if (odd && happens(30)) {
        fputs("\"", out);
    }
}

static void write_code(FILE *out, bool odd)
{
    fputs(odd ? PICK("", "010", "042") : "040", out);
    if (odd && happens(40)) {
        write_times(out, '7', 3000 + draw(3000));
    }
}

/* One row; where `odd`, rows that are no plain contacts and some that are
 * wrong. */
static void write_row(FILE *out, unsigned number, bool odd, bool wrong)
{
    bool first_again = wrong && number > 0 && happens(20);
    write_key(out, first_again ? 0 : number, odd);
    fprintf(out, "%s,",
            odd && happens(6) ? PICK("1939-07", "1939-08-02~", "", "1939-08-2X",
                                     "1939-05-01/1939-05-03")
            : wrong && happens(40)
                ? PICK("1939-02-30", "soon", "1939-13-01")
                : PICK("1939-04-17", "1939-05-03", "1939-08-23", "1600-02-29"));
    fprintf(out, "%s,", PICK("", "directed", "symmetric", "unknown"));
    fprintf(out, "%s,%s,", draw_initiator(odd), draw_recipient(odd, wrong));
    fprintf(out, "%s,%s,", PICK("", "note", "visit", "call on"),
            PICK("", "Danzig", "trade; credits"));
    fprintf(out, "%s,%s,", odd && happens(9) ? PICK("2", "2+", "1") : "",
            odd ? PICK("", "3", "17", "1") : "");
    fprintf(out, "%s,%s,",
            odd && happens(10) ? PICK("a summary", "\"one, two\"",
                                      "\"line\nbreak\"", "\"say \"\"no\"\"\"")
                               : "",
            odd && happens(12) && number > 0 ? "c0" : "");
    write_code(out, odd);
    if (wrong && happens(60)) {
        fputs(PICK(",more", "\x03", "\"", "\xff", "\xc2\x85", "\r"), out);
    }
}

static void write_contacts(unsigned rows, bool odd, bool wrong)
{
    FILE *out = fopen(in_scratch("d/contacts.csv"), "wb");
    ck_assert_ptr_nonnull(out);
    const char *end = happens(3) ? "\r\n" : "\n";
    fprintf(out,
            "%skey,date,direction,initiator,recipient,channel,topic,count,"
            "reports,summary,answers,code%s",
            happens(4) ? "\xef\xbb\xbf" : "", end);
    unsigned step = happens(2) ? 1 : 7919; /* in no order of the keys */
    for (unsigned i = 0; i < rows; i++) {
        write_row(out, i * step % rows, odd, wrong);
        fputs(i + 1 < rows || happens(2) ? end : "", out);
        fputs(odd && happens(15) ? end : "", out);
    }
    /* Empty lines: room for what is stored beside the pages is by the size. */
    write_times(out, '\n', odd && happens(4) ? 0 : 100000);
    ck_assert_int_eq(fclose(out), 0);
}

/* What the store `name` holds but for the time of its imports. */
static char *dump(const char *name)
{
    char command[1024];
    snprintf(command, sizeof command,
             "sqlite3 '%s' \"pragma integrity_check; pragma foreign_key_check;"
             "select * from contact not indexed; select * from actor;"
             "select key, id from contact order by key;"
             "select * from actor_name; select * from party;"
             "select * from answer; select * from channel;"
             "select * from topic; select id, path, profile, rows_read,"
             "rows_kept, rows_merged, rows_refused, sha256 from import;"
             "select id, fresh, contacts, chunks, hex(apart) from contact_copy;"
             "select rowid, quote(content) from contact_chunk;"
             "select rowid, summary from contact_search\" >'%s' 2>&1",
             in_scratch(name), in_scratch("dump"));
    ck_assert_int_eq(system(command), 0);
    size_t size;
    return read_text(in_scratch("dump"), &size);
}

/* The report, and the messages without the names of files. */
static void tell(char *out, size_t size, dm_status status,
                 const dm_import_report *report)
{
    size_t used = (size_t)snprintf(
        out, size, "%d: %zu = %zu + %zu + %zu + %zu, %zu problems\n",
        (int)status, report->read, report->kept, report->merged,
        report->left_out, report->refused, report->problems.count);
    for (size_t i = 0; i < report->problems.count && used < size; i++) {
        const dm_problem *problem = &report->problems.items[i];
        used +=
            (size_t)snprintf(out + used, size - used, "%zu:%zu %s\n",
                             problem->line, problem->column, problem->message);
    }
}

static void import_with(dm_scan_choice scan, const char *name, char told[4096])
{
    dm_store *store;
    dm_error error = {0};
    dm_import_report report = {.problems = {.limit = 20}};
    dm_import_options options = {.scan = scan};
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch(name), DM_STORE_WRITE, &error), DM_OK);
    store->chunks_from = 5;
    dm_status status =
        dm_import_path(store, in_scratch("d"), &options, &report, &error);
    tell(told, 4096, status, &report);
    dm_import_report_clear(&report);
    dm_store_close(store);
}

static void compare_stores(unsigned seed)
{
    char *expected = dump("whole.db");
    char *found = dump("scanned.db");
    char *other = dump("older.db");
    ck_assert_msg(strncmp(expected, "ok\n", 3) == 0, "seed %u", seed);
    ck_assert_msg(strcmp(expected, found) == 0, "seed %u", seed);
    ck_assert_msg(strcmp(expected, other) == 0, "seed %u", seed);
    free(expected);
    free(found);
    free(other);
}

/* A store without contacts: what is scanned goes into it row by row. */
static void make_older(void)
{
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("older.db"), DM_STORE_WRITE, NULL),
        DM_OK);
    ck_assert_int_eq(dm_store_begin(store, NULL), DM_OK);
    ck_assert_int_eq(dm_store_commit(store, NULL), DM_OK);
    dm_store_close(store);
}

/* Import what is in the folder into all stores and compare; the first contacts
 * of "scanned.db", which is new, become pages. */
static void compare(unsigned seed)
{
    char whole[4096];
    char scanned[4096];
    char older[4096];
    if (!exists("older.db")) {
        make_older();
    }
    import_with(DM_SCAN_NONE, "whole.db", whole);
    import_with(DM_SCAN_ALL, "scanned.db", scanned);
    import_with(DM_SCAN_ALL, "older.db", older);
    ck_assert_msg(strcmp(whole, scanned) == 0, "seed %u:\n%s\n%s", seed, whole,
                  scanned);
    ck_assert_msg(strcmp(whole, older) == 0, "seed %u:\n%s\n%s", seed, whole,
                  older);
    ck_assert_int_eq(exists("whole.db"), exists("scanned.db"));
    if (exists("whole.db")) {
        compare_stores(seed);
    }
}

static void clear_stores(void)
{
    unlink(in_scratch("whole.db"));
    unlink(in_scratch("scanned.db"));
    unlink(in_scratch("older.db"));
}

static void prepare(void)
{
    make_scratch();
    make_folder("d");
}

/* Only a file that was made of pages has room that is left. */
static void check_free_pages(void)
{
    sqlite3 *database;
    sqlite3_stmt *count;
    ck_assert_int_eq(sqlite3_open(in_scratch("scanned.db"), &database),
                     SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_prepare_v2(database, "PRAGMA freelist_count", -1, &count, NULL),
        SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(count), SQLITE_ROW);
    ck_assert_int_gt(sqlite3_column_int(count, 0), 0);
    sqlite3_finalize(count);
    sqlite3_close(database);
}

START_TEST(plain_contacts_are_stored_the_same)
{
    for (unsigned seed = 0; seed < 10; seed++) {
        state = seed;
        write_contacts(1 + draw(40), false, false);
        compare(seed);
        check_free_pages();
        clear_stores();
    }
}
END_TEST

START_TEST(rows_that_are_more_are_stored_the_same)
{
    for (unsigned seed = 100; seed < 160; seed++) {
        state = seed;
        write_contacts(1 + draw(60), true, false);
        compare(seed);
        compare(seed); /* once more: nothing changes */
        clear_stores();
    }
}
END_TEST

START_TEST(what_is_wrong_is_told_the_same)
{
    for (unsigned seed = 200; seed < 280; seed++) {
        state = seed;
        write_contacts(1 + draw(40), happens(2), true);
        compare(seed);
        clear_stores();
    }
}
END_TEST

START_TEST(a_store_with_contacts_takes_others_the_same)
{
    for (unsigned seed = 300; seed < 330; seed++) {
        state = seed;
        write_contacts(20, happens(2), false);
        compare(seed);
        write_contacts(10 + draw(20), happens(2), happens(2));
        compare(seed);
        clear_stores();
    }
}
END_TEST

START_TEST(accounts_and_phases_beside_are_stored_the_same)
{
    state = 400;
    write_contacts(30, false, false);
    write_text("d/accounts.csv", "contact,record,initiator\nc3,german,Seeds\n");
    write_text("d/phases.csv", "scheme,order,label,first,last\n"
                               "one,1,spring,1939-03-01,1939-05-31\n");
    compare(400);
}
END_TEST

/* They take the room beside the pages, a part of it or more than there is. */
START_TEST(actors_of_any_number_are_stored_the_same)
{
    for (unsigned share = 1; share < 200; share *= 3) {
        FILE *out = fopen(in_scratch("d/contacts.csv"), "wb");
        ck_assert_ptr_nonnull(out);
        fputs("key,date,initiator,recipient\n", out);
        for (unsigned i = 0; i < 6000; i++) {
            fprintf(out, "c%u,1939-05-03,Minister %u,Envoy\n", i * 7919 % 6000,
                    i / share);
        }
        ck_assert_int_eq(fclose(out), 0);
        compare(share);
        clear_stores();
    }
}
END_TEST

/* Rows and batches that do not end where blocks end. */
START_TEST(blocks_and_batches_are_joined)
{
    state = 500;
    write_contacts(60000, false, false);
    compare(500);
    clear_stores();
    write_contacts(40000, true, false);
    compare(501);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("import_scanned");
    TCase *tests = tcase_create("stores");
    tcase_add_checked_fixture(tests, prepare, remove_scratch);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, plain_contacts_are_stored_the_same);
    tcase_add_test(tests, rows_that_are_more_are_stored_the_same);
    tcase_add_test(tests, what_is_wrong_is_told_the_same);
    tcase_add_test(tests, a_store_with_contacts_takes_others_the_same);
    tcase_add_test(tests, accounts_and_phases_beside_are_stored_the_same);
    tcase_add_test(tests, actors_of_any_number_are_stored_the_same);
    tcase_add_test(tests, blocks_and_batches_are_joined);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
