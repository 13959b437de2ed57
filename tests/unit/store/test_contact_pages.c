#include "store/contact_pages.h"

#include "store/database.h"
#include "store/page.h"
#include "store/transaction.h"
#include "unit/exchange/scratch.h"

#include <check.h>

static dm_store *store;
static dm_error error;
static dm_contact_pages *pages;

static void assert_ok(dm_status status)
{
    ck_assert_msg(status == DM_OK, "%s", error.message);
}

static int64_t read_number(const char *sql)
{
    int64_t number;
    assert_ok(dm_store_read_number(&number, store, sql, &error));
    return number;
}

static void begin(void)
{
    assert_ok(dm_store_begin(store, &error));
    assert_ok(
        dm_store_execute(store,
                         "INSERT INTO import (path, profile, at, rows_read,"
                         "rows_kept, rows_merged, rows_refused, sha256)"
                         " VALUES ('p', 'contacts', 'now', 0, 0, 0, 0, 'x');"
                         "INSERT INTO actor (key, label)"
                         " VALUES ('a', 'A'), ('b', 'B')",
                         &error));
    assert_ok(dm_contact_pages_new(&pages, store, 1 << 20, &error));
}

static void open_store(void)
{
    make_scratch();
    assert_ok(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, &error));
    begin();
    ck_assert_ptr_nonnull(pages);
}

static void close_store(void)
{
    dm_contact_pages_free(pages);
    dm_store_close(store);
    remove_scratch();
}

static dm_batch_contact make_contact(const char *key)
{
    return (dm_batch_contact){.key = key,
                              .key_size = strlen(key),
                              .when = {0, DM_DAY_S},
                              .direction = "symmetric",
                              .initiator = 1,
                              .recipient = 2,
                              .reports = -1,
                              .origin_line = 2};
}

static void add_contact(const char *key)
{
    dm_batch_contact contact = make_contact(key);
    assert_ok(dm_contact_pages_add(pages, &contact, 1, &error));
}

static void settle(void)
{
    bool distinct;
    assert_ok(dm_contact_pages_index(&distinct, pages, &error));
    ck_assert(distinct);
    assert_ok(dm_contact_pages_settle(pages, &error));
    dm_contact_pages_free(pages);
    pages = NULL;
    ck_assert_int_eq(read_number("SELECT count(*) FROM pragma_integrity_check"
                                 " WHERE integrity_check <> 'ok'"),
                     0);
}

START_TEST(rows_are_numbered_from_one)
{
    char key[16];
    for (int64_t i = 1; i <= 500; i++) {
        ck_assert_int_eq(dm_contact_pages_next(pages), i);
        snprintf(key, sizeof key, "k%lld", (long long)(i * 7 % 501));
        add_contact(key);
    }
    settle();
    ck_assert_int_eq(read_number("SELECT count(*) FROM contact WHERE"
                                 " key = 'k' || (id * 7 % 501)"),
                     500);
}
END_TEST

START_TEST(no_contact_makes_an_empty_table)
{
    settle();
    ck_assert_int_eq(read_number("SELECT count(*) FROM contact"), 0);
    assert_ok(dm_store_commit(store, &error));
    ck_assert(exists("s.db"));
}
END_TEST

START_TEST(two_contacts_of_one_key_leave_the_table_as_it_was)
{
    bool distinct;
    add_contact("one");
    add_contact("other");
    add_contact("one");
    assert_ok(dm_contact_pages_index(&distinct, pages, &error));
    ck_assert(!distinct);
    ck_assert_int_eq(read_number("SELECT count(*) FROM contact"), 0);
    ck_assert_int_eq(read_number("SELECT count(*) FROM actor"), 2);
}
END_TEST

START_TEST(a_rollback_empties_the_store)
{
    for (int turn = 0; turn < 3; turn++) {
        add_contact("one");
        settle();
        ck_assert_int_eq(read_number("SELECT count(*) FROM contact"), 1);
        dm_store_rollback(store);
        begin();
        ck_assert_ptr_nonnull(pages);
        ck_assert_int_eq(read_number("SELECT count(*) FROM contact"), 0);
        ck_assert_int_eq(read_number("SELECT count(*) FROM actor"), 2);
    }
}
END_TEST

START_TEST(a_store_that_has_its_name_gets_no_pages)
{
    dm_contact_pages *other;
    settle();
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_contact_pages_new(&other, store, 1 << 20, &error));
    ck_assert_ptr_null(other);
    dm_contact_pages_free(other);
    dm_store_rollback(store);
}
END_TEST

/* The longest of all that fit, with the largest numbers, beside others. */
START_TEST(what_is_said_to_fit_does)
{
    static char key[2 * DM_KEY_MOST];
    static char code[2 * DM_PAGE_SIZE];
    int64_t count = 0;
    memset(code, 'c', sizeof code - 1);
    for (size_t size = 1; size < DM_KEY_MOST + 20; size += 89) {
        memset(key, 'k', size);
        for (size_t beyond = 0; beyond < DM_PAGE_SIZE; beyond++) {
            dm_batch_contact contact = make_contact(key);
            contact.when = (dm_interval){INT64_MIN, INT64_MAX};
            contact.channel = INT64_MAX;
            contact.topic = INT64_MAX;
            contact.place = INT64_MAX;
            contact.reports = INT64_MAX;
            contact.code = code + sizeof code - DM_PAGE_SIZE + beyond;
            contact.code_scheme = "scheme";
            contact.origin_line = INT64_MAX;
            if (dm_contact_pages_fit(&contact)) {
                assert_ok(
                    dm_contact_pages_add(pages, &contact, INT64_MAX, &error));
                count++;
                break;
            }
        }
    }
    memset(key, 'k', DM_KEY_MOST + 1);
    dm_batch_contact contact = make_contact(key);
    ck_assert(!dm_contact_pages_fit(&contact));
    settle();
    ck_assert_int_eq(count, 12);
    ck_assert_int_eq(
        read_number("SELECT count(*) FROM contact NOT INDEXED WHERE"
                    " reports = 9223372036854775807 AND t_start < 0"
                    " AND length(code) > 2500 AND code_scheme = 'scheme'"),
        count);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_pages");
    TCase *cases = tcase_create("contact_pages");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, open_store, close_store);
    tcase_add_test(cases, rows_are_numbered_from_one);
    tcase_add_test(cases, no_contact_makes_an_empty_table);
    tcase_add_test(cases, two_contacts_of_one_key_leave_the_table_as_it_was);
    tcase_add_test(cases, a_rollback_empties_the_store);
    tcase_add_test(cases, a_store_that_has_its_name_gets_no_pages);
    tcase_add_test(cases, what_is_said_to_fit_does);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
