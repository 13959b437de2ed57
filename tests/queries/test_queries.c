#include "base/buffer.h"
#include "store/database.h"
#include "store/schema.h"

#include <check.h>
#include <sqlite3.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define QUERIES SOURCE_DIR "/queries"
#define PLANS SOURCE_DIR "/tests/queries/plans"

/** The folders of statements that a program runs; the schema is a script. */
static const char *const areas[] = {"check", "export", "merge",       "named",
                                    "read",  "write",  "write/sqlite"};
#define AREA_COUNT (sizeof areas / sizeof *areas)

static char folder[] = "/tmp/demarche-queries-XXXXXX";
static char path[64];
static dm_store *store;

static void open_empty_store(void)
{
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/store.db", folder);
    dm_error error;
    ck_assert_msg(dm_store_open(&store, path, DM_STORE_WRITE, &error) == DM_OK,
                  "%s", error.message);
    ck_assert_int_eq(dm_schema_create(store, &error), DM_OK);
}

static void close_store(void)
{
    dm_store_close(store);
    unlink(path);
    rmdir(folder);
}

/* The content of a file, or NULL; the caller frees it. */
static char *read_file(const char *name)
{
    FILE *file = fopen(name, "rb");
    if (!file) {
        return NULL;
    }
    dm_buffer text = {0};
    int character;
    while ((character = getc(file)) != EOF) {
        dm_buffer_add_char(&text, (char)character);
    }
    fclose(file);
    dm_buffer_add(&text, "");
    return dm_buffer_take(&text);
}

static int is_plan(const struct dirent *entry)
{
    return strstr(entry->d_name, ".txt") != NULL;
}

static int is_query(const struct dirent *entry)
{
    size_t size = strlen(entry->d_name);
    return size > 4 && strcmp(entry->d_name + size - 4, ".sql") == 0;
}

static sqlite3_stmt *prepare(const char *name, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL);
    ck_assert_msg(code == SQLITE_OK, "%s: %s", name,
                  sqlite3_errmsg(store->database));
    ck_assert_msg(statement, "%s holds no statement", name);
    return statement;
}

typedef void check_query(const char *area, const char *name, const char *sql);

static size_t for_each_query(const char *area, check_query *check)
{
    char place[256];
    snprintf(place, sizeof place, QUERIES "/%s", area);
    struct dirent **entries;
    int count = scandir(place, &entries, is_query, alphasort);
    ck_assert_msg(count >= 0, "no folder %s", place);
    for (int i = 0; i < count; i++) {
        char file[512];
        snprintf(file, sizeof file, "%s/%s", place, entries[i]->d_name);
        char *sql = read_file(file);
        ck_assert_ptr_nonnull(sql);
        char *end = entries[i]->d_name + strlen(entries[i]->d_name) - 4;
        *end = '\0';
        check(area, entries[i]->d_name, sql);
        free(sql);
        free(entries[i]);
    }
    free(entries);
    return (size_t)count;
}

static size_t for_all_queries(check_query *check)
{
    size_t count = 0;
    for (size_t i = 0; i < AREA_COUNT; i++) {
        count += for_each_query(areas[i], check);
    }
    ck_assert_uint_gt(count, 50);
    return count;
}

/* The rest after a statement may hold nothing but blanks. */
static void check_single(const char *area, const char *name, const char *sql)
{
    (void)area;
    sqlite3_stmt *statement;
    const char *rest;
    int code = sqlite3_prepare_v2(store->database, sql, -1, &statement, &rest);
    ck_assert_msg(code == SQLITE_OK, "%s: %s", name,
                  sqlite3_errmsg(store->database));
    ck_assert_msg(strspn(rest, " \n") == strlen(rest),
                  "%s holds more than one statement", name);
    sqlite3_finalize(statement);
}

START_TEST(each_query_is_one_statement_that_prepares)
{
    for_all_queries(check_single);
}
END_TEST

/* Parameters are $1 to $n, so that both engines number them alike. */
static void check_parameters(const char *area, const char *name,
                             const char *sql)
{
    (void)area;
    sqlite3_stmt *statement = prepare(name, sql);
    int count = sqlite3_bind_parameter_count(statement);
    for (int number = 1; number <= count; number++) {
        char parameter[16];
        snprintf(parameter, sizeof parameter, "$%d", number);
        int index = sqlite3_bind_parameter_index(statement, parameter);
        ck_assert_msg(index > 0, "%s has %d parameters but no %s", name, count,
                      parameter);
        ck_assert_int_eq(
            sqlite3_bind_text(statement, index, "1", -1, SQLITE_STATIC),
            SQLITE_OK);
    }
    sqlite3_finalize(statement);
}

START_TEST(parameters_are_numbered_from_one_without_a_gap)
{
    for_all_queries(check_parameters);
}
END_TEST

