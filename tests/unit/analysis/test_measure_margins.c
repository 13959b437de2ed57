#include "demarche/range.h"

#include "unit/analysis/contacts_fixture.h"

static dm_phases phases;
static dm_contacts *contacts;
static dm_table *table;

static void setup(void)
{
    add_phase(&phases, 0, 100);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
    contacts = NULL;
}

static void measure(dm_initiative_options options)
{
    ck_assert_int_eq(
        dm_measure_margins(&table, contacts, &phases, &options, NULL), DM_OK);
}

static const fixture_arrow rows[] = {
    {ARROW("b", "a", 1)},
    {ARROW("b", "a", 2)},
    {ARROW("b", "a", 3), .flags = DM_CONTACT_ONE_SIDED},
    {ARROW("a", "b", 4)},
    {ARROW("a", "b", 98), .days = 9},
    {ARROW("a", "c", 5)},
    {ARROW("c", "a", 6)}};

START_TEST(a_lead_is_overturned_by_one_more_than_it)
{
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){0});
    ck_assert_str_eq(get_text(table, 0, "leader"), "b");
    ck_assert_double_eq(get_number(table, 0, "lead"), 2);
    ck_assert_double_eq(get_number(table, 0, "margin"), 3);
    ck_assert_uint_eq(dm_table_count_columns(table), 6);
}
END_TEST

START_TEST(where_nobody_leads_the_cells_are_empty)
{
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){.range = DM_RANGE_CONTESTED});
    ck_assert_str_eq(get_text(table, 1, "b"), "c");
    for (size_t i = 3; i < dm_table_count_columns(table); i++) {
        ck_assert(dm_table_is_empty(table, 1, i));
    }
}
END_TEST

/* The one told by one side may turn; that on a vague date may be in it. */
START_TEST(a_range_bounds_the_lead_and_the_margin)
{
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){.range = DM_RANGE_ONE_SIDED});
    ck_assert_double_eq(get_number(table, 0, "lead_min"), -1);
    ck_assert_double_eq(get_number(table, 0, "lead_max"), 2);
    ck_assert_double_eq(get_number(table, 0, "margin_min"), 0);
    ck_assert_double_eq(get_number(table, 0, "margin_max"), 3);
}
END_TEST

START_TEST(a_lead_in_shares_of_dates_needs_whole_approaches)
{
    contacts = MAKE_CONTACTS(rows);
    contacts->dates = DM_DATES_SHARE;
    measure((dm_initiative_options){0});
    ck_assert_double_eq_tol(get_number(table, 0, "lead"), 2 - 2. / 9, 1e-12);
    ck_assert_double_eq(get_number(table, 0, "margin"), 2);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_margins");
    TCase *cases = tcase_create("cases");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, a_lead_is_overturned_by_one_more_than_it);
    tcase_add_test(cases, where_nobody_leads_the_cells_are_empty);
    tcase_add_test(cases, a_range_bounds_the_lead_and_the_margin);
    tcase_add_test(cases, a_lead_in_shares_of_dates_needs_whole_approaches);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
