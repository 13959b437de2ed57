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

/* What this program says when it believes that it lies at `place`. */
static void load_from(const char *place, char *said, size_t size)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execl("/proc/self/exe", place, "load", (char *)NULL);
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

START_TEST(a_missing_module_is_named)
{
    char said[DM_MESSAGE_SIZE + 1];
    load_from("/nowhere/program", said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, "cannot load igraph: "));
    ck_assert_ptr_nonnull(strstr(said, "/nowhere/demarche/demarche-igraph.so"));
}
END_TEST

START_TEST(nothing_is_loaded_from_the_present_folder)
{
    char said[DM_MESSAGE_SIZE + 1];
    load_from("program", said, sizeof said);
    ck_assert_ptr_nonnull(strstr(said, "its folder is not known"));
}
END_TEST

START_TEST(a_module_that_is_none_is_named)
{
    char folder[] = "/tmp/demarche-XXXXXX";
    char path[128];
    char said[DM_MESSAGE_SIZE + 1];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/demarche", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/demarche/demarche-igraph.so", folder);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("not a library\n", file);
    ck_assert_int_eq(fclose(file), 0);

    char program[128];
    snprintf(program, sizeof program, "%s/program", folder);
    load_from(program, said, sizeof said);
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    rmdir(folder);
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
    tcase_add_test(cases, the_engine_is_loaded_once);
    tcase_add_test(cases, a_missing_module_is_named);
    tcase_add_test(cases, nothing_is_loaded_from_the_present_folder);
    tcase_add_test(cases, a_module_that_is_none_is_named);
    Suite *suite = suite_create("load_engine");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
