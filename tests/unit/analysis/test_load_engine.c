#include "analysis/engine.h"

#include "unit/analysis/contacts_fixture.h"

#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

START_TEST(the_engine_is_loaded_once)
{
    const dm_engine *first = NULL;
    const dm_engine *again = NULL;
    ck_assert_int_eq(dm_engine_load(&first, NULL), DM_OK);
    ck_assert_int_eq(dm_engine_load(&again, NULL), DM_OK);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_eq(first, again);
    ck_assert_uint_eq(first->version, DM_ENGINE_VERSION);
}
END_TEST

/* Try to load the engine and print why that failed; 0 when it did, twice, in
 * the same words. */
static int try_to_load(void)
{
    const dm_engine *engine = NULL;
    dm_error first = {0};
    dm_error again = {0};
    dm_status status = dm_engine_load(&engine, &first);
    bool same = dm_engine_load(&engine, &again) == status &&
                strcmp(first.message, again.message) == 0;
    puts(first.message);
    return status == DM_SYSTEM && !engine && same ? 0 : 1;
}

static char folder[64];

static void make_folder(void)
{
    strcpy(folder, "/tmp/demarche-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void)
{
    static const char *const places[] = {"/demarche/demarche-igraph.so",
                                         "/program"};
    char path[128];
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(path, sizeof path, "%s%s", folder, places[i]);
        unlink(path);
    }
    snprintf(path, sizeof path, "%s/demarche", folder);
    rmdir(path);
    rmdir(folder);
}

/* A copy of this program in the folder. */
static void copy_program(char path[128])
{
    snprintf(path, 128, "%s/program", folder);
    FILE *from = fopen("/proc/self/exe", "rb");
    FILE *to = fopen(path, "wb");
    ck_assert(from && to);
    char bytes[65536];
    size_t size;
    while ((size = fread(bytes, 1, sizeof bytes, from)) > 0) {
        ck_assert_uint_eq(fwrite(bytes, 1, size, to), size);
    }
    ck_assert_int_eq(fclose(from), 0);
    ck_assert_int_eq(fclose(to), 0);
    ck_assert_int_eq(chmod(path, 0700), 0);
}

/* What the copy says when it is run in `present`. */
static void load_from(const char *present, char *said, size_t size)
{
    char program[128];
    copy_program(program);
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        if (chdir(present) == 0) {
            execl(program, "program", "load", (char *)NULL);
        }
        _exit(127);
    }
    close(ends[1]);
    size_t got = 0;
    for (ssize_t more = 1; more > 0; got += (size_t)more) {
        more = read(ends[0], said + got, size - 1 - got);
        ck_assert_int_ge(more, 0);
    }
    said[got] = '\0';
    close(ends[0]);
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

/* A module that is none, beside the program. */
static void put_module(void)
{
    char path[128];
    snprintf(path, sizeof path, "%s/demarche", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/demarche/demarche-igraph.so", folder);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("not a library\n", file);
    ck_assert_int_eq(fclose(file), 0);
}

START_TEST(a_missing_module_is_named)
{
    char said[DM_MESSAGE_SIZE + 1];
    load_from("/", said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, "cannot load igraph: "));
    ck_assert_ptr_nonnull(strstr(said, folder));
    ck_assert_ptr_nonnull(strstr(said, "/demarche/demarche-igraph.so"));
}
END_TEST

START_TEST(nothing_is_loaded_from_the_present_folder)
{
    char present[64];
    char said[DM_MESSAGE_SIZE + 1];
    put_module();
    strcpy(present, folder);
    make_folder();
    load_from(present, said, sizeof said);
    remove_folder();
    bool elsewhere = strstr(said, folder) && !strstr(said, present);
    strcpy(folder, present);
    ck_assert_msg(elsewhere, "%s", said);
}
END_TEST

START_TEST(a_module_that_is_none_is_named)
{
    char said[DM_MESSAGE_SIZE + 1];
    put_module();
    load_from("/", said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, "cannot load igraph: "));
    ck_assert_ptr_nonnull(strstr(said, folder));
}
END_TEST

int main(int count, char **arguments)
{
    if (count > 1 && strcmp(arguments[1], "load") == 0) {
        return try_to_load();
    }
    TCase *cases = tcase_create("load_engine");
    tcase_add_checked_fixture(cases, make_folder, remove_folder);
    tcase_add_test(cases, the_engine_is_loaded_once);
    tcase_add_test(cases, a_missing_module_is_named);
    tcase_add_test(cases, nothing_is_loaded_from_the_present_folder);
    tcase_add_test(cases, a_module_that_is_none_is_named);
    Suite *suite = suite_create("load_engine");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
