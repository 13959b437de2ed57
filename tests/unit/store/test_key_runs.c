#include "store/key_runs.h"

#include "store/page.h"
#include "unit/store/page_fixture.h"

#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Keys of many kinds, in the order in which qsort has them. */

static dm_row_key *keys;
static size_t key_count;
static size_t key_capacity;
static dm_error error;

static void keep_key(const char *text, size_t size)
{
    if (key_count == key_capacity) {
        key_capacity = key_capacity ? 2 * key_capacity : 1024;
        keys = realloc(keys, key_capacity * sizeof *keys);
        ck_assert_ptr_nonnull(keys);
    }
    char *copy = malloc(size);
    if (!copy) {
        ck_abort_msg("no memory");
    }
    memcpy(copy, text, size);
    keys[key_count] = (dm_row_key){copy, size, (int64_t)key_count + 1};
    key_count++;
}

static void forget_keys(void)
{
    for (size_t i = 0; i < key_count; i++) {
        free((char *)keys[i].text);
    }
    free(keys);
    keys = NULL;
    key_count = 0;
    key_capacity = 0;
}

static int compare_keys(const void *a, const void *b)
{
    const dm_row_key *one = a;
    const dm_row_key *other = b;
    size_t size = one->size < other->size ? one->size : other->size;
    int order = memcmp(one->text, other->text, size);
    return order ? order
                 : (one->size > other->size) - (one->size < other->size);
}

/* The sorted keys that are still to come. */
typedef struct expectation {
    const dm_row_key *keys;
    size_t taken;
} expectation;

/* Which of two keys that are the same comes first is left open. Compared
 * without assertions, which take their time. */
static void take_key(void *context, const dm_row_key *key)
{
    expectation *expected = context;
    if (expected->taken == key_count) {
        ck_abort_msg("there are more than %zu keys", key_count);
    }
    const dm_row_key *next = &expected->keys[expected->taken++];
    bool again =
        expected->taken < key_count && compare_keys(next, next + 1) == 0;
    if (compare_keys(key, next) != 0 || (key->row != next->row && !again)) {
        ck_abort_msg("key %zu of %zu is another", expected->taken, key_count);
    }
}

/* Whether all keys came; forgets them. */
static bool merge_keys(void)
{
    dm_key_runs runs;
    bool distinct;
    assert_done(dm_key_runs_open(&runs, page_path, &error), &error);
    dm_status status = DM_OK;
    for (size_t i = 0; i < key_count && status == DM_OK; i++) {
        status = dm_key_runs_add(&runs, &keys[i], &error);
    }
    assert_done(status, &error);
    if (key_count > 0) {
        qsort(keys, key_count, sizeof *keys, compare_keys);
    }
    expectation expected = {.keys = keys};
    assert_done(
        dm_key_runs_merge(&distinct, &runs, take_key, &expected, &error),
        &error);
    ck_assert(!distinct || expected.taken == key_count);
    dm_key_runs_clear(&runs);
    forget_keys();
    return distinct;
}

/* `size` letters of an alphabet of so many, the number at the end where they
 * are to be distinct. */
static void keep_drawn(size_t size, unsigned letters, size_t number)
{
    char text[DM_KEY_MOST + 16];
    for (size_t i = 0; i < size; i++) {
        text[i] = (char)(0x21 + draw(letters));
    }
    int digits = snprintf(text + size, 16, "%zu", number);
    keep_key(text, size + (size_t)digits);
}

START_TEST(keys_of_any_number_and_size_come_in_order)
{
    ck_assert(merge_keys());
    for (size_t count = 1; count < 300; count++) {
        unsigned letters = 1 + draw(90);
        for (size_t i = 0; i < count; i++) {
            keep_drawn(draw(20), letters, i * 7919 % 100000);
        }
        merge_keys(); /* a few may be the same */
    }
}
END_TEST

START_TEST(keys_with_the_same_beginning_come_in_order)
{
    for (unsigned turn = 0; turn < 60; turn++) {
        char text[DM_KEY_MOST];
        memset(text, 'p', sizeof text);
        size_t common = turn * 16;
        for (unsigned i = 0; i < 500; i++) {
            int size = snprintf(text + common, 20, "%04u%c", i * 37 % 500,
                                (char)('a' + draw(26)));
            keep_key(text, common + (size_t)size);
        }
        ck_assert(merge_keys());
    }
}
END_TEST

/* "a", "aa", "aaa" ..., and the like with other bytes within. */
START_TEST(beginnings_of_one_another_come_in_order)
{
    static const unsigned char bytes[] = {0x01, 'a', 0x7f, 0x80, 0xff};
    char text[DM_KEY_MOST];
    for (size_t i = 0; i < sizeof bytes; i++) {
        memset(text, bytes[i], sizeof text);
        for (size_t size = 0; size < DM_KEY_MOST; size++) {
            keep_key(text, 1 + size * 373 % DM_KEY_MOST);
        }
    }
    ck_assert(merge_keys());
}
END_TEST

/* A zero byte is not the same as the end of a key. */
START_TEST(zero_bytes_count)
{
    char text[40] = "k";
    for (size_t size = sizeof text; size > 0; size--) {
        keep_key(text, size);
    }
    ck_assert(merge_keys());
}
END_TEST

