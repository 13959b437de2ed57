#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_phases phases;
static dm_table *table;

static const fixture_arrow rows[] = {
    {ARROW("a", "c", -9), .contact = 1},
    {ARROW("b", "c", -9), .contact = 1},
    {ARROW("c", "a", -4)},
    {ARROW("a", "b", -1), .days = 3},
    {ARROW("a", "b", 50)},
};

static void teardown(void)
{
    dm_table_free(table);
    dm_phases_clear(&phases);
    table = NULL;
}

static void measure(const fixture_arrow *some, size_t count)
{
    dm_contacts *contacts = make_contacts(some, count, 0);
    ck_assert_int_eq(dm_measure_phases(&table, contacts, &phases, NULL), DM_OK);
    dm_contacts_free(contacts);
}

START_TEST(a_window_has_its_days_and_its_distinct_contacts)
{
    phases.scheme = strdup("months");
    add_phase(&phases, -10, 0);
    add_phase(&phases, 0, 20);
    measure(rows, sizeof rows / sizeof *rows);
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    ck_assert_str_eq(get_text(table, 0, "scheme"), "months");
    ck_assert_double_eq(get_number(table, 0, "order"), 1);
    ck_assert_str_eq(get_text(table, 0, "label"), "a phase");
    ck_assert_str_eq(get_text(table, 0, "first"), "1969-12-22");
    ck_assert_str_eq(get_text(table, 0, "last"), "1969-12-31");
    ck_assert_double_eq(get_number(table, 0, "days"), 10);
    ck_assert_double_eq(get_number(table, 0, "contacts"), 2);
    ck_assert_double_eq(get_number(table, 0, "unsure"), 1);
    ck_assert_str_eq(get_text(table, 1, "last"), "1970-01-20");
    ck_assert_double_eq(get_number(table, 1, "contacts"), 0);
    ck_assert_double_eq(get_number(table, 1, "unsure"), 1);
}
END_TEST

START_TEST(an_open_window_without_a_scheme_has_neither_days_nor_scheme)
{
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    ck_assert_int_eq(dm_phases_add(&phases, 0, "all", always, NULL), DM_OK);
    measure(rows, sizeof rows / sizeof *rows);
    ck_assert(is_empty(table, 0, "scheme"));
    ck_assert_str_eq(get_text(table, 0, "first"), "..");
    ck_assert_str_eq(get_text(table, 0, "last"), "..");
    ck_assert(is_empty(table, 0, "days"));
    ck_assert_double_eq(get_number(table, 0, "contacts"), 4);
}
END_TEST

START_TEST(an_empty_window_has_no_contacts)
{
    add_phase(&phases, 0, 1);
    measure(NULL, 0);
    ck_assert_double_eq(get_number(table, 0, "contacts"), 0);
    ck_assert_double_eq(get_number(table, 0, "unsure"), 0);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_phases");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, a_window_has_its_days_and_its_distinct_contacts);
    tcase_add_test(cases,
                   an_open_window_without_a_scheme_has_neither_days_nor_scheme);
    tcase_add_test(cases, an_empty_window_has_no_contacts);
    Suite *suite = suite_create("measure_phases");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
