#include "store/page_file.h"

#include "unit/store/page_fixture.h"

#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/stat.h>

static dm_page_file file;
static dm_error error;

static void open_file(uint32_t reserve, uint32_t lock_page)
{
    assert_done(dm_page_file_open(&file, target_path, reserve, &error), &error);
    file.lock_page = lock_page;
}

/* Without an assertion: Check writes of each one to a file, for which a limit
 * may hold. */
static bool add_pages(uint32_t count)
{
    static dm_page page;
    uint32_t place = file.reserve;
    bool numbered = true;
    for (uint32_t i = 1; i <= count; i++) {
        memset(page.bytes, (int)(i % 251 + 1), sizeof page.bytes);
        dm_put_big_endian(page.bytes, i, DM_CHILD_SIZE);
        place += 1 + (place + 1 == file.lock_page);
        numbered &= dm_page_file_add(&file, &page) == place;
    }
    return numbered && file.last == place;
}

/* The number that was written into the page at a place; 0 for an empty one. */
static uint32_t read_mark(uint32_t place)
{
    unsigned char bytes[DM_PAGE_SIZE];
    assert_done(dm_side_file_read(bytes, &file.side,
                                  (uint64_t)(place - 1) * DM_PAGE_SIZE,
                                  sizeof bytes, &error),
                &error);
    uint32_t mark = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
                    (uint32_t)bytes[2] << 8 | bytes[3];
    unsigned char expected = (unsigned char)(mark ? mark % 251 + 1 : 0);
    ck_assert_uint_eq(bytes[4], expected);
    ck_assert_mem_eq(bytes + 4, bytes + 5, sizeof bytes - 5);
    return mark;
}

/* Each page once, in order, after the reserve; the page of locks empty. */
static void try_pages(uint32_t reserve, uint32_t count, uint32_t lock_page)
{
    open_file(reserve, lock_page);
    ck_assert(add_pages(count));
    assert_done(dm_page_file_finish(&file, &error), &error);
    uint32_t place = 1;
    for (; place <= reserve && count > 0; place++) {
        ck_assert_uint_eq(read_mark(place), 0);
    }
    for (uint32_t i = 1; i <= count; i++, place++) {
        if (place == lock_page) {
            ck_assert_uint_eq(read_mark(place++), 0);
        }
        ck_assert_uint_eq(read_mark(place), i);
    }
    dm_page_file_clear(&file);
}

START_TEST(pages_of_any_number_follow_the_reserve)
{
    for (uint32_t count = 0; count < 200;
         count += count < 60 || count > 70 ? 9 : 1) {
        try_pages(count % 7, count, DM_LOCK_PAGE);
    }
}
END_TEST

START_TEST(no_page_stands_where_sqlite_has_its_locks)
{
    for (uint32_t lock_page = 1; lock_page < 80; lock_page++) {
        try_pages(5, 70, lock_page);
    }
    try_pages(0, 64, 65);
    try_pages(0, 64, 64);
    try_pages(64, 64, 65);
    try_pages(64, 64, 64);
}
END_TEST

START_TEST(the_page_of_locks_is_one_gigabyte_into_a_file)
{
    static dm_page page;
    open_file(262143, DM_LOCK_PAGE);
    ck_assert_uint_eq(dm_page_file_add(&file, &page), 262144);
    ck_assert_uint_eq(dm_page_file_add(&file, &page), 262146);
    dm_page_file_clear(&file);
}
END_TEST

START_TEST(a_file_that_is_there_is_kept)
{
    FILE *stream = fopen(target_path, "w");
    ck_assert_ptr_nonnull(stream);
    fclose(stream);
    ck_assert_int_eq(dm_page_file_open(&file, target_path, 1, &error),
                     DM_USAGE);
    dm_page_file_clear(&file);
    ck_assert_int_eq(unlink(target_path), 0);
}
END_TEST

static void write_within(rlim_t limit)
{
    struct rlimit kept;
    open_file(3, DM_LOCK_PAGE);
    getrlimit(RLIMIT_FSIZE, &kept);
    struct rlimit narrow = {limit, kept.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    add_pages(200);
    dm_status status = dm_page_file_finish(&file, &error);
    setrlimit(RLIMIT_FSIZE, &kept);
    bool fits = limit >= 203 * (rlim_t)DM_PAGE_SIZE;
    ck_assert_int_eq(status, fits ? DM_OK : DM_SYSTEM);
    if (!fits) {
        ck_assert_ptr_nonnull(strstr(error.message, "File too large"));
    }
    dm_page_file_clear(&file);
}

START_TEST(a_full_disk_is_told)
{
    signal(SIGXFSZ, SIG_IGN);
    write_within(0);
    for (rlim_t pages = 3; pages < 206; pages += 20) {
        write_within(pages * DM_PAGE_SIZE);
        write_within(pages * DM_PAGE_SIZE + 1000);
    }
    write_within(203 * DM_PAGE_SIZE - 1);
    write_within(203 * DM_PAGE_SIZE);
}
END_TEST

START_TEST(nothing_is_left_of_pages_that_go_nowhere)
{
    open_file(1, DM_LOCK_PAGE);
    add_pages(100);
    dm_page_file_clear(&file);
    dm_page_file_clear(&file); /* which is empty by now */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("page_file");
    TCase *cases = tcase_create("page_file");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_page_folder, remove_page_folder);
    tcase_add_test(cases, pages_of_any_number_follow_the_reserve);
    tcase_add_test(cases, no_page_stands_where_sqlite_has_its_locks);
    tcase_add_test(cases, the_page_of_locks_is_one_gigabyte_into_a_file);
    tcase_add_test(cases, a_file_that_is_there_is_kept);
    tcase_add_test(cases, a_full_disk_is_told);
    tcase_add_test(cases, nothing_is_left_of_pages_that_go_nowhere);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
