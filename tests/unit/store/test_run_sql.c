#include "demarche/store.h"

#include "case_fixture.h"

static const char *ask(const char *sql)
{
    dm_table *table;
    assert_ok(dm_store_run_sql(&table, store, sql, NULL, 0, &error));
    return write_table(table);
}

START_TEST(a_select_gives_its_rows)
{
    ck_assert_str_eq(ask("SELECT key, t_end - t_start FROM contact "
                         "WHERE kind = 'silence'"),
                     "no-word|864000\n");
    ck_assert_str_eq(ask("VALUES (1), (2); -- and no more\n"), "1\n2\n");
    ck_assert_str_eq(ask("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                         "SELECT i + 1 FROM n WHERE i < 3) "
                         "SELECT sum(i) FROM n"),
                     "6\n");
    ck_assert_str_eq(ask("SELECT count(*) FROM sqlite_schema "
                         "WHERE name = 'contact_readable'"),
                     "1\n");
}
END_TEST

START_TEST(views_and_full_text_are_readable)
{
    ck_assert_str_eq(ask("SELECT key, date FROM contact_readable "
                         "WHERE key = 'june'"),
                     "june|1939-06-10\n");
    ck_assert_str_eq(ask("SELECT rowid FROM contact_search "
                         "WHERE contact_search MATCH 'prague'"),
                     "1\n");
}
END_TEST

START_TEST(columns_have_the_type_of_their_values)
{
    dm_table *table;
    assert_ok(dm_store_run_sql(
        &table, store,
        "SELECT 1 AS i, 1.5 AS r, 'x' AS t, NULL AS n, x'0aff' AS b, 1 AS m "
        "UNION ALL SELECT NULL, 2, 3, NULL, NULL, 'a'",
        NULL, 0, &error));
    const dm_cell_type types[] = {DM_INTEGER, DM_REAL, DM_TEXT,
                                  DM_TEXT,    DM_TEXT, DM_TEXT};
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(dm_table_get_column(table, i)->type, types[i]);
    }
    ck_assert_str_eq(dm_table_get_column(table, 5)->name, "m");
    ck_assert_str_eq(write_table(table), "1|1.5|x||x'0aff'|1\n|2|3|||a\n");
}
END_TEST

START_TEST(parameters_are_bound_by_name)
{
    dm_parameter parameters[] = {{"who", "astakhov"}, {"day", "1"}};
    dm_table *table;
    assert_ok(dm_store_run_sql(&table, store,
                               "SELECT id FROM actor WHERE key = :who "
                               "AND id > @day AND key = $who",
                               parameters, 2, &error));
    ck_assert_str_eq(write_table(table), "3\n");
}
END_TEST

START_TEST(parameters_must_be_known_and_complete)
{
    static const struct {
        const char *sql, *name, *message;
    } cases[] = {
        {"SELECT :who", NULL, "parameter 'who' has no value"},
        {"SELECT ?", NULL, "parameters need names, such as ':actor'"},
        {"SELECT 1", "who", "unknown parameter 'who'"},
    };
    dm_parameter parameter = {cases[_i].name, "x"};
    dm_table *table;
    assert_refused(dm_store_run_sql(&table, store, cases[_i].sql, &parameter,
                                    cases[_i].name != NULL, &error),
                   DM_USAGE, cases[_i].message);
}
END_TEST

START_TEST(what_is_no_harmless_select_is_refused)
{
    static const char *const cases[][2] = {
        {"", "the query is empty"},
        {" -- nothing", "the query is empty"},
        {"SELECT 1; SELECT 2", "only one statement may be run at a time"},
        {"SELECT 1; nonsense", "only one statement may be run at a time"},
        {"EXPLAIN SELECT 1", "a query must be a SELECT"},
        {"DELETE FROM contact", "a query may not change anything"},
        {"INSERT INTO topic VALUES (9, 'x')",
         "a query may not change anything"},
        {"UPDATE sqlite_schema SET sql = ''",
         "table sqlite_master may not be modified"},
        {"CREATE TEMP TABLE t (a)", "a query may not change anything"},
        {"DROP TABLE contact", "a query may not change anything"},
        {"PRAGMA user_version", "a query may not use PRAGMA"},
        {"SELECT * FROM pragma_database_list", "a query may not use PRAGMA"},
        {"ATTACH '/tmp/x' AS x", "a query may not attach other files"},
        {"VACUUM INTO '/tmp/x'", "a query must be a SELECT"},
        {"BEGIN", "a query may not use transactions"},
        {"SELECT printf('%.*c', 900000000, 'x')",
         "a query may not use the function 'printf'"},
        {"SELECT format('a')", "a query may not use the function 'format'"},
        {"SELECT load_extension('x')",
         "a query may not use the function 'load_extension'"},
        {"SELECT zeroblob(1000000000)",
         "a query may not use the function 'zeroblob'"},
        {"WITH RECURSIVE d (s) AS (SELECT 'x' UNION ALL SELECT s || s FROM d) "
         "SELECT length(s) FROM d",
         "string or blob too big"},
    };
    dm_table *table;
    assert_refused(
        dm_store_run_sql(&table, store, cases[_i][0], NULL, 0, &error),
        DM_USAGE, cases[_i][1]);
    ck_assert_ptr_null(table);
}
END_TEST

START_TEST(a_mistake_is_told_with_its_place)
{
    dm_table *table;
    assert_refused(dm_store_run_sql(&table, store,
                                    "SELECT '\u00e4\u00f6',\n  '\u00e4', kye\n"
                                    "FROM contact",
                                    NULL, 0, &error),
                   DM_USAGE, "no such column: kye");
    ck_assert_uint_eq(error.line, 2);
    ck_assert_uint_eq(error.column, 8);
}
END_TEST

static const char endless[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                              "SELECT i + 1 FROM n) SELECT count(*) FROM n";

START_TEST(an_interrupt_ends_a_query)
{
    static const volatile sig_atomic_t flag = 1;
    dm_store_watch(store, &flag);
    dm_table *table;
    ck_assert_int_eq(dm_store_run_sql(&table, store, endless, NULL, 0, &error),
                     DM_INTERRUPTED);
}
END_TEST

START_TEST(the_store_goes_on_as_before)
{
    ask("SELECT 1");
    add("DELETE FROM answer");
    ck_assert_str_eq(ask("SELECT count(*) FROM answer"), "0\n");
}
END_TEST

int main(void)
{
    TCase *sql = tcase_create("sql");
    tcase_add_checked_fixture(sql, open_case, close_store);
    tcase_add_test(sql, a_select_gives_its_rows);
    tcase_add_test(sql, views_and_full_text_are_readable);
    tcase_add_test(sql, columns_have_the_type_of_their_values);
    tcase_add_test(sql, parameters_are_bound_by_name);
    tcase_add_loop_test(sql, parameters_must_be_known_and_complete, 0, 3);
    tcase_add_loop_test(sql, what_is_no_harmless_select_is_refused, 0, 20);
    tcase_add_test(sql, a_mistake_is_told_with_its_place);
    tcase_add_test(sql, an_interrupt_ends_a_query);
    tcase_add_test(sql, the_store_goes_on_as_before);
    Suite *suite = suite_create("run_sql");
    suite_add_tcase(suite, sql);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
