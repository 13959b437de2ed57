#include "demarche/measure.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

#define TOLD_BY_FROM DM_CONTACT_TOLD_BY_INITIATOR
#define TOLD_BY_TO DM_CONTACT_TOLD_BY_RECIPIENT

static dm_contacts *contacts;
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
    dm_phases_clear(&phases);
    table = NULL;
    contacts = NULL;
}

static void measure(dm_initiative_options options)
{
    dm_table_free(table);
    ck_assert_int_eq(
        dm_measure_initiative(&table, contacts, &phases, &options, NULL),
        DM_OK);
}

static void assert_number(const char *column, double expected)
{
    ck_assert_double_eq_tol(get_number(table, 0, column), expected, 1e-9);
}

static const fixture_arrow mixed[] = {
    {ARROW("b", "a", 1), .flags = TOLD_BY_FROM},
    {ARROW("a", "b", 2), .flags = TOLD_BY_FROM | TOLD_BY_TO},
    {ARROW("a", "b", 3), .flags = DM_CONTACT_REPLY | TOLD_BY_TO},
    {ARROW("b", "a", 4), .flags = DM_CONTACT_REPLY},
    {ARROW("b", "a", 5), .flags = DM_CONTACT_SYMMETRIC | TOLD_BY_TO},
    {ARROW("a", "b", 6), .flags = DM_CONTACT_UNKNOWN | DM_CONTACT_REPLY},
    {ARROW("a", "b", 7), .flags = DM_CONTACT_CONTESTED},
    {ARROW("a", "b", 95), .days = 20, .flags = DM_CONTACT_CONTESTED},
};

START_TEST(each_contact_is_of_one_kind)
{
    contacts = MAKE_CONTACTS(mixed);
    measure((dm_initiative_options){0});
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    assert_number("contacts", 7);
    assert_number("unsure", 1);
    assert_number("by_a", 2);
    assert_number("by_b", 1);
    assert_number("replies_a", 1);
    assert_number("replies_b", 1);
    assert_number("symmetric", 1);
    assert_number("unknown", 1);
    assert_number("contested", 1);
    assert_number("told_by_a", 1);
    assert_number("told_by_b", 2);
    assert_number("told_by_both", 1);
    assert_number("share_a", 2.0 / 3);
    assert_number("net_a", 1.0 / 3);
    ck_assert(is_empty(table, 0, "p_value"));
    ck_assert(is_empty(table, 0, "net_min"));
    ck_assert(is_empty(table, 0, "net_max"));
}
END_TEST

START_TEST(with_replies_they_are_initiatives)
{
    contacts = MAKE_CONTACTS(mixed);
    measure((dm_initiative_options){.with_replies = true});
    assert_number("by_a", 3);
    assert_number("by_b", 2);
    assert_number("replies_a", 0);
    assert_number("replies_b", 0);
    assert_number("unknown", 1);
    assert_number("contacts", 7);
}
END_TEST

START_TEST(openings_are_judged_over_the_whole_sequence)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", -3)},
                                         {ARROW("b", "a", 2)},
                                         {ARROW("a", "b", 40)},
                                         {ARROW("b", "a", 41)}};
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){.openings_days = 7});
    assert_number("contacts", 1);
    assert_number("by_a", 1);
    assert_number("by_b", 0);
}
END_TEST

START_TEST(no_range_is_defined_for_openings)
{
    contacts = MAKE_CONTACTS(mixed);
    dm_initiative_options options = {.openings_days = 7,
                                     .range = DM_RANGE_CONTESTED};
    ck_assert_int_eq(
        dm_measure_initiative(&table, contacts, &phases, &options, NULL),
        DM_USAGE);
    ck_assert_ptr_null(table);
}
END_TEST

static size_t add_times(fixture_arrow *rows, size_t count, int times,
                        fixture_arrow row)
{
    for (int i = 0; i < times; i++) {
        row.day++;
        rows[count++] = row;
    }
    return count;
}

/* Fourteen to three: p of R 4.2's binom.test(14, 17), Wilson of its
 * prop.test(14, 17, correct = FALSE), Clopper-Pearson by bisection of the
 * binomial tails. */
START_TEST(the_share_has_its_interval_and_its_test)
{
    fixture_arrow rows[17];
    size_t count = add_times(rows, 0, 14, (fixture_arrow){ARROW("a", "b", 0)});
    count = add_times(rows, count, 3, (fixture_arrow){ARROW("b", "a", 20)});
    contacts = make_contacts(rows, count, 0);
    measure((dm_initiative_options){.test = true, .interval = DM_WILSON});
    assert_number("share_a", 14.0 / 17);
    assert_number("low", .5897054144);
    assert_number("high", .9380887336);
    assert_number("p_value", .0127258301);
    measure((dm_initiative_options){.test = true});
    assert_number("low", 0.5656821272);
    assert_number("high", 0.9620149319);
}
END_TEST