static void write_key(char out[16], unsigned number)
{
    snprintf(out, 16, "c%09u", number);
}

/* So many that they do not fit one run. */
enum { MANY = 270000 };

START_TEST(many_keys_in_any_order_come_in_order)
{
    char text[16];
    for (unsigned i = 0; i < MANY; i++) {
        write_key(text, i * 7919U % MANY);
        keep_key(text, 10);
    }
    ck_assert(merge_keys());
    for (unsigned i = MANY; i > 0; i--) {
        write_key(text, i);
        keep_key(text, 10);
    }
    ck_assert(merge_keys());
    for (unsigned i = 0; i < MANY; i++) {
        write_key(text, i);
        keep_key(text, 10);
    }
    ck_assert(merge_keys());
}
END_TEST

/* In order but for one, wherever it is. */
START_TEST(many_keys_of_which_one_is_out_of_order_come_in_order)
{
    static const unsigned places[] = {0, 1, 131071, 131072, 131073, MANY - 1};
    for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
        char text[16];
        for (unsigned i = 0; i < MANY; i++) {
            write_key(text, i == places[k] ? 77 : i * 2 + 2);
            keep_key(text, 10);
        }
        ck_assert(merge_keys());
    }
}
END_TEST

START_TEST(long_keys_of_several_runs_come_in_order)
{
    for (unsigned letters = 1; letters < 90; letters += 44) {
        for (size_t i = 0; i < 15000; i++) {
            keep_drawn(970 - draw(letters), letters, 10000 + i * 7 % 80000);
        }
        ck_assert(merge_keys());
    }
}
END_TEST

/* The key at `place` is once more the one at `other`. */
static void try_same(size_t count, unsigned step, size_t place, size_t other)
{
    for (size_t i = 0; i < count; i++) {
        char text[16];
        size_t number = i == place ? other : i;
        write_key(text, (unsigned)(number * step % count));
        keep_key(text, 10);
    }
    ck_assert(!merge_keys());
}

START_TEST(two_keys_that_are_the_same_are_found)
{
    for (size_t place = 0; place < 12; place++) {
        for (size_t other = 0; other < 12; other++) {
            if (place != other) {
                try_same(12, 1, place, other);
                try_same(12, 5, place, other);
            }
        }
    }
}
END_TEST

START_TEST(two_keys_that_are_the_same_in_far_runs_are_found)
{
    try_same(MANY, 1, 5, MANY - 1);
    try_same(MANY, 1, MANY - 1, MANY - 2);
    try_same(MANY, 1, 131072, 131071);
    try_same(MANY, 7919, 131072, 131071);
    try_same(MANY, 7919, 0, MANY - 1);
}
END_TEST

START_TEST(the_keys_have_no_name_in_the_folder)
{
    dm_key_runs runs;
    assert_done(dm_key_runs_open(&runs, page_path, &error), &error);
    ck_assert_int_eq(rmdir(page_folder), 0);
    ck_assert_int_eq(mkdir(page_folder, 0700), 0);
    dm_key_runs_clear(&runs);
}
END_TEST

static void leave_key(void *context, const dm_row_key *key)
{
    (void)key;
    ++*(size_t *)context;
}

START_TEST(a_full_disk_is_told)
{
    signal(SIGXFSZ, SIG_IGN);
    for (rlim_t limit = 0; limit < 5400000; limit += 900000) {
        dm_key_runs runs;
        struct rlimit kept;
        bool distinct;
        size_t count = 0;
        assert_done(dm_key_runs_open(&runs, page_path, &error), &error);
        getrlimit(RLIMIT_FSIZE, &kept);
        struct rlimit narrow = {limit, kept.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
        dm_status status = DM_OK;
        for (unsigned i = 0; i < 300000 && status == DM_OK; i++) {
            char text[16];
            write_key(text, i * 7U % 300000);
            dm_row_key key = {text, 10, i};
            status = dm_key_runs_add(&runs, &key, &error);
        }
        if (status == DM_OK) {
            status =
                dm_key_runs_merge(&distinct, &runs, leave_key, &count, &error);
        }
        setrlimit(RLIMIT_FSIZE, &kept);
        ck_assert_int_eq(status, DM_SYSTEM);
        ck_assert_ptr_nonnull(strstr(error.message, "File too large"));
        ck_assert_uint_eq(count, 0);
        dm_key_runs_clear(&runs);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("key_runs");
    TCase *cases = tcase_create("key_runs");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, keys_of_any_number_and_size_come_in_order);
    tcase_add_test(cases, keys_with_the_same_beginning_come_in_order);
    tcase_add_test(cases, beginnings_of_one_another_come_in_order);
    tcase_add_test(cases, zero_bytes_count);
    tcase_add_test(cases, many_keys_in_any_order_come_in_order);
    tcase_add_test(cases, many_keys_of_which_one_is_out_of_order_come_in_order);
    tcase_add_test(cases, long_keys_of_several_runs_come_in_order);
    tcase_add_test(cases, two_keys_that_are_the_same_are_found);
    tcase_add_test(cases, two_keys_that_are_the_same_in_far_runs_are_found);
    tcase_add_test(cases, the_keys_have_no_name_in_the_folder);
    tcase_add_test(cases, a_full_disk_is_told);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
