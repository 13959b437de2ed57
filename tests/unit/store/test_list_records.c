#include "demarche/store.h"

#include "case_fixture.h"

START_TEST(records_come_once_each_by_bytes)
{
    add("INSERT INTO account (contact, record) VALUES (2, 'Soviet'), "
        "(2, '\u00e9tat')");
    dm_table *table;
    assert_ok(dm_store_list_records(&table, store, &error));
    ck_assert_str_eq(dm_table_get_column(table, 0)->name, "record");
    ck_assert_str_eq(write_table(table), "Soviet\ngerman\nsoviet\n\u00e9tat\n");
}
END_TEST

START_TEST(without_accounts_there_are_no_records)
{
    add("DELETE FROM account");
    dm_table *table;
    assert_ok(dm_store_list_records(&table, store, &error));
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    TCase *records = tcase_create("records");
    tcase_add_checked_fixture(records, open_case, close_store);
    tcase_add_test(records, records_come_once_each_by_bytes);
    tcase_add_test(records, without_accounts_there_are_no_records);
    Suite *suite = suite_create("list_records");
    suite_add_tcase(suite, records);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