START_TEST(p_values_are_adjusted_over_the_rows_that_have_one)
{
    fixture_arrow rows[32];
    size_t count = add_times(rows, 0, 14, (fixture_arrow){ARROW("a", "b", 0)});
    count = add_times(rows, count, 3, (fixture_arrow){ARROW("b", "a", 20)});
    count = add_times(rows, count, 10, (fixture_arrow){ARROW("a", "c", 0)});
    rows[count++] =
        (fixture_arrow){ARROW("b", "c", 5), .flags = DM_CONTACT_SYMMETRIC};
    contacts = make_contacts(rows, count, 0);
    measure((dm_initiative_options){.test = true});
    ck_assert_double_eq_tol(get_number(table, 0, "p_value"), .0127258301, 1e-9);
    ck_assert_double_eq_tol(get_number(table, 1, "p_value"), 2 * .001953125,
                            1e-9);
    ck_assert(is_empty(table, 2, "p_value"));
}
END_TEST

START_TEST(without_a_directed_contact_there_is_no_share)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 1), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("a", "b", 2), .flags = DM_CONTACT_UNKNOWN}};
    contacts = MAKE_CONTACTS(rows);
    measure((dm_initiative_options){.test = true});
    static const char *const columns[] = {"share_a", "low", "high", "p_value",
                                          "net_a"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        ck_assert(is_empty(table, 0, columns[i]));
    }
    assert_number("contacts", 2);
}
END_TEST

START_TEST(all_rows_are_every_pair_in_every_phase)
{
    add_phase(&phases, 100, 200);
    contacts = MAKE_CONTACTS(mixed);
    measure((dm_initiative_options){.rows = DM_ROWS_PRESENT});
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    dm_phases_clear(&phases);
    add_phase(&phases, 0, 50);
    add_phase(&phases, 50, 60);
    measure((dm_initiative_options){.rows = DM_ROWS_PRESENT});
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    measure((dm_initiative_options){.rows = DM_ROWS_ALL});
    ck_assert_uint_eq(dm_table_count_rows(table), 2);
    ck_assert_double_eq(get_number(table, 1, "contacts"), 0);
}
END_TEST

/* Names that turn the alphabetical order round make each side the other. */
START_TEST(turning_the_names_swaps_the_sides)
{
    static const char *const pairs[][2] = {{"by_a", "by_b"},
                                           {"replies_a", "replies_b"},
                                           {"told_by_a", "told_by_b"},
                                           {"symmetric", "symmetric"},
                                           {"told_by_both", "told_by_both"},
                                           {"contacts", "contacts"}};
    enum { COUNT = sizeof mixed / sizeof *mixed };
    fixture_arrow turned[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        turned[i] = mixed[i];
        turned[i].from = mixed[i].to;
        turned[i].to = mixed[i].from;
    }
    contacts = MAKE_CONTACTS(mixed);
    measure((dm_initiative_options){.test = true});
    dm_table *straight = table;
    table = NULL;
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(turned);
    measure((dm_initiative_options){.test = true});
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_number(pairs[i][1], get_number(straight, 0, pairs[i][0]));
        assert_number(pairs[i][0], get_number(straight, 0, pairs[i][1]));
    }
    assert_number("net_a", -get_number(straight, 0, "net_a"));
    assert_number("low", 1 - get_number(straight, 0, "high"));
    assert_number("p_value", get_number(straight, 0, "p_value"));
    dm_table_free(straight);
}
END_TEST

START_TEST(moving_all_times_changes_nothing)
{
    enum { COUNT = sizeof mixed / sizeof *mixed };
    dm_initiative_options options = {.test = true, .openings_days = 1};
    contacts = MAKE_CONTACTS(mixed);
    measure(options);
    dm_table *here = table;
    table = NULL;
    dm_contacts_free(contacts);
    contacts = make_contacts(mixed, COUNT, -50);
    dm_phases_clear(&phases);
    add_phase(&phases, -50, 50);
    measure(options);
    assert_same_table(here, table);
    dm_table_free(here);
}
END_TEST

START_TEST(no_contacts_give_no_rows)
{
    contacts = make_contacts(NULL, 0, 0);
    measure((dm_initiative_options){.rows = DM_ROWS_ALL, .test = true});
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    ck_assert_uint_eq(dm_table_count_columns(table), 22);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_initiative");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, each_contact_is_of_one_kind);
    tcase_add_test(cases, with_replies_they_are_initiatives);
    tcase_add_test(cases, openings_are_judged_over_the_whole_sequence);
    tcase_add_test(cases, no_range_is_defined_for_openings);
    tcase_add_test(cases, the_share_has_its_interval_and_its_test);
    tcase_add_test(cases, p_values_are_adjusted_over_the_rows_that_have_one);
    tcase_add_test(cases, without_a_directed_contact_there_is_no_share);
    tcase_add_test(cases, all_rows_are_every_pair_in_every_phase);
    tcase_add_test(cases, turning_the_names_swaps_the_sides);
    tcase_add_test(cases, moving_all_times_changes_nothing);
    tcase_add_test(cases, no_contacts_give_no_rows);
    Suite *suite = suite_create("measure_initiative");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
