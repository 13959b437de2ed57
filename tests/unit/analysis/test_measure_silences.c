#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_contacts *silences;
static dm_phases phases;
static dm_table *table;

static void setup(void)
{
    add_phase(&phases, 0, 100);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_contacts_free(silences);
    dm_phases_clear(&phases);
}

static void measure(void)
{
    ck_assert_int_eq(
        dm_measure_silences(&table, contacts, silences, &phases, NULL), DM_OK);
}

START_TEST(the_longest_gap_has_its_probability)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 40)}};
    contacts = MAKE_CONTACTS(rows);
    measure();
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    ck_assert_str_eq(get_text(table, 0, "kind"), "gap");
    ck_assert_str_eq(get_text(table, 0, "first"), "1970-02-10");
    ck_assert_str_eq(get_text(table, 0, "last"), "1970-04-10");
    ck_assert_double_eq(get_number(table, 0, "days"), 60);
    /* One contact in the first or in the last two fifths. */
    ck_assert_double_eq_tol(get_number(table, 0, "probability"), 0.8, 1e-12);
}
END_TEST

START_TEST(stated_silences_name_the_silent_side)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 40)}};
    static const fixture_arrow stated[] = {{ARROW("b", "a", 41), .days = 10},
                                           {ARROW("a", "b", 150), .days = 10}};
    contacts = MAKE_CONTACTS(rows);
    silences = MAKE_CONTACTS(stated);
    measure();
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    ck_assert_str_eq(get_text(table, 1, "kind"), "stated");
    ck_assert_str_eq(get_text(table, 1, "a"), "a");
    ck_assert_str_eq(get_text(table, 1, "silent"), "b");
    ck_assert_double_eq(get_number(table, 1, "days"), 10);
    ck_assert(is_empty(table, 1, "probability"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_silences");
    TCase *cases = tcase_create("measure_silences");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_longest_gap_has_its_probability);
    tcase_add_test(cases, stated_silences_name_the_silent_side);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
