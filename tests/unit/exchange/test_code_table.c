#include "exchange/code_table.h"

#include "unit/exchange/scratch.h"

#include <check.h>

#include <stdlib.h>

static dm_code_table table;
static dm_problems problems;

static void load_cameo(void)
{
    ck_assert_int_eq(dm_code_table_load(&table, "cameo", NULL, &problems, NULL),
                     DM_OK);
    ck_assert_uint_eq(problems.count, 0);
}

static void load_text(const char *text)
{
    make_scratch();
    write_text("tunes.v2.csv", text);
    ck_assert_int_eq(dm_code_table_load(&table, "cameo",
                                        in_scratch("tunes.v2.csv"), &problems,
                                        NULL),
                     DM_OK);
    remove_scratch();
}

static void clean_up(void)
{
    dm_code_table_clear(&table);
    dm_problems_clear(&problems);
}

START_TEST(the_table_of_cameo_is_there)
{
    load_cameo();
    ck_assert_str_eq(table.scheme, "cameo");
    ck_assert_uint_eq(table.count, 312);
    clean_up();
}
END_TEST

START_TEST(cameo_tells_who_approached_whom)
{
    load_cameo();
    const dm_code *consult = dm_code_table_find(&table, "040", "");
    ck_assert_int_eq(consult->initiator, DM_CODE_NONE);
    ck_assert(consult->is_contact);
    const dm_code *visit = dm_code_table_find(&table, "042", "");
    ck_assert_int_eq(visit->initiator, DM_CODE_SOURCE);
    ck_assert_str_eq(visit->mirror, "043");
    const dm_code *host = dm_code_table_find(&table, "043", "");
    ck_assert_int_eq(host->initiator, DM_CODE_TARGET);
    ck_assert_str_eq(host->mirror, "042");
    ck_assert(!dm_code_table_find(&table, "190", "")->is_contact);
    clean_up();
}
END_TEST

static void load_scheme(const char *scheme)
{
    ck_assert_int_eq(dm_code_table_load(&table, scheme, NULL, &problems, NULL),
                     DM_OK);
    ck_assert_uint_eq(problems.count, 0);
    ck_assert_str_eq(table.scheme, scheme);
}

START_TEST(every_mirror_is_mutual)
{
    load_scheme(_i ? "weis" : "cameo");
    for (size_t i = 0; i < table.count; i++) {
        const dm_code *code = &table.items[i];
        if (*code->mirror) {
            const dm_code *mirror =
                dm_code_table_find(&table, code->mirror, "");
            ck_assert_str_eq(mirror->mirror, code->code);
        }
        ck_assert(!code->is_contact || *code->channel);
    }
    clean_up();
}
END_TEST

START_TEST(a_code_is_found_by_the_longest_that_it_begins_with)
{
    load_cameo();
    ck_assert_str_eq(dm_code_table_find(&table, "0219", "")->code, "021");
    ck_assert_str_eq(dm_code_table_find(&table, "0211", "")->code, "0211");
    ck_assert_str_eq(dm_code_table_find(&table, "0499", "")->code, "04");
    ck_assert_ptr_null(dm_code_table_find(&table, "999", ""));
    ck_assert_ptr_null(dm_code_table_find(&table, "", ""));
    clean_up();
}
END_TEST

START_TEST(a_code_is_found_by_its_label)
{
    load_cameo();
    ck_assert_str_eq(dm_code_table_find(&table, "", "Consult")->code, "040");
    ck_assert_str_eq(dm_code_table_find(&table, "Consult", "Consult")->code,
                     "040");
    ck_assert_ptr_null(dm_code_table_find(&table, "", "consulting"));
    clean_up();
}
END_TEST

START_TEST(a_file_names_its_scheme)
{
    load_text("code,label,contact,channel,initiator,mirror\n"
              "1,Sing,yes,song,target,\n");
    ck_assert_str_eq(table.scheme, "tunes");
    ck_assert_int_eq(dm_code_table_find(&table, "12", "")->initiator,
                     DM_CODE_TARGET);
    ck_assert_uint_eq(problems.count, 0);
    clean_up();
}
END_TEST

START_TEST(a_code_comes_once)
{
    load_text("code,label,contact,channel,initiator,mirror\n"
              "1,Sing,yes,song,target,\n1,Hum,no,,source,\n");
    ck_assert_uint_eq(problems.errors, 1);
    ck_assert_uint_eq(problems.items[0].line, 3);
    clean_up();
}
END_TEST

START_TEST(an_empty_file_is_no_table)
{
    load_text("");
    ck_assert_uint_eq(problems.errors, 1);
    clean_up();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("code_table");
    TCase *tests = tcase_create("core");
    tcase_add_test(tests, the_table_of_cameo_is_there);
    tcase_add_test(tests, cameo_tells_who_approached_whom);
    tcase_add_loop_test(tests, every_mirror_is_mutual, 0, 2);
    tcase_add_test(tests, a_code_is_found_by_the_longest_that_it_begins_with);
    tcase_add_test(tests, a_code_is_found_by_its_label);
    tcase_add_test(tests, a_file_names_its_scheme);
    tcase_add_test(tests, a_code_comes_once);
    tcase_add_test(tests, an_empty_file_is_no_table);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
