#include "demarche/rhythm.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static void setup(void)
{
    add_phase(&phases, 0, 30);
    add_phase(&phases, 30, 60);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
}

static dm_table *measure(const dm_shifts_options *options)
{
    dm_table *out = NULL;
    ck_assert_int_eq(dm_measure_shifts(&out, contacts, &phases, options, NULL),
                     DM_OK);
    return out;
}

static double get_count(int64_t phase, const char *shift)
{
    return get_number(table, find_row(table, phase, shift, NULL), "count");
}

/* All counts of a phase but the last row. */
static double sum_counts(int64_t phase)
{
    double sum = 0;
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        if ((int64_t)get_number(table, i, "phase") == phase &&
            strcmp(get_text(table, i, "shift"), "unplaced") != 0) {
            sum += get_number(table, i, "count");
        }
    }
    return sum;
}

/* A call to two at once, a joint visit, a vague date, two on one day. */
static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1)},
    {ARROW("b", "a", 2)},
    {ARROW("a", "b", 3), .contact = 7},
    {ARROW("a", "c", 3), .contact = 7},
    {ARROW("c", "a", 4)},
    {ARROW("a", "b", 5), .days = 3},
    {ARROW("a", "c", 9), .contact = 8},
    {ARROW("b", "c", 9), .contact = 8},
    {ARROW("c", "b", 10)},
    {ARROW("b", "c", 12)},
    {ARROW("c", "a", 12)},
    {ARROW("b", "c", 40)},
    {ARROW("b", "c", 41), .flags = DM_CONTACT_UNKNOWN},
};

START_TEST(each_contact_follows_the_one_before)
{
    contacts = MAKE_CONTACTS(rows);
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_columns(table), 3);
    ck_assert_double_eq(get_count(1, "AB-BA"), 1 + 0.5);
    ck_assert_double_eq(get_count(1, "AB-B0"), 1);
    ck_assert_double_eq(get_count(1, "A0-XA"), 1);
    ck_assert_double_eq(get_count(1, "unclear"), 2);
    ck_assert_double_eq(get_count(1, "unplaced"), 1);
    ck_assert_double_eq(get_count(2, "unclear"), 1);
}
END_TEST

START_TEST(the_counts_add_up_to_the_contacts_less_one)
{
    contacts = MAKE_CONTACTS(rows);
    for (int certain = 0; certain <= 1; certain++) {
        dm_shifts_options options = {.certain = certain};
        dm_table_free(table);
        table = measure(&options);
        ck_assert_double_eq(sum_counts(1), 7);
        ck_assert_double_eq(sum_counts(2), 1);
    }
}
END_TEST

START_TEST(contacts_of_one_day_have_each_order_equally)
{
    static const fixture_arrow day[] = {
        {ARROW("a", "b", 1)}, {ARROW("b", "a", 2)}, {ARROW("a", "c", 2)}};
    contacts = MAKE_CONTACTS(day);
    table = measure(NULL);
    ck_assert_double_eq(get_count(1, "AB-BA"), 0.5);
    ck_assert_double_eq(get_count(1, "AB-AY"), 0.5);
    ck_assert_double_eq(get_count(1, "AB-BY"), 0.5);
    ck_assert_double_eq(get_count(1, "AB-XA"), 0.5);
}
END_TEST

START_TEST(an_answer_comes_after_what_it_answers)
{
    static const fixture_arrow day[] = {
        {ARROW("a", "b", 1), .contact = 5},
        {ARROW("b", "a", 1), .contact = 4, .answers = 5}};
    contacts = MAKE_CONTACTS(day);
    dm_shifts_options options = {.certain = true};
    table = measure(&options);
    ck_assert_double_eq(get_count(1, "AB-BA"), 1);
    ck_assert_double_eq(get_count(1, "unclear"), 0);
}
END_TEST

START_TEST(what_differs_with_the_order_can_be_left_unclear)
{
    static const fixture_arrow day[] = {{ARROW("a", "b", 1)},
                                        {ARROW("b", "a", 2)},
                                        {ARROW("a", "c", 2)},
                                        {ARROW("d", "e", 3)}};
    contacts = MAKE_CONTACTS(day);
    dm_shifts_options options = {.certain = true};
    table = measure(&options);
    ck_assert_double_eq(get_count(1, "unclear"), 2);
    ck_assert_double_eq(get_count(1, "AB-XY"), 1);
}
END_TEST

