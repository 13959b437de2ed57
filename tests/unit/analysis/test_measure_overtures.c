#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

START_TEST(each_overture_has_a_row_with_its_answer)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .contact = 11},
        {ARROW("a", "b", 2), .contact = 12},
        {ARROW("b", "a", 4), .contact = 13, .flags = DM_CONTACT_REPLY},
        {ARROW("a", "b", 90), .contact = 14}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_phases phases = {0};
    dm_table *table = NULL;
    add_phase(&phases, 0, 100);
    ck_assert_int_eq(
        dm_measure_overtures(&table, contacts, &phases, NULL, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    ck_assert_double_eq(get_number(table, 0, "contact"), 11);
    ck_assert_double_eq(get_number(table, 0, "answered_by"), 13);
    ck_assert_str_eq(get_text(table, 0, "how"), "next");
    ck_assert_double_eq(get_number(table, 0, "reminders"), 1);
    ck_assert_double_eq(get_number(table, 0, "days"), 3);
    ck_assert_str_eq(get_text(table, 0, "state"), "answered");
    ck_assert_double_eq(get_number(table, 1, "contact"), 14);
    ck_assert(is_empty(table, 1, "answered_by"));
    ck_assert_double_eq(get_number(table, 1, "days"), 9);
    ck_assert_str_eq(get_text(table, 1, "state"), "open");
    dm_table_free(table);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_overtures");
    TCase *cases = tcase_create("measure_overtures");
    tcase_add_test(cases, each_overture_has_a_row_with_its_answer);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
