#include "demarche/dataset.h"

#include "unit/exchange/scratch.h"

#include <check.h>

#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/wait.h>

static const char actors[] =
    "key,label,kind,aliases,authorities,note\n"
    "astakhov,Georgi Astakhov,person,Astachow;translit:Astahov,viaf:1,\n"
    "schnurre,Karl Schnurre,person,,,\n"
    "germany,Germany,state,,,\n"
    "ussr,Soviet Union,state,USSR,,\n";

static const char contacts[] =
    "key,kind,date,direction,initiator,recipient,answers\n"
    "c1,contact,1939-05-15,directed,astakhov,schnurre,\n"
    "c2,contact,1939-07~,directed,schnurre,astakhov,c3:refusal;c1\n"
    "c3,contact,1939-08-02,unknown,astakhov,schnurre,\n";

static dm_import_report report;

static void prepare(void)
{
    make_scratch();
    make_folder("d");
    report = (dm_import_report){0};
}

static void clean_up(void)
{
    dm_problems_clear(&report.problems);
    remove_scratch();
}

static dm_status import_into(const char *store_name, dm_error *error)
{
    dm_store *store;
    dm_status status =
        dm_store_open(&store, in_scratch(store_name), DM_STORE_WRITE, error);
    if (status == DM_OK) {
        status = dm_import_dataset(store, in_scratch("d"), &report, error);
    }
    dm_store_close(store);
    return status;
}

static void write_base(void)
{
    write_text("d/actors.csv", actors);
    write_text("d/contacts.csv", contacts);
}

static bool problem_is(size_t index, dm_severity severity, const char *file,
                       size_t line, size_t column, const char *part)
{
    const dm_problem *problem = &report.problems.items[index];
    return index < report.problems.count && problem->severity == severity &&
           strcmp(problem->file, in_scratch(file)) == 0 &&
           problem->line == line && problem->column == column &&
           strstr(problem->message, part) != NULL;
}

/* The import is refused for exactly one problem, and no store is left. */
static void check_refused(const char *file, size_t line, size_t column,
                          const char *part)
{
    dm_error error = {0};
    dm_status status = import_into("new.db", &error);
    ck_assert_msg(report.problems.count == 1, "%zu problems, second: %s",
                  report.problems.count,
                  report.problems.count > 1 ? report.problems.items[1].message
                                            : error.message);
    const dm_problem *problem = &report.problems.items[0];
    ck_assert_msg(problem_is(0, DM_ERROR, file, line, column, part),
                  "%s:%zu:%zu: %s", problem->file, problem->line,
                  problem->column, problem->message);
    ck_assert_int_eq(status, DM_REFUSED);
    ck_assert_uint_eq(report.read,
                      report.kept + report.merged + report.refused);
    ck_assert(!exists("new.db"));
    ck_assert(!exists("new.db-journal"));
}

static void check_contacts_refused(const char *rows, size_t line, size_t column,
                                   const char *part)
{
    write_base();
    char text[2048];
    snprintf(text, sizeof text,
             "key,date,initiator,recipient,kind,direction,count,answers\n%s",
             rows);
    write_text("d/contacts.csv", text);
    check_refused("d/contacts.csv", line, column, part);
}

START_TEST(a_folder_is_stored_whole)
{
    write_base();
    dm_error error = {0};
    ck_assert_msg(import_into("s.db", &error) == DM_OK, "%s", error.message);
    ck_assert_uint_eq(report.read, 7);
    ck_assert_uint_eq(report.kept, 7);
    ck_assert_uint_eq(report.problems.count, 0);
    ck_assert(exists("s.db"));
}
END_TEST

START_TEST(what_comes_twice_changes_nothing)
{
    write_base();
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    size_t size;
    char *before = read_text(in_scratch("s.db"), &size);
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    ck_assert_uint_eq(report.kept, 0);
    ck_assert_uint_eq(report.merged, 7);
    size_t after_size;
    char *after = read_text(in_scratch("s.db"), &after_size);
    ck_assert(size == after_size && memcmp(before, after, size) == 0);
    free(before);
    free(after);
}
END_TEST

