#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

/* 1939-08-01 is the day -11111. The first contact is joint: a and b to c. */
static const fixture_arrow rows[] = {
    {ARROW("a", "c", -11111), .contact = 1},
    {ARROW("b", "c", -11111), .contact = 1},
    {ARROW("c", "a", -11105)},
    {ARROW("a", "b", -11100), .days = 10, .flags = DM_CONTACT_SYMMETRIC},
    {ARROW("d", "a", -11025), .flags = DM_CONTACT_UNKNOWN},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
}

static void assert_actor(size_t row, const char *key, double number,
                         double initiated, double received)
{
    ck_assert_str_eq(get_text(table, row, "key"), key);
    ck_assert_double_eq(get_number(table, row, "contacts"), number);
    ck_assert_double_eq(get_number(table, row, "initiated"), initiated);
    ck_assert_double_eq(get_number(table, row, "received"), received);
}

START_TEST(without_phases_all_contacts_count)
{
    ck_assert_int_eq(dm_measure_activity(&table, contacts, NULL, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    assert_actor(0, "a", 4, 1, 1);
    assert_actor(1, "b", 2, 1, 0);
    assert_actor(2, "c", 2, 1, 1);
    assert_actor(3, "d", 1, 0, 0);
}
END_TEST

START_TEST(first_and_last_are_the_days_of_the_outermost_seconds)
{
    ck_assert_int_eq(dm_measure_activity(&table, contacts, NULL, NULL), DM_OK);
    ck_assert_str_eq(get_text(table, 1, "first"), "1939-08-01");
    ck_assert_str_eq(get_text(table, 1, "last"), "1939-08-21");
    ck_assert_str_eq(get_text(table, 3, "first"), "1939-10-26");
    ck_assert_str_eq(get_text(table, 3, "last"), "1939-10-26");
}
END_TEST

START_TEST(with_phases_only_what_lies_inside_one_counts)
{
    add_phase(&phases, -11115, -11107);
    add_phase(&phases, -11107, -11095);
    ck_assert_int_eq(dm_measure_activity(&table, contacts, &phases, NULL),
                     DM_OK);
    assert_actor(0, "a", 2, 1, 1);
    assert_actor(1, "b", 1, 1, 0);
    assert_actor(3, "d", 0, 0, 0);
    ck_assert(is_empty(table, 3, "first"));
    ck_assert(is_empty(table, 3, "last"));
    ck_assert(is_empty(table, 3, "state"));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_activity");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, without_phases_all_contacts_count);
    tcase_add_test(cases, first_and_last_are_the_days_of_the_outermost_seconds);
    tcase_add_test(cases, with_phases_only_what_lies_inside_one_counts);
    Suite *suite = suite_create("measure_activity");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
