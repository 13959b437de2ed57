#include "store/query_guard.h"

#include "case_fixture.h"

static dm_query_guard guard;

static void open_guarded(void)
{
    open_case();
    guard = (dm_query_guard){.look_limit = 100};
    dm_query_guard_set(&guard, store);
}

static int run(const char *sql)
{
    return sqlite3_exec(store->database, sql, NULL, NULL, NULL);
}

START_TEST(work_beyond_the_limit_is_stopped)
{
    ck_assert_int_eq(run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                         "SELECT i + 1 FROM n WHERE i < 100) "
                         "SELECT count(*) FROM n"),
                     SQLITE_OK);
    ck_assert(!guard.exhausted);
    ck_assert_int_eq(run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                         "SELECT i + 1 FROM n) SELECT count(*) FROM n"),
                     SQLITE_INTERRUPT);
    ck_assert(guard.exhausted);
}
END_TEST

START_TEST(every_harmless_function_is_found)
{
    static const char *const calls[] = {
        "abs(1)",           "upper('a')", "UPPER('a')",
        "coalesce(1, 2)",   "date(0)",    "group_concat(key)",
        "lag(key) OVER ()", "pow(2, 3)",  "row_number() OVER ()"};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        char sql[80];
        snprintf(sql, sizeof sql, "SELECT %s FROM actor", calls[i]);
        ck_assert_msg(run(sql) == SQLITE_OK, "%s", calls[i]);
    }
}
END_TEST

START_TEST(what_was_denied_first_is_remembered)
{
    ck_assert_int_eq(run("SELECT printf('x'), zeroblob(3)"), SQLITE_ERROR);
    ck_assert_str_eq(dm_buffer_text(&guard.denied),
                     "use the function 'printf'");
    dm_buffer_clear(&guard.denied);
}
END_TEST

int main(void)
{
    TCase *bounds = tcase_create("bounds");
    tcase_add_checked_fixture(bounds, open_guarded, close_store);
    tcase_add_test(bounds, work_beyond_the_limit_is_stopped);
    tcase_add_test(bounds, every_harmless_function_is_found);
    tcase_add_test(bounds, what_was_denied_first_is_remembered);
    Suite *suite = suite_create("query_guard");
    suite_add_tcase(suite, bounds);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