START_TEST(other_content_under_a_key_is_refused_and_changes_nothing)
{
    write_base();
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    size_t size;
    char *before = read_text(in_scratch("s.db"), &size);
    write_text("d/contacts.csv", "key,date,initiator,recipient,answers\n"
                                 "c9,1939-01-01,astakhov,schnurre,\n"
                                 "c1,1939-05-16,astakhov,schnurre,\n"
                                 "c2,1939-07~,schnurre,astakhov,c3\n");
    ck_assert_int_eq(import_into("s.db", NULL), DM_REFUSED);
    ck_assert_uint_eq(report.problems.count, 2);
    ck_assert(problem_is(0, DM_ERROR, "d/contacts.csv", 3, 1, "other content"));
    ck_assert(
        problem_is(1, DM_ERROR, "d/contacts.csv", 4, 31, "other content"));
    ck_assert_uint_eq(report.refused, 2);
    ck_assert_uint_eq(report.read,
                      report.kept + report.merged + report.refused);
    size_t after_size;
    char *after = read_text(in_scratch("s.db"), &after_size);
    ck_assert(size == after_size && memcmp(before, after, size) == 0);
    free(before);
    free(after);
}
END_TEST

START_TEST(another_alias_is_other_content)
{
    write_base();
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    write_text("d/actors.csv", "key,label,kind,aliases\n"
                               "schnurre,Karl Schnurre,person,Snurre\n");
    ck_assert_int_eq(import_into("s.db", NULL), DM_REFUSED);
    ck_assert(problem_is(0, DM_ERROR, "d/actors.csv", 2, 1, "other content"));
}
END_TEST

START_TEST(names_in_contacts_become_actors_without_a_list_of_them)
{
    write_text("d/contacts.csv",
               "date,initiator,recipient\n"
               "1939-05-15,\"Molotov \"\"V. M.\"\"\",Weizs\xc3\xa4"
               "cker\n"
               "1939-05-15,weizsacker,\"Molotov \"\"V. M.\"\"\"\n"
               "1939-05-15,\"Molotov \"\"V. M.\"\"\",Weizs\xc3\xa4"
               "cker\n");
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    ck_assert_uint_eq(report.kept, 3);
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    ck_assert_uint_eq(report.merged, 3);
}
END_TEST

START_TEST(a_stream_of_contacts_is_stored)
{
    write_text("c.csv", contacts);
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, NULL), DM_OK);
    FILE *stream = fopen(in_scratch("c.csv"), "rb");
    ck_assert_int_eq(dm_import_contacts(store, stream, "-", NULL, NULL), DM_OK);
    fclose(stream);
    dm_store_close(store);
    ck_assert(exists("s.db"));
}
END_TEST

START_TEST(bad_contacts_are_refused_with_their_place)
{
    static const struct {
        const char *rows;
        size_t line;
        size_t column;
        const char *part;
    } cases[] = {
        {"a,1939-13,astakhov,schnurre,,,,\n", 2, 8, ""},
        {"a,1939,astakov,schnurre,,,,\n", 2, 8, "did you mean 'astakhov'"},
        {"a,1939,qqqqqqqqq,schnurre,,,,\n", 2, 8, "unknown actor"},
        {"a,1939,germany,germany,,,,\n", 2, 16, "with itself"},
        {"a,1939,germany;ussr,ussr,,,,\n", 2, 21, "with itself"},
        {"a,1939,germany,,,,,\n", 2, 16, "no recipient"},
        {"a,1939,; ;,ussr,,,,\n", 2, 8, "no initiator"},
        {"a,1939,germany;germany,ussr,,,,\n", 2, 16, "stands twice"},
        {"a,1939,germany,ussr,meeting,,,\n", 2, 21, "expected contact or"},
        {"a,1939,germany,ussr,,both,,\n", 2, 22, "unknown direction"},
        {"a,1939,germany,ussr,,,0,\n", 2, 23, "expected 1"},
        {"a,1939,germany,ussr,,,99999999999999999999,\n", 2, 23, "not fit"},
        {"a,1939,germany,ussr,,,,b\n", 2, 24, "unknown contact 'b'"},
        {"a,1939,germany,ussr,,,,a\n", 2, 24, "answers itself"},
        {"b,1939,germany,ussr,,,,\na,1939,germany,ussr,,,,b:no\n", 3, 26,
         "kind of answer"},
        {"a,1939,germany,ussr,,,,\na,1939,germany,ussr,,,,\n", 3, 1,
         "duplicate of line 2"},
        {"a:b,1939,germany,ussr,,,,\n", 2, 1, "is no key"},
        {"a,1939,germany,ussr\n", 2, 1, "4 fields, expected 8"},
        {"a,1939,ger\"many,ussr,,,,\n", 2, 11, "quote"},
        {"a,1939,\"germany,ussr,,,,\n", 2, 8, "never closed"},
        {"a,1939,germany,us\x03sr,,,,\n", 2, 18, "U+0003"},
        {"a,1939,germany,us\xff,,,,\n", 2, 18, "offset 75"},
    };
    const size_t count = sizeof cases / sizeof *cases;
    ck_assert_int_lt(_i, (int)count);
    check_contacts_refused(cases[_i].rows, cases[_i].line, cases[_i].column,
                           cases[_i].part);
}
END_TEST

