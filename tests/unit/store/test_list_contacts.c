#include "demarche/store.h"

#include "case_fixture.h"

static const char *list(const dm_reading *reading, dm_listing listing,
                        dm_left_out *left_out)
{
    dm_table *table;
    assert_ok(dm_store_list_contacts(&table, store, reading, listing, left_out,
                                     &error));
    return write_table(table);
}

START_TEST(each_contact_is_one_row_in_order_of_time)
{
    ck_assert_str_eq(
        list(&(dm_reading){0}, DM_LIST_CONTACTS, NULL),
        "may|1939-05|unknown|astakhov|weizsaecker|telegram|||no||\n"
        "may-15|1939-05-15|directed|astakhov|schnurre;weizsaecker|meeting|"
        "trade|german;soviet|yes|NSR 3; GK 349; GK 350|"
        "On the consulate in Prague\n"
        "june|1939-06-10|directed|schnurre|astakhov|||german|no||\n");
}
END_TEST

START_TEST(at_the_level_of_states_ends_are_states)
{
    dm_reading reading = {.level = DM_LEVEL_STATE};
    ck_assert_str_eq(
        list(&reading, DM_LIST_CONTACTS, NULL),
        "may|1939-05|unknown|ussr|weizsaecker|telegram|||no||\n"
        "may-15|1939-05-15|directed|ussr|germany;weizsaecker|meeting|trade|"
        "german;soviet|yes|NSR 3; GK 349; GK 350|On the consulate in Prague\n"
        "june|1939-06-10|directed|germany|ussr|||german|no||\n");
}
END_TEST

START_TEST(people_read_labels)
{
    dm_table *table;
    assert_ok(dm_store_list_contacts(&table, store, &(dm_reading){0},
                                     DM_LIST_CONTACTS, NULL, &error));
    ck_assert_str_eq(dm_table_get_label(table, 1, 4),
                     "Julius Schnurre; Ernst von Weizs\u00e4cker");
    dm_table_free(table);
}
END_TEST

START_TEST(what_only_overlaps_the_window_is_unsure)
{
    dm_reading reading = {.phase = "1"};
    dm_left_out left_out;
    const char *rows = list(&reading, DM_LIST_CONTACTS, &left_out);
    ck_assert_ptr_eq(strstr(rows, "may-15|"), rows);
    ck_assert_ptr_eq(strchr(rows, '\n')[1] ? rows : NULL, NULL);
    ck_assert_uint_eq(left_out.unsure, 1);
}
END_TEST

START_TEST(silences_are_listed_alone)
{
    ck_assert_str_eq(list(&(dm_reading){0}, DM_LIST_SILENCES, NULL),
                     "no-word|1939-06-10|directed|schnurre|astakhov||||no||"
                     "no answer\n");
}
END_TEST

START_TEST(descriptions_ascend_by_number)
{
    dm_contacts *contacts;
    assert_ok(
        dm_store_read_contacts(&contacts, store, &(dm_reading){0}, &error));
    dm_table *table;
    assert_ok(dm_store_describe_contacts(&table, store, contacts, &error));
    ck_assert_str_eq(write_table(table),
                     "1|may-15|1939-05-15|NSR 3; GK 349; GK 350|"
                     "On the consulate in Prague|1\n"
                     "2|may|1939-05|||0\n3|june|1939-06-10|||2\n");
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(some_are_described_like_all_and_placed_among_themselves)
{
    dm_contacts *contacts;
    assert_ok(
        dm_store_read_contacts(&contacts, store, &(dm_reading){0}, &error));
    static const int64_t numbers[] = {3, 99, 2, 3};
    dm_table *table;
    assert_ok(dm_store_describe_some(&table, store, contacts,
                                     (dm_contact_numbers){4, numbers}, &error));
    ck_assert_str_eq(write_table(table),
                     "2|may|1939-05|||0\n3|june|1939-06-10|||1\n");
    assert_ok(dm_store_describe_some(&table, store, contacts,
                                     (dm_contact_numbers){0}, &error));
    ck_assert_str_eq(write_table(table), "");
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    TCase *listing = tcase_create("listing");
    tcase_add_checked_fixture(listing, open_case, close_store);
    tcase_add_test(listing, each_contact_is_one_row_in_order_of_time);
    tcase_add_test(listing, at_the_level_of_states_ends_are_states);
    tcase_add_test(listing, people_read_labels);
    tcase_add_test(listing, what_only_overlaps_the_window_is_unsure);
    tcase_add_test(listing, silences_are_listed_alone);
    tcase_add_test(listing, descriptions_ascend_by_number);
    tcase_add_test(listing,
                   some_are_described_like_all_and_placed_among_themselves);
    Suite *suite = suite_create("list_contacts");
    suite_add_tcase(suite, listing);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
