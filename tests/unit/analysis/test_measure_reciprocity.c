#include "demarche/structure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1)},  {ARROW("b", "a", 2), .flags = DM_CONTACT_REPLY},
    {ARROW("a", "c", 3)},  {ARROW("c", "d", 4), .flags = DM_CONTACT_SYMMETRIC},
    {ARROW("c", "d", 40)}, {ARROW("d", "c", 41)},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 30);
    add_phase(&phases, 30, 60);
    add_phase(&phases, 60, 90);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
}

static dm_table *measure(const dm_reciprocity_options *options)
{
    dm_table *out = NULL;
    ck_assert_int_eq(
        dm_measure_reciprocity(&out, contacts, &phases, options, NULL), DM_OK);
    return out;
}

static const dm_reciprocity_options all = {.census = true, .weighted = true};

START_TEST(each_phase_has_its_row)
{
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_columns(table), 4);
    ck_assert_uint_eq(dm_table_count_rows(table), 3);
    ck_assert_double_eq_tol(get_number(table, 0, "edgewise"), 2.0 / 3, 1e-15);
    ck_assert_double_eq(get_number(table, 0, "ratio"), 0.5);
    ck_assert_double_eq_tol(get_number(table, 0, "dyadic"), 2.0 / 3, 1e-15);
    ck_assert_double_eq(get_number(table, 1, "dyadic"), 1);
    ck_assert(is_empty(table, 2, "edgewise"));
    ck_assert(is_empty(table, 2, "dyadic"));
}
END_TEST

START_TEST(replies_can_be_left_out)
{
    dm_reciprocity_options options = {.without_replies = true};
    table = measure(&options);
    ck_assert_double_eq(get_number(table, 0, "edgewise"), 0);
}
END_TEST

START_TEST(the_kinds_of_pairs_add_up)
{
    table = measure(&all);
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        double actors = get_number(table, row, "actors");
        ck_assert_double_eq(get_number(table, row, "mutual") +
                                get_number(table, row, "one_sided") +
                                get_number(table, row, "null"),
                            actors * (actors - 1) / 2);
    }
    ck_assert_double_eq(get_number(table, 0, "actors"), 3);
    ck_assert_double_eq(get_number(table, 1, "actors"), 2);
    ck_assert_double_eq(get_number(table, 1, "weighted"), 1);
}
END_TEST

static void assert_same_after(const fixture_arrow *changed, int64_t shift)
{
    table = measure(&all);
    dm_contacts_free(contacts);
    contacts = make_contacts(changed, sizeof rows / sizeof *rows, shift);
    dm_phases_clear(&phases);
    for (int64_t first = shift; first < shift + 90; first += 30) {
        add_phase(&phases, first, first + 30);
    }
    dm_table *other = measure(&all);
    assert_same_table(table, other);
    dm_table_free(other);
}

START_TEST(moving_all_times_changes_nothing)
{
    assert_same_after(rows, -20);
}
END_TEST

START_TEST(names_order_and_direction_do_not_matter)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    static const char *const names[] = {"z", "y", "x", "w"};
    fixture_arrow changed[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        changed[i] = rows[COUNT - 1 - i];
        const char *from = changed[i].from;
        changed[i].from = names[*changed[i].to - 'a'];
        changed[i].to = names[*from - 'a'];
    }
    assert_same_after(changed, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_reciprocity");
    TCase *cases = tcase_create("measure_reciprocity");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, each_phase_has_its_row);
    tcase_add_test(cases, replies_can_be_left_out);
    tcase_add_test(cases, the_kinds_of_pairs_add_up);
    tcase_add_test(cases, moving_all_times_changes_nothing);
    tcase_add_test(cases, names_order_and_direction_do_not_matter);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