START_TEST(a_nul_byte_is_refused)
{
    write_base();
    write_bytes("d/contacts.csv", "initiator,recipient\na,b\0c\n", 26);
    check_refused("d/contacts.csv", 2, 4, "NUL");
}
END_TEST

START_TEST(a_database_is_no_csv)
{
    write_base();
    write_bytes("d/contacts.csv", "SQLite format 3\0\x10", 17);
    check_refused("d/contacts.csv", 1, 1, "an SQLite database");
}
END_TEST

START_TEST(headers_that_do_not_fit_are_refused)
{
    static const struct {
        const char *text;
        size_t column;
        const char *part;
    } cases[] = {
        {"initiator,recipient,dates\n", 21, "did you mean 'date'"},
        {"initiator,recipient,initiator\n", 21, "stands twice"},
        {"initiator,date\n", 1, "'recipient' is missing"},
        {"", 1, "empty"},
        {"\n\n", 1, "no header"},
    };
    write_base();
    write_text("d/contacts.csv", cases[_i].text);
    check_refused("d/contacts.csv", 1, cases[_i].column, cases[_i].part);
}
END_TEST

START_TEST(rows_beside_the_contacts_are_checked_too)
{
    static const struct {
        const char *file;
        const char *text;
        size_t line;
        size_t column;
        const char *part;
    } cases[] = {
        {"d/phases.csv",
         "scheme,order,label,first,last\n"
         "s,1,A,1939-01-01,1939-03-10\ns,2,B,1939-03-10,1939-05-01\n",
         3, 7, "overlaps the phase 'A'"},
        {"d/phases.csv", "scheme,order,first,last\ns,1,1939-03-10,1939-03-09\n",
         2, 16, "before it begins"},
        {"d/phases.csv", "scheme,order,first,last\ns,1,1939-03,1939-04-01\n", 2,
         5, "no exact day"},
        {"d/phases.csv", "scheme,order,first,last\ns,x,1939-03-01,1939-04-01\n",
         2, 3, "expected a number"},
        {"d/posts.csv", "actor,serves,from,to\nschnurre,germany,1939,1938\n", 2,
         23, "before it begins"},
        {"d/posts.csv", "actor,serves\nschnurre,schnurre\n", 2, 10,
         "serves itself"},
        {"d/posts.csv", "actor,serves\nschnure,germany\n", 2, 1,
         "did you mean 'schnurre'"},
        {"d/accounts.csv", "contact,record\nc4,soviet\n", 2, 1,
         "unknown contact"},
        {"d/accounts.csv", "contact,record\nc1,soviet\nc1,soviet\n", 3, 4,
         "duplicate"},
        {"d/accounts.csv", "contact,record,reply\nc1,soviet,maybe\n", 2, 11,
         "unknown reply"},
        {"d/accounts.csv", "contact,record\nc1,\n", 2, 4, "no record"},
        {"d/hypotheses.csv", "key,about\nh,ussr\n", 2, 3, "toward whom"},
        {"d/hypotheses.csv", "key,first,last\nh,1939-05,1939-04\n", 2, 11,
         "before it begins"},
        {"d/hypotheses.csv", "key,first\nh,1939-05~\n", 2, 3, "no plain bound"},
        {"d/coverage.csv", "record,selection\ngerman,some\n", 2, 8,
         "unknown selection"},
        {"d/coverage.csv", "record,a,b\ngerman,ussr,usr\n", 2, 13,
         "did you mean 'ussr'"},
    };
    write_base();
    write_text(cases[_i].file, cases[_i].text);
    check_refused(cases[_i].file, cases[_i].line, cases[_i].column,
                  cases[_i].part);
}
END_TEST