/* What one of the two engines lacks, or reads in its own way. */
static void check_words(const char *area, const char *name, const char *sql)
{
    static const char *const words[] = {
        "INSERT OR ", "\"", "strftime(", "datetime(", "julianday(", " IS '",
        "ifnull(",    "`",  "total(",    "printf(",   "iif(",       "GLOB "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        ck_assert_msg(!strstr(sql, words[i]), "%s/%s uses %s", area, name,
                      words[i]);
    }
    ck_assert_msg(strncmp(sql, "-- ", 3) == 0, "%s/%s does not say what it is",
                  area, name);
}

START_TEST(queries_say_what_they_are_in_words_that_both_engines_know)
{
    for_all_queries(check_words);
}
END_TEST

static char *describe_plan(const char *name, const char *sql)
{
    dm_buffer explain = {0};
    dm_buffer_add_format(&explain, "EXPLAIN QUERY PLAN %s", sql);
    sqlite3_stmt *statement = prepare(name, dm_buffer_text(&explain));
    dm_buffer_clear(&explain);
    dm_buffer plan = {0};
    while (sqlite3_step(statement) == SQLITE_ROW) {
        dm_buffer_add_format(&plan, "%s\n",
                             (const char *)sqlite3_column_text(statement, 3));
    }
    dm_buffer_add(&plan, "");
    sqlite3_finalize(statement);
    char *text = dm_buffer_take(&plan);
    ck_assert_ptr_nonnull(text);
    return text;
}

static void write_plan(const char *file, const char *plan)
{
    FILE *stream = fopen(file, "wb");
    ck_assert_msg(stream, "cannot write %s", file);
    fputs(plan, stream);
    ck_assert_int_eq(fclose(stream), 0);
}

static void check_plan(const char *area, const char *name, const char *sql)
{
    char file[512];
    snprintf(file, sizeof file, PLANS "/%s-%s.txt", area, name);
    char *slash = strchr(file + strlen(PLANS) + 1, '/');
    if (slash) {
        *slash = '-';
    }
    char *plan = describe_plan(name, sql);
    if (getenv("DEMARCHE_REWRITE_PLANS")) {
        write_plan(file, plan);
    }
    char *expected = read_file(file);
    ck_assert_msg(expected, "%s is missing", file);
    ck_assert_msg(strcmp(plan, expected) == 0, "%s differs: the plan is\n%s",
                  file, plan);
    free(expected);
    free(plan);
}

START_TEST(each_plan_is_the_one_written_down)
{
    if (sqlite3_libversion_number() / 1000 != 3040) {
        return; /* plans are worded by the version */
    }
    size_t queries = for_all_queries(check_plan);
    struct dirent **plans;
    int count = scandir(PLANS, &plans, is_plan, alphasort);
    for (int i = 0; i < count; i++) {
        free(plans[i]);
    }
    free(plans);
    ck_assert_msg(count == (int)queries, "%d plans for %zu queries", count,
                  queries);
}
END_TEST

/* Of a few queries the plan is a promise: no table is walked from end to end.
 */
START_TEST(limits_on_time_and_number_are_served_by_an_index)
{
    static const char *const names[][2] = {
        {"contact-within", "INTEGER PRIMARY KEY (rowid=?)"},
        {"chunk-content", "INTEGER PRIMARY KEY (rowid=?)"},
        {"contact-numbered", "INTEGER PRIMARY KEY (rowid=?)"},
        {"contact-description", "INTEGER PRIMARY KEY (rowid=?)"},
        {"contact-sources", "(contact=?)"},
        {"phases", "(scheme=?)"},
        {"show-contact", "(key=?)"},
        {"show-actor", "(key=?)"},
        {"show-accounts", "(contact=?)"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char file[256];
        snprintf(file, sizeof file, QUERIES "/read/%s.sql", names[i][0]);
        char *sql = read_file(file);
        ck_assert_msg(sql, "%s is missing", file);
        char *plan = describe_plan(names[i][0], sql);
        ck_assert_msg(strstr(plan, names[i][1]), "%s: %s", names[i][0], plan);
        ck_assert_msg(!strstr(plan, "SCAN contact"), "%s: %s", names[i][0],
                      plan);
        free(plan);
        free(sql);
    }
}
END_TEST

int main(void)
{
    TCase *queries = tcase_create("queries");
    tcase_add_checked_fixture(queries, open_empty_store, close_store);
    tcase_add_test(queries, each_query_is_one_statement_that_prepares);
    tcase_add_test(queries, parameters_are_numbered_from_one_without_a_gap);
    tcase_add_test(queries,
                   queries_say_what_they_are_in_words_that_both_engines_know);
    tcase_add_test(queries, each_plan_is_the_one_written_down);
    tcase_add_test(queries, limits_on_time_and_number_are_served_by_an_index);
    Suite *suite = suite_create("queries");
    suite_add_tcase(suite, queries);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
