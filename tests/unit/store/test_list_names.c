#include "demarche/store.h"

#include "case_fixture.h"

/* The names of a kind, a line each. */
static char *write_names_of(dm_name_kind kind, const char *scheme)
{
    dm_table *table;
    assert_ok(dm_store_list_names(&table, store, kind, scheme, &error));
    ck_assert_str_eq(dm_table_get_column(table, 0)->name, "name");
    return write_table(table);
}

static char *write_names(dm_name_kind kind)
{
    return write_names_of(kind, NULL);
}

START_TEST(actors_go_by_their_keys)
{
    ck_assert_str_eq(write_names(DM_NAMES_ACTORS),
                     "astakhov\ngermany\nschnurre\nussr\nweizsaecker\n");
}
END_TEST

START_TEST(numbers_of_phases_come_by_size_before_the_labels)
{
    add("INSERT INTO phase (scheme, ord, label, t_start, t_end) "
        "VALUES ('leem', 10, 'Autumn', 0, 1)");
    ck_assert_str_eq(write_names(DM_NAMES_PHASES),
                     "1\n2\n10\nAutumn\nSpring\nSummer\n");
}
END_TEST

START_TEST(phases_are_those_of_a_scheme_or_of_the_first)
{
    add("INSERT INTO phase (scheme, ord, label, t_start, t_end) "
        "VALUES ('a third', 7, 'Whole', 0, 1)");
    ck_assert_str_eq(write_names_of(DM_NAMES_PHASES, "a third"), "7\nWhole\n");
    ck_assert_str_eq(write_names(DM_NAMES_PHASES), "1\n2\nSpring\nSummer\n");
    ck_assert_str_eq(write_names_of(DM_NAMES_PHASES, "none"), "");
}
END_TEST

START_TEST(schemes_channels_and_topics_come_by_bytes)
{
    add("INSERT INTO channel VALUES (3, 'Zettel'), (4, '\u00e9cho')");
    ck_assert_str_eq(write_names(DM_NAMES_SCHEMES), "leem\nother\n");
    ck_assert_str_eq(write_names(DM_NAMES_CHANNELS),
                     "Zettel\nmeeting\ntelegram\n\u00e9cho\n");
    ck_assert_str_eq(write_names(DM_NAMES_TOPICS), "trade\n");
}
END_TEST

START_TEST(a_reading_is_of_the_editor_or_of_a_record_with_or_without_him)
{
    ck_assert_str_eq(write_names(DM_NAMES_READINGS),
                     "editor\ngerman\ngerman+editor\nsoviet\nsoviet+editor\n");
    add("DELETE FROM account");
    ck_assert_str_eq(write_names(DM_NAMES_READINGS), "editor\n");
}
END_TEST

int main(void)
{
    TCase *names = tcase_create("names");
    tcase_add_checked_fixture(names, open_case, close_store);
    tcase_add_test(names, actors_go_by_their_keys);
    tcase_add_test(names, numbers_of_phases_come_by_size_before_the_labels);
    tcase_add_test(names, phases_are_those_of_a_scheme_or_of_the_first);
    tcase_add_test(names, schemes_channels_and_topics_come_by_bytes);
    tcase_add_test(
        names, a_reading_is_of_the_editor_or_of_a_record_with_or_without_him);
    Suite *suite = suite_create("list_names");
    suite_add_tcase(suite, names);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