START_TEST(bad_actors_are_refused_and_do_not_make_contacts_wrong)
{
    write_base();
    write_text("d/actors.csv", "key,label,kind,authorities\n"
                               "astakhov,A,ghost,\n"
                               "schnurre,S,person,viaf\n");
    ck_assert_int_eq(import_into("s.db", NULL), DM_REFUSED);
    ck_assert_uint_eq(report.problems.count, 2);
    ck_assert(problem_is(0, DM_ERROR, "d/actors.csv", 2, 12, "kind of actor"));
    ck_assert(problem_is(1, DM_ERROR, "d/actors.csv", 3, 19, "scheme:value"));
}
END_TEST

START_TEST(a_name_of_two_actors_is_refused)
{
    write_base();
    write_text("d/actors.csv", "key,label,aliases\n"
                               "a,Weizs\xc3\xa4"
                               "cker,Ernst\nb,X,ernst\n");
    write_text("d/contacts.csv", "key,initiator,recipient\n"
                                 "c,ERNST,weizsacker\n");
    check_refused("d/contacts.csv", 2, 3, "may be any of 'a', 'b'");
}
END_TEST

START_TEST(all_problems_are_counted_and_kept_up_to_the_limit)
{
    report.problems.limit = 2;
    write_text("d/contacts.csv", "initiator,recipient,date\n"
                                 "a,b,x\na,b,y\na,a,1939\n");
    ck_assert_int_eq(import_into("s.db", NULL), DM_REFUSED);
    ck_assert_uint_eq(report.problems.count, 2);
    ck_assert_uint_eq(report.problems.errors, 3);
    ck_assert_uint_eq(report.refused, 3);
}
END_TEST

START_TEST(warnings_do_not_keep_a_dataset_out)
{
    write_base();
    write_text("d/accounts.csv", "contact,record,initiator,date\n"
                                 "c1,soviet,germany,\n"
                                 "c2,soviet,,1939-07-uu\n");
    dm_error error = {0};
    ck_assert_msg(import_into("s.db", &error) == DM_OK, "%s", error.message);
    ck_assert_uint_eq(report.problems.warnings, 2);
    ck_assert(
        problem_is(0, DM_WARNING, "d/accounts.csv", 2, 11, "takes no part"));
    ck_assert(problem_is(1, DM_WARNING, "d/accounts.csv", 3, 12, "old draft"));
}
END_TEST

START_TEST(what_cannot_be_read_is_a_failure_of_the_system)
{
    dm_error error = {0};
    ck_assert_int_eq(import_into("s.db", &error), DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "contacts.csv"));
    write_base();
    make_folder("d/posts.csv");
    ck_assert_int_eq(import_into("s.db", &error), DM_SYSTEM);
    ck_assert_ptr_nonnull(strstr(error.message, "posts.csv"));
    ck_assert(!exists("s.db"));
}
END_TEST

/* Enough rows that the store outgrows SQLite's cache. */
static void write_many(int count, const char *prefix)
{
    FILE *stream = fopen(in_scratch("d/contacts.csv"), "wb");
    fputs("key,date,initiator,recipient,summary\n", stream);
    for (int i = 0; i < count; i++) {
        fprintf(stream, "%s%d,1939-05-15,astakhov,schnurre,row number %d\n",
                prefix, i, i);
    }
    ck_assert_int_eq(fclose(stream), 0);
}

START_TEST(an_interrupted_import_leaves_nothing)
{
    write_base();
    write_many(5000, "c");
    volatile sig_atomic_t flag = 0;
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_WRITE, NULL), DM_OK);
    dm_store_watch(store, &flag);
    flag = 1;
    ck_assert_int_eq(dm_import_dataset(store, in_scratch("d"), &report, NULL),
                     DM_INTERRUPTED);
    flag = 0;
    ck_assert_int_eq(dm_import_dataset(store, in_scratch("d"), &report, NULL),
                     DM_OK);
    ck_assert_uint_eq(report.kept, 5004);
    dm_store_close(store);
}
END_TEST

