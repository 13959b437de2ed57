#include "demarche/output.h"

#include <check.h>

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static char path[96];

static void make_folder(void)
{
    strcpy(folder, "/tmp/output-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/table.csv", folder);
}

static size_t visit_files(int (*visit)(const char *name))
{
    DIR *listing = opendir(folder);
    ck_assert_ptr_nonnull(listing);
    size_t count = 0;
    for (struct dirent *entry; (entry = readdir(listing));) {
        if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")) {
            char name[400];
            snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
            count++;
            if (visit) {
                visit(name);
            }
        }
    }
    closedir(listing);
    return count;
}

static void remove_folder(void)
{
    visit_files(remove);
    rmdir(folder);
}

static void write_text(const char *place, const char *text)
{
    FILE *file = fopen(place, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void expect_text(const char *place, const char *expected)
{
    char text[64] = "";
    FILE *file = fopen(place, "r");
    ck_assert_ptr_nonnull(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    ck_assert_str_eq(text, expected);
}

static void expect_write_failure(const char *place, dm_status status,
                                 const char *message)
{
    dm_error error;
    ck_assert_int_eq(
        dm_output_write(place, DM_REPLACE_EXISTING, "new", 3, &error), status);
    ck_assert_msg(strstr(error.message, message) != NULL, "%s", error.message);
    ck_assert_msg(strstr(error.message, place) != NULL, "%s", error.message);
}

START_TEST(a_file_appears_only_when_committed)
{
    dm_output *output;
    ck_assert_int_eq(dm_output_open(&output, path, DM_KEEP_EXISTING, NULL),
                     DM_OK);
    fputs("a,b\n", dm_output_stream(output));
    ck_assert_int_ne(access(path, F_OK), 0);
    ck_assert_int_eq(dm_output_commit(output, NULL), DM_OK);
    expect_text(path, "a,b\n");
    ck_assert_uint_eq(visit_files(NULL), 1);
}
END_TEST

START_TEST(a_discarded_file_leaves_nothing)
{
    dm_output *output;
    ck_assert_int_eq(dm_output_open(&output, path, DM_KEEP_EXISTING, NULL),
                     DM_OK);
    fputs("a,b\n", dm_output_stream(output));
    dm_output_discard(output);
    dm_output_discard(NULL);
    ck_assert_uint_eq(visit_files(NULL), 0);
}
END_TEST

START_TEST(an_existing_file_is_kept_or_replaced_as_asked)
{
    write_text(path, "old");
    dm_error error;
    ck_assert_int_eq(dm_output_write(path, DM_KEEP_EXISTING, "new", 3, &error),
                     DM_USAGE);
    char message[128];
    snprintf(message, sizeof message, "'%s' exists", path);
    ck_assert_str_eq(error.message, message);
    expect_text(path, "old");
    ck_assert_int_eq(dm_output_write(path, DM_REPLACE_EXISTING, "new", 3, NULL),
                     DM_OK);
    expect_text(path, "new");
    ck_assert_uint_eq(visit_files(NULL), 1);
}
END_TEST

START_TEST(a_file_that_comes_meanwhile_is_kept)
{
    dm_output *output;
    ck_assert_int_eq(dm_output_open(&output, path, DM_KEEP_EXISTING, NULL),
                     DM_OK);
    write_text(path, "theirs");
    ck_assert_int_eq(dm_output_commit(output, NULL), DM_USAGE);
    expect_text(path, "theirs");
    ck_assert_uint_eq(visit_files(NULL), 1);
}
END_TEST

START_TEST(a_new_file_follows_the_umask_and_an_old_one_its_own_mode)
{
    umask(027);
    struct stat found;
    ck_assert_int_eq(dm_output_write(path, DM_KEEP_EXISTING, "", 0, NULL),
                     DM_OK);
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_uint_eq(found.st_mode & 0777, 0640);
    chmod(path, 0600);
    ck_assert_int_eq(dm_output_write(path, DM_REPLACE_EXISTING, "", 0, NULL),
                     DM_OK);
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_uint_eq(found.st_mode & 0777, 0600);
}
END_TEST

START_TEST(a_link_is_followed)
{
    char target[96];
    snprintf(target, sizeof target, "%s/target.csv", folder);
    write_text(target, "old");
    ck_assert_int_eq(symlink(target, path), 0);
    ck_assert_int_eq(dm_output_write(path, DM_REPLACE_EXISTING, "new", 3, NULL),
                     DM_OK);
    struct stat found;
    ck_assert_int_eq(lstat(path, &found), 0);
    ck_assert(S_ISLNK(found.st_mode));
    expect_text(target, "new");
}
END_TEST

START_TEST(what_cannot_be_written_is_refused_with_its_name)
{
    expect_write_failure(folder, DM_SYSTEM, "Is a directory");
    expect_write_failure("/nowhere/table.csv", DM_SYSTEM, "No such file");
    expect_write_failure("", DM_SYSTEM, "No such file");
}
END_TEST

START_TEST(a_folder_without_permission_is_refused)
{
    if (geteuid() == 0) {
        ck_assert_int_eq(seteuid(65534), 0);
    } else {
        ck_assert_int_eq(chmod(folder, 0500), 0);
    }
    expect_write_failure(path, DM_SYSTEM, "Permission denied");
    ck_assert_int_eq(seteuid(getuid()), 0);
    chmod(folder, 0700);
}
END_TEST

START_TEST(a_full_device_is_noticed_however_much_is_written)
{
    expect_write_failure("/dev/full", DM_SYSTEM, "No space left");
    enum { SIZE = 1000000 };
    char *bytes = calloc(1, SIZE);
    dm_error error;
    ck_assert_int_eq(
        dm_output_write("/dev/full", DM_KEEP_EXISTING, bytes, SIZE, &error),
        DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "'/dev/full': "));
    free(bytes);
}
END_TEST

START_TEST(a_disk_that_fills_leaves_the_old_file_and_nothing_else)
{
    write_text(path, "old");
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {.rlim_cur = 1000, .rlim_max = 1000};
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    char bytes[5000] = "";
    dm_error error;
    ck_assert_int_eq(
        dm_output_write(path, DM_REPLACE_EXISTING, bytes, sizeof bytes, &error),
        DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "File too large"));
    expect_text(path, "old");
    ck_assert_uint_eq(visit_files(NULL), 1);
}
END_TEST

START_TEST(an_open_stream_is_written_directly_even_to_a_regular_file)
{
    ck_assert_ptr_nonnull(freopen(path, "w", stdout));
    ck_assert_int_eq(
        dm_output_write("/dev/stdout", DM_KEEP_EXISTING, "x", 1, NULL), DM_OK);
    expect_text(path, "x");
    ck_assert_uint_eq(visit_files(NULL), 1);
}
END_TEST

START_TEST(a_device_is_written_directly)
{
    ck_assert_int_eq(
        dm_output_write("/dev/null", DM_KEEP_EXISTING, "x", 1, NULL), DM_OK);
    struct stat found;
    ck_assert_int_eq(stat("/dev/null", &found), 0);
    ck_assert(S_ISCHR(found.st_mode));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("output");
    TCase *cases = tcase_create("output");
    tcase_add_checked_fixture(cases, make_folder, remove_folder);
    tcase_add_test(cases, a_file_appears_only_when_committed);
    tcase_add_test(cases, a_discarded_file_leaves_nothing);
    tcase_add_test(cases, an_existing_file_is_kept_or_replaced_as_asked);
    tcase_add_test(cases, a_file_that_comes_meanwhile_is_kept);
    tcase_add_test(cases,
                   a_new_file_follows_the_umask_and_an_old_one_its_own_mode);
    tcase_add_test(cases, a_link_is_followed);
    tcase_add_test(cases, what_cannot_be_written_is_refused_with_its_name);
    tcase_add_test(cases, a_folder_without_permission_is_refused);
    tcase_add_test(cases, a_full_device_is_noticed_however_much_is_written);
    tcase_add_test(cases,
                   a_disk_that_fills_leaves_the_old_file_and_nothing_else);
    tcase_add_test(cases,
                   an_open_stream_is_written_directly_even_to_a_regular_file);
    tcase_add_test(cases, a_device_is_written_directly);
    suite_add_tcase(suite, cases);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
