#include "demarche/range.h"

#include "unit/analysis/contacts_fixture.h"

static const fixture_arrow whole_rows[] = {
    {ARROW("a", "b", 1)}, {ARROW("a", "b", 2)}, {ARROW("a", "b", 3)},
    {ARROW("b", "a", 4)}, {ARROW("a", "c", 5)},
};
static const fixture_arrow left_rows[] = {
    {ARROW("a", "b", 1)},
    {ARROW("b", "a", 4)},
    {ARROW("c", "c2", 4)},
};

START_TEST(each_row_of_the_whole_tells_what_is_left_and_how_far_it_moved)
{
    dm_phases phases = {0};
    add_phase(&phases, 0, 100);
    dm_contacts *whole = MAKE_CONTACTS(whole_rows);
    dm_contacts *left = NULL;
    ck_assert_int_eq(dm_contacts_new(&left, NULL), DM_OK);
    for (const char *key = "a\0b\0c\0"; *key; key += 2) {
        dm_contacts_add_actor(left, key, NULL, "person");
    }
    for (size_t i = 0; i < 3; i++) {
        add_fixture_arrow(left, &left_rows[i], i, 0);
    }
    ck_assert_int_eq(dm_contacts_seal(left, NULL), DM_OK);
    dm_record_reading items[] = {{"german", left}, {"soviet", whole}};
    dm_record_readings without = {.count = 2, .items = items};
    dm_table *table = NULL;
    ck_assert_int_eq(
        dm_measure_losses(&table, whole, &without, &phases, NULL, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    ck_assert_str_eq(get_text(table, 0, "without"), "german");
    ck_assert_double_eq(get_number(table, 0, "net_a"), 0);
    ck_assert_double_eq(get_number(table, 0, "change"), -0.5);
    ck_assert_str_eq(get_text(table, 1, "b"), "c");
    ck_assert(is_empty(table, 1, "net_a"));
    ck_assert(is_empty(table, 1, "change"));
    ck_assert_str_eq(get_text(table, 2, "without"), "soviet");
    ck_assert_double_eq(get_number(table, 2, "net_a"), 0.5);
    ck_assert_double_eq(get_number(table, 2, "change"), 0);
    dm_table_free(table);
    dm_contacts_free(left);
    dm_contacts_free(whole);
    dm_phases_clear(&phases);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_losses");
    TCase *cases = tcase_create("cases");
    tcase_add_test(
        cases, each_row_of_the_whole_tells_what_is_left_and_how_far_it_moved);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
