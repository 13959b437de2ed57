#include "store/contact_loader.h"

#include "store/database.h"
#include "store/transaction.h"
#include "unit/exchange/scratch.h"

#include <check.h>

#include <signal.h>
#include <sys/resource.h>

enum { COUNT = DM_LOADER_BATCH };

static dm_store *store;
static dm_error error;
static dm_contact_pages *pages;
static dm_chunk_builder *copy;
static dm_contact_loader *loader;
static char keys[COUNT][16];
static dm_batch_contact items[COUNT];

static void assert_ok(dm_status status)
{
    ck_assert_msg(status == DM_OK, "%s", error.message);
}

static void open_loader(void)
{
    make_scratch();
    signal(SIGXFSZ, SIG_IGN);
    assert_ok(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, &error));
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
    assert_ok(dm_chunk_builder_new(&copy, &error));
    assert_ok(dm_contact_loader_new(&loader, pages, copy, &error));
}

static void close_loader(void)
{
    dm_contact_loader_free(loader);
    dm_contact_pages_free(pages);
    dm_chunk_builder_free(copy);
    dm_store_close(store);
    remove_scratch();
}

/* Contacts whose keys are to be copied: they are others the next time. */
static dm_status put_batch(size_t number, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        snprintf(keys[i], sizeof keys[i], "%06zu", number * COUNT + i);
        items[i] = (dm_batch_contact){.key = keys[i],
                                      .key_size = strlen(keys[i]),
                                      .when = {0, DM_DAY_S},
                                      .direction = "directed",
                                      .initiator = 1,
                                      .recipient = 2,
                                      .reports = -1,
                                      .origin_line = (int64_t)i};
    }
    return dm_contact_loader_put(loader, items, count, 1, &error);
}

static int64_t read_number(const char *sql)
{
    int64_t number;
    assert_ok(dm_store_read_number(&number, store, sql, &error));
    return number;
}

START_TEST(all_that_is_handed_over_is_loaded_in_order)
{
    bool distinct;
    for (size_t i = 0; i < 12; i++) {
        assert_ok(put_batch(i, COUNT));
        memset(keys, 'x', sizeof keys);
    }
    assert_ok(put_batch(12, 0));
    assert_ok(put_batch(12, 1));
    assert_ok(dm_contact_loader_finish(loader, &error));
    assert_ok(dm_contact_loader_finish(loader, &error));
    ck_assert_int_eq(dm_contact_pages_next(pages), 12 * COUNT + 2);
    assert_ok(dm_contact_pages_index(&distinct, pages, &error));
    ck_assert(distinct);
    assert_ok(dm_contact_pages_settle(pages, &error));
    ck_assert_int_eq(read_number("SELECT count(*) FROM contact"
                                 " WHERE key + 1 = id"),
                     12 * COUNT + 1);
}
END_TEST

START_TEST(a_loader_can_be_given_up_at_any_time)
{
    for (size_t i = 0; i < 40; i++) {
        for (size_t k = 0; k < i % 6; k++) {
            assert_ok(put_batch(k, COUNT));
        }
        dm_contact_loader_free(loader);
        assert_ok(dm_contact_loader_new(&loader, pages, copy, &error));
    }
    dm_contact_loader_free(NULL);
}
END_TEST

/* It is told by one of the next calls, and again by those after. */
START_TEST(a_failure_to_write_is_told_in_the_end)
{
    struct rlimit kept;
    getrlimit(RLIMIT_FSIZE, &kept);
    struct rlimit narrow = {0, kept.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    bool distinct;
    dm_status status = DM_OK;
    for (size_t i = 0; i < 80 && status == DM_OK; i++) {
        status = put_batch(i, COUNT);
    }
    if (status == DM_OK) {
        status = dm_contact_loader_finish(loader, &error);
    }
    if (status == DM_OK) {
        status = dm_contact_pages_index(&distinct, pages, &error);
    }
    setrlimit(RLIMIT_FSIZE, &kept);
    ck_assert_int_eq(status, DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "File too large"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contact_loader");
    TCase *cases = tcase_create("contact_loader");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, open_loader, close_loader);
    tcase_add_test(cases, all_that_is_handed_over_is_loaded_in_order);
    tcase_add_test(cases, a_loader_can_be_given_up_at_any_time);
    tcase_add_test(cases, a_failure_to_write_is_told_in_the_end);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