/* In a child, because a limit on file size cannot be raised again. */
static void import_on_a_small_disk(const char *store, rlim_t bytes,
                                   dm_status expected)
{
    pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(import_into(store, NULL) == expected ? 0 : 1);
    }
    int state;
    ck_assert_int_eq(waitpid(child, &state, 0), child);
    ck_assert(WIFEXITED(state) && WEXITSTATUS(state) == 0);
}

START_TEST(a_full_disk_leaves_the_store_as_it_was)
{
    write_base();
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    size_t size;
    char *before = read_text(in_scratch("s.db"), &size);
    write_many(20000, "m");
    import_on_a_small_disk("s.db", size + 65536, DM_SYSTEM);
    import_on_a_small_disk("new.db", 65536, DM_SYSTEM);
    ck_assert(!exists("new.db"));
    dm_store *store;
    ck_assert_int_eq(
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, NULL), DM_OK);
    dm_store_close(store);
    size_t after_size;
    char *after = read_text(in_scratch("s.db"), &after_size);
    ck_assert(size == after_size && memcmp(before, after, size) == 0);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_killed_import_leaves_the_store_as_it_was)
{
    write_base();
    ck_assert_int_eq(import_into("s.db", NULL), DM_OK);
    size_t size;
    char *before = read_text(in_scratch("s.db"), &size);
    write_many(60000, "m");
    pid_t child = fork();
    if (child == 0) {
        import_into("s.db", NULL);
        _exit(0);
    }
    /* Once the journal is there and the file has grown, it is being written. */
    struct stat found = {0};
    while (found.st_size <= (off_t)size) {
        ck_assert_int_eq(stat(in_scratch("s.db"), &found), 0);
        ck_assert_int_eq(waitpid(child, NULL, WNOHANG), 0);
    }
    ck_assert(exists("s.db-journal"));
    kill(child, SIGKILL);
    ck_assert_int_eq(waitpid(child, NULL, 0), child);
    ck_assert(exists("s.db-journal"));
    dm_error error = {0};
    dm_store *store;
    dm_status status =
        dm_store_open(&store, in_scratch("s.db"), DM_STORE_READ, &error);
    ck_assert_msg(status == DM_OK, "%s", error.message);
    dm_store_close(store);
    size_t after_size;
    char *after = read_text(in_scratch("s.db"), &after_size);
    ck_assert(size == after_size && memcmp(before, after, size) == 0);
    free(before);
    free(after);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("import_dataset");
    TCase *tests = tcase_create("datasets");
    tcase_add_checked_fixture(tests, prepare, clean_up);
    tcase_set_timeout(tests, 50);
    tcase_add_test(tests, a_folder_is_stored_whole);
    tcase_add_test(tests, what_comes_twice_changes_nothing);
    tcase_add_test(tests,
                   other_content_under_a_key_is_refused_and_changes_nothing);
    tcase_add_test(tests, another_alias_is_other_content);
    tcase_add_test(tests,
                   names_in_contacts_become_actors_without_a_list_of_them);
    tcase_add_test(tests, a_stream_of_contacts_is_stored);
    tcase_add_loop_test(tests, bad_contacts_are_refused_with_their_place, 0,
                        22);
    tcase_add_test(tests, a_nul_byte_is_refused);
    tcase_add_test(tests, a_database_is_no_csv);
    tcase_add_loop_test(tests, headers_that_do_not_fit_are_refused, 0, 5);
    tcase_add_loop_test(tests, rows_beside_the_contacts_are_checked_too, 0, 16);
    tcase_add_test(tests,
                   bad_actors_are_refused_and_do_not_make_contacts_wrong);
    tcase_add_test(tests, a_name_of_two_actors_is_refused);
    tcase_add_test(tests, all_problems_are_counted_and_kept_up_to_the_limit);
    tcase_add_test(tests, warnings_do_not_keep_a_dataset_out);
    tcase_add_test(tests, what_cannot_be_read_is_a_failure_of_the_system);
    tcase_add_test(tests, an_interrupted_import_leaves_nothing);
    tcase_add_test(tests, a_full_disk_leaves_the_store_as_it_was);
    tcase_add_test(tests, a_killed_import_leaves_the_store_as_it_was);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
