#include "demarche/store.h"

#include "case_fixture.h"

typedef struct named_case {
    const char *name;
    dm_parameter parameters[2];
    size_t count;
    const char *rows;
} named_case;

static const named_case cases[] = {
    {"contacts-of-actor",
     {{"actor", "weizsaecker"}},
     1,
     "may|1939-05|unknown|Georgi Astakhov|Ernst von "
     "Weizs\u00e4cker|telegram||\n"
     "may-15|1939-05-15|directed|Georgi Astakhov|Julius Schnurre|meeting|trade|"
     "On the consulate in Prague\n"},
    {"contacts-between",
     {{"a", "schnurre"}, {"b", "astakhov"}},
     2,
     "may-15|1939-05-15|directed|Georgi Astakhov|Julius Schnurre|meeting|trade|"
     "On the consulate in Prague\n"
     "june|1939-06-10|directed|Julius Schnurre|Georgi Astakhov|||\n"},
    {"contacts-of-record",
     {{"record", "soviet"}},
     1,
     "may-15|1939-05-15|Georgi Astakhov|Julius Schnurre||GK 349; GK 350|\n"},
    {"citations",
     {{"text", "GK 350"}},
     1,
     "GK 349; GK 350|soviet|may-15|1939-05-15|Georgi Astakhov|"
     "Julius Schnurre\n"},
    {"contested",
     {{0}},
     0,
     "may-15|1939-05-15|german|Julius Schnurre|Georgi Astakhov|NSR 3; GK 349\n"
     "may-15|1939-05-15|soviet|Georgi Astakhov|Julius Schnurre|"
     "GK 349; GK 350\n"},
    {"single-sourced",
     {{0}},
     0,
     "june|1939-06-10|Julius Schnurre|Georgi Astakhov|german|\n"},
    {"answers",
     {{0}},
     0,
     "june|1939-06-10|Julius Schnurre|Georgi Astakhov|refusal|may-15|"
     "1939-05-15|26\n"},
    {"silences",
     {{0}},
     0,
     "no-word|1939-06-10|Julius Schnurre|Georgi Astakhov||no answer\n"},
    {"overtures-unanswered",
     {{0}},
     0,
     "june|1939-06-10|Julius Schnurre|Georgi Astakhov|||\n"},
    {"posts-on-day",
     {{"day", "1938-12"}},
     1,
     "schnurre|Julius Schnurre|Germany|councillor|||\n"},
    {"first-and-last",
     {{0}},
     0,
     "astakhov|schnurre|2|1939-05-15|1939-06-10\n"
     "astakhov|weizsaecker|1|1939-05|1939-05\n"},
    {"search",
     {{"words", "prague"}},
     1,
     "may-15|1939-05-15|Georgi Astakhov|Julius Schnurre|"
     "On the consulate in Prague\n"},
    {"contacts-per-month", {{0}}, 0, "1939|5|2\n1939|6|1\n"},
};

#define CASE_COUNT ((int)(sizeof cases / sizeof *cases))

START_TEST(each_named_query_gives_its_rows)
{
    const named_case *one = &cases[_i];
    dm_table *table;
    assert_ok(dm_store_run_named(&table, store, one->name, one->parameters,
                                 one->count, &error));
    ck_assert_str_eq(write_table(table), one->rows);
}
END_TEST

START_TEST(the_list_names_each_query_once_with_its_parameters)
{
    dm_table *table;
    assert_ok(dm_store_list_queries(&table, &error));
    ck_assert_uint_eq(dm_table_count_rows(table), CASE_COUNT);
    const char *text = write_table(table);
    ck_assert_ptr_nonnull(
        strstr(text, "contacts-between|a b|The contacts between two actors, "
                     "whoever began.\n"));
    ck_assert_ptr_nonnull(strstr(text, "posts-on-day|day|Who served whom"));
    for (int i = 0; i < CASE_COUNT; i++) {
        ck_assert_ptr_nonnull(strstr(text, cases[i].name));
    }
}
END_TEST

START_TEST(names_and_values_must_fit)
{
    static const struct {
        const char *query, *parameter, *value, *message;
    } wrong[] = {
        {"contestd", NULL, NULL,
         "unknown query 'contestd': did you mean 'contested'?"},
        {"search", "word", "x",
         "query 'search': unknown parameter 'word': did you mean 'words'?"},
        {"search", NULL, NULL,
         "query 'search': parameter 'words' has no value"},
        {"posts-on-day", "day", "",
         "query 'posts-on-day': parameter 'day': no date"},
    };
    dm_parameter parameter = {wrong[_i].parameter, wrong[_i].value};
    dm_table *table;
    assert_refused(dm_store_run_named(&table, store, wrong[_i].query,
                                      &parameter, wrong[_i].parameter != NULL,
                                      &error),
                   DM_USAGE, wrong[_i].message);
    ck_assert_ptr_null(table);
}
END_TEST

/* The calendar of the query against the library's own. */
START_TEST(months_are_those_of_the_calendar)
{
    static const char *const days[] = {
        "-0001-02-28", "0000-02-29", "0001-01-01", "1900-02-28", "1900-03-01",
        "1969-12-31",  "1970-01-01", "2000-02-29", "2400-12-31"};
    dm_date date;
    assert_ok(dm_date_parse(&date, days[_i], &error));
    add("DELETE FROM contact WHERE id <> 3");
    add("UPDATE contact SET t_start = %lld, t_end = %lld",
        (long long)date.bounds.start, (long long)date.bounds.end);
    dm_table *table;
    assert_ok(dm_store_run_named(&table, store, "contacts-per-month", NULL, 0,
                                 &error));
    char expected[32];
    int year, month;
    ck_assert_int_eq(sscanf(days[_i], "%d-%d", &year, &month), 2);
    snprintf(expected, sizeof expected, "%d|%d|1\n", year, month);
    ck_assert_str_eq(write_table(table), expected);
}
END_TEST

int main(void)
{
    TCase *named = tcase_create("named");
    tcase_add_checked_fixture(named, open_case, close_store);
    tcase_add_loop_test(named, each_named_query_gives_its_rows, 0, CASE_COUNT);
    tcase_add_test(named, the_list_names_each_query_once_with_its_parameters);
    tcase_add_loop_test(named, names_and_values_must_fit, 0, 4);
    tcase_add_loop_test(named, months_are_those_of_the_calendar, 0, 9);
    Suite *suite = suite_create("run_named");
    suite_add_tcase(suite, named);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