START_TEST(too_many_half_ordered_contacts_of_a_day_are_unclear)
{
    fixture_arrow day[10] = {{ARROW("a", "b", 1), .contact = 1}};
    for (int i = 1; i < 10; i++) {
        day[i] = (fixture_arrow){ARROW("b", "a", 1), .contact = i + 1};
    }
    contacts = MAKE_CONTACTS(day);
    table = measure(NULL);
    ck_assert_double_eq_tol(get_count(1, "AB-AB"), 7.2, 1e-12);
    dm_contacts_free(contacts);
    dm_table_free(table);
    day[9].answers = 1;
    contacts = MAKE_CONTACTS(day);
    table = measure(NULL);
    ck_assert_double_eq(get_count(1, "unclear"), 9);
}
END_TEST

START_TEST(the_expected_counts_add_up_to_those_found)
{
    static const fixture_arrow talk[] = {{ARROW("a", "b", 1)},
                                         {ARROW("b", "a", 2)},
                                         {ARROW("c", "d", 3)},
                                         {ARROW("d", "a", 4)},
                                         {ARROW("d", "a", 5)}};
    contacts = MAKE_CONTACTS(talk);
    dm_shifts_options options = {.expected = true};
    table = measure(&options);
    double sum = 0;
    for (size_t i = 0; i < 17; i++) {
        sum += is_empty(table, i, "expected")
                   ? 0
                   : get_number(table, i, "expected");
    }
    ck_assert_double_eq_tol(sum, 4, 1e-12);
    size_t row = find_row(table, 1, "AB-XY", NULL);
    ck_assert_double_eq_tol(get_number(table, row, "expected"), 4 * 2.0 / 12,
                            1e-12);
    ck_assert(is_empty(table, find_row(table, 1, "AB-A0", NULL), "expected"));
    ck_assert(is_empty(table, find_row(table, 2, "AB-BA", NULL), "expected"));
}
END_TEST

static void assert_same_after(const fixture_arrow *changed, int64_t shift)
{
    dm_shifts_options options = {.expected = true};
    contacts = MAKE_CONTACTS(rows);
    table = measure(&options);
    dm_contacts_free(contacts);
    contacts = make_contacts(changed, sizeof rows / sizeof *rows, shift);
    dm_phases_clear(&phases);
    add_phase(&phases, shift, shift + 30);
    add_phase(&phases, shift + 30, shift + 60);
    dm_table *other = measure(&options);
    assert_same_table(table, other);
    dm_table_free(other);
}

START_TEST(moving_all_times_changes_nothing)
{
    assert_same_after(rows, -20);
}
END_TEST

/* The numbers of the contacts tell in what order they came in. */
START_TEST(neither_names_nor_the_order_of_rows_matter)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    static const char *const names[] = {"z", "y", "x"};
    fixture_arrow changed[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        changed[i] = rows[COUNT - 1 - i];
        changed[i].from = names[*changed[i].from - 'a'];
        changed[i].to = names[*changed[i].to - 'a'];
    }
    assert_same_after(changed, 0);
}
END_TEST

START_TEST(no_contacts_are_no_steps)
{
    contacts = make_contacts(NULL, 0, 0);
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 34);
    ck_assert_double_eq(sum_counts(1), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_shifts");
    TCase *cases = tcase_create("measure_shifts");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, each_contact_follows_the_one_before);
    tcase_add_test(cases, the_counts_add_up_to_the_contacts_less_one);
    tcase_add_test(cases, contacts_of_one_day_have_each_order_equally);
    tcase_add_test(cases, an_answer_comes_after_what_it_answers);
    tcase_add_test(cases, what_differs_with_the_order_can_be_left_unclear);
    tcase_add_test(cases, too_many_half_ordered_contacts_of_a_day_are_unclear);
    tcase_add_test(cases, the_expected_counts_add_up_to_those_found);
    tcase_add_test(cases, moving_all_times_changes_nothing);
    tcase_add_test(cases, neither_names_nor_the_order_of_rows_matter);
    tcase_add_test(cases, no_contacts_are_no_steps);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
