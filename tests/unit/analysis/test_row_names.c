#include "analysis/row_names.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static void setup(void)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .channel = "note"},
        {ARROW("b", "c", 2), .channel = "meeting"},
        {ARROW("b", "c", 3)},
    };
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 10);
    add_phase(&phases, 10, 20);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}

static dm_row_subject find_subject(const dm_column *columns, size_t count)
{
    dm_table *named;
    ck_assert_int_eq(dm_table_new(&named, columns, count, NULL), DM_OK);
    dm_row_subject subject = dm_find_row_names(named).subject;
    dm_table_free(named);
    return subject;
}

START_TEST(columns_tell_what_rows_are_about)
{
    static const dm_column pair[] = {{"a", DM_TEXT}, {"b", DM_TEXT}};
    static const dm_column direction[] = {{"from", DM_TEXT}, {"to", DM_TEXT}};
    static const dm_column actors[] = {{"key", DM_TEXT}, {"label", DM_TEXT}};
    static const dm_column windows[] = {{"order", DM_INTEGER},
                                        {"label", DM_TEXT}};
    ck_assert_int_eq(find_subject(pair, 2), DM_ROW_OF_PAIR);
    ck_assert_int_eq(find_subject(pair, 1), DM_ROW_OF_ALL);
    ck_assert_int_eq(find_subject(direction, 2), DM_ROW_OF_DIRECTION);
    ck_assert_int_eq(find_subject(actors, 2), DM_ROW_OF_ACTOR);
    ck_assert_int_eq(find_subject(windows, 2), DM_ROW_OF_ALL);
}
END_TEST

START_TEST(a_key_is_made_of_places_and_indices)
{
    static const dm_column columns[] = {
        {"phase", DM_INTEGER}, {"a", DM_TEXT}, {"b", DM_TEXT}};
    dm_tally_key key;
    ck_assert_int_eq(dm_table_new(&table, columns, 3, NULL), DM_OK);
    dm_table_put_integer(table, 2);
    dm_table_put_text(table, "a");
    dm_table_put_text(table, "c");
    dm_row_names names = dm_find_row_names(table);
    ck_assert(dm_find_row_key(&key, table, 0, &names, contacts, &phases));
    ck_assert_uint_eq(key.window, 1);
    ck_assert_uint_eq(key.a, 0);
    ck_assert_uint_eq(key.b, 2);
}
END_TEST

START_TEST(an_empty_label_is_the_one_not_stated)
{
    static const dm_column columns[] = {{"channel", DM_TEXT}};
    dm_tally_key key;
    ck_assert_int_eq(dm_table_new(&table, columns, 1, NULL), DM_OK);
    dm_table_put_empty(table);
    dm_table_put_text(table, "note");
    dm_table_put_text(table, "visit");
    dm_row_names names = dm_find_row_names(table);
    ck_assert(dm_find_row_key(&key, table, 0, &names, contacts, &phases));
    ck_assert_str_eq(contacts->channels[key.a], "");
    ck_assert(dm_find_row_key(&key, table, 1, &names, contacts, &phases));
    ck_assert_str_eq(contacts->channels[key.a], "note");
    ck_assert(!dm_find_row_key(&key, table, 2, &names, contacts, &phases));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("row_names");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, columns_tell_what_rows_are_about);
    tcase_add_test(cases, a_key_is_made_of_places_and_indices);
    tcase_add_test(cases, an_empty_label_is_the_one_not_stated);
    Suite *suite = suite_create("row_names");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
