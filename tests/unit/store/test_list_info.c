#include "demarche/store.h"

#include "case_fixture.h"

#include "store/transaction.h"

START_TEST(the_counts_are_those_of_the_rows)
{
    add("INSERT INTO import (path, profile, rows_read, rows_kept, rows_merged, "
        "rows_refused, sha256, at) VALUES ('a/b', 'dataset', 9, 8, 1, 0, 'ff', "
        "'2026-01-01')");
    dm_table *table;
    assert_ok(dm_store_list_info(&table, store, &error));
    ck_assert_str_eq(
        write_table(table),
        "schema|2\nfirst_day|1939-05-01\nlast_day|1939-06-10\ncontacts|3\n"
        "silences|1\ndirected|2\nsymmetric|0\nunknown|1\nundated|0\n"
        "answers|1\naccounts|3\ncontested|1\ncontested_theme|1\n"
        "told_by_one_record|1\ntold_by_no_record|1\nactors|5\npersons|3\n"
        "offices|0\nbodies|0\nstates|2\nposts|2\ncoverage|0\nhypotheses|0\n"
        "imports|1\nmerges|0\nrecord.german|2\nrecord.soviet|1\nscheme.leem|2\n"
        "scheme.other|1\nimport.1.path|a/b\nimport.1.profile|dataset\n"
        "import.1.rows_read|9\nimport.1.kept|8\nimport.1.merged|1\n"
        "import.1.refused|0\nimport.1.sha256|ff\nimport.1.at|2026-01-01\n");
}
END_TEST

START_TEST(a_large_store_tells_whether_its_copy_is_fresh)
{
    dm_table *table;
    store->chunks_from = 2;
    assert_ok(dm_store_list_info(&table, store, &error));
    ck_assert_ptr_nonnull(strstr(write_table(table), "schema|2\ncopy|stale\n"));
    assert_ok(dm_store_begin(store, &error));
    assert_ok(dm_store_commit(store, &error));
    assert_ok(dm_store_list_info(&table, store, &error));
    ck_assert_ptr_nonnull(strstr(write_table(table), "schema|2\ncopy|fresh\n"));
}
END_TEST

START_TEST(an_empty_store_has_counts_and_no_days)
{
    add("DELETE FROM contact");
    dm_table *table;
    assert_ok(dm_store_list_info(&table, store, &error));
    const char *text = write_table(table);
    ck_assert_ptr_nonnull(strstr(text, "contacts|0\n"));
    ck_assert_ptr_null(strstr(text, "day|"));
}
END_TEST

int main(void)
{
    TCase *info = tcase_create("info");
    tcase_add_checked_fixture(info, open_case, close_store);
    tcase_add_test(info, the_counts_are_those_of_the_rows);
    tcase_add_test(info, a_large_store_tells_whether_its_copy_is_fresh);
    tcase_add_test(info, an_empty_store_has_counts_and_no_days);
    Suite *suite = suite_create("list_info");
    suite_add_tcase(suite, info);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
