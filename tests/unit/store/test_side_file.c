#include "store/side_file.h"

#include <check.h>

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static char path[80];
static dm_side_file file;
static dm_error error;

static void make_folder(void)
{
    strcpy(folder, "/tmp/demarche-side-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.db", folder);
    FILE *stream = fopen(path, "w");
    ck_assert_ptr_nonnull(stream);
    ck_assert_int_eq(fputs("kept", stream) < 0, 0);
    fclose(stream);
}

/* The file beside which it was made is as it was, and alone. */
static void remove_folder(void)
{
    struct stat found;
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_int_eq(found.st_size, 4);
    unlink(path);
    ck_assert_int_eq(rmdir(folder), 0);
}

static void open_file(void)
{
    ck_assert_msg(dm_side_file_open(&file, path, DM_REPLACE_EXISTING, &error) ==
                      DM_OK,
                  "%s", error.message);
}

static void write_numbers(unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        fwrite(&i, sizeof i, 1, file.stream);
    }
}

static unsigned read_number(unsigned place)
{
    unsigned number;
    ck_assert_int_eq(dm_side_file_read(&number, &file, place * sizeof number,
                                       sizeof number, &error),
                     DM_OK);
    return number;
}

START_TEST(what_is_written_is_read_from_any_place)
{
    open_file();
    write_numbers(100000);
    ck_assert_int_eq(dm_side_file_close_writing(&file, &error), DM_OK);
    for (unsigned place = 0; place < 100000; place += 97) {
        ck_assert_uint_eq(read_number(place), place);
    }
    ck_assert_uint_eq(read_number(99999), 99999);
    dm_side_file_clear(&file);
}
END_TEST

START_TEST(what_was_not_written_cannot_be_read)
{
    char bytes[8];
    open_file();
    fputs("abcd", file.stream);
    ck_assert_int_eq(dm_side_file_close_writing(&file, &error), DM_OK);
    ck_assert_int_eq(dm_side_file_read(bytes, &file, 0, 0, &error), DM_OK);
    ck_assert_int_eq(dm_side_file_read(bytes, &file, 0, 4, &error), DM_OK);
    ck_assert_int_eq(dm_side_file_read(bytes, &file, 0, 5, &error), DM_SYSTEM);
    ck_assert_str_eq(error.message, "cannot read a temporary file of the "
                                    "store: Input/output error");
    dm_side_file_clear(&file);
}
END_TEST

START_TEST(a_file_that_is_taken_gets_its_name)
{
    struct stat found;
    open_file();
    write_numbers(5000);
    ck_assert_int_eq(dm_side_file_close_writing(&file, &error), DM_OK);
    dm_output *output = dm_side_file_take(&file);
    ck_assert_ptr_null(file.output);
    ck_assert_int_eq(dm_output_commit(output, &error), DM_OK);
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_int_eq(found.st_size, 20000);
    ck_assert_int_eq(truncate(path, 4), 0);
    dm_side_file_clear(&file);
}
END_TEST

START_TEST(a_file_that_is_there_can_be_kept)
{
    ck_assert_int_eq(dm_side_file_open(&file, path, DM_KEEP_EXISTING, &error),
                     DM_USAGE);
    dm_side_file_clear(&file);
}
END_TEST

START_TEST(none_is_cleared_as_well)
{
    dm_side_file none = {0};
    dm_side_file_clear(&none);
    open_file();
    dm_side_file_clear(&file);
    dm_side_file_clear(&file);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_told)
{
    ck_assert_int_eq(dm_side_file_open(&file, "/nonexistent/folder/a.db",
                                       DM_KEEP_EXISTING, &error),
                     DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "No such file or directory"));
    dm_side_file_clear(&file);
}
END_TEST

/* By a byte that no longer fits the file, or one that is still to be
 * written. While the limit holds nothing may be asserted: an assertion writes
 * to a file too. */
static void write_within(rlim_t limit, unsigned count)
{
    struct rlimit kept;
    open_file();
    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &kept), 0);
    struct rlimit narrow = {limit, kept.rlim_max};
    bool limited = setrlimit(RLIMIT_FSIZE, &narrow) == 0;
    write_numbers(count);
    dm_status status = dm_side_file_close_writing(&file, &error);
    limited &= setrlimit(RLIMIT_FSIZE, &kept) == 0;
    ck_assert(limited);
    ck_assert_int_eq(status, count * sizeof count <= limit ? DM_OK : DM_SYSTEM);
    if (status != DM_OK) {
        ck_assert_str_eq(error.message, "cannot write a temporary file of the "
                                        "store: File too large");
    }
    dm_side_file_clear(&file);
}

START_TEST(a_full_disk_is_told)
{
    signal(SIGXFSZ, SIG_IGN);
    write_within(0, 1);
    write_within(4, 1);
    write_within(100, 26);
    for (rlim_t limit = 0; limit < 50000; limit += 1500) {
        write_within(limit, 10000);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("side_file");
    TCase *cases = tcase_create("side_file");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, make_folder, remove_folder);
    tcase_add_test(cases, what_is_written_is_read_from_any_place);
    tcase_add_test(cases, what_was_not_written_cannot_be_read);
    tcase_add_test(cases, a_file_that_is_taken_gets_its_name);
    tcase_add_test(cases, a_file_that_is_there_can_be_kept);
    tcase_add_test(cases, none_is_cleared_as_well);
    tcase_add_test(cases, a_folder_that_is_not_there_is_told);
    tcase_add_test(cases, a_full_disk_is_told);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
