#include "demarche/structure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

/* Two triangles with one contact between them; then a pair. */
static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1)},  {ARROW("c", "a", 2)},
    {ARROW("c", "b", 3)},  {ARROW("c", "d", 4)},
    {ARROW("d", "e", 5)},  {ARROW("f", "d", 6), .flags = DM_CONTACT_SYMMETRIC},
    {ARROW("e", "f", 7)},  {ARROW("a", "f", 40)},
    {ARROW("f", "a", 41)}, {ARROW("a", "b", 99)},
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

static dm_table *measure(const dm_groups_options *options)
{
    dm_table *out = NULL;
    ck_assert_int_eq(dm_measure_groups(&out, contacts, &phases, options, NULL),
                     DM_OK);
    return out;
}

START_TEST(communities_are_numbered_by_size_and_first_key)
{
    static const double expected[] = {1, 1, 1, 2, 2, 2, 1, 1};
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_columns(table), 3);
    ck_assert_uint_eq(dm_table_count_rows(table), 8);
    for (size_t i = 0; i < 8; i++) {
        ck_assert_double_eq(get_number(table, i, "group"), expected[i]);
    }
    ck_assert_str_eq(get_text(table, 5, "actor"), "f");
}
END_TEST

START_TEST(the_modularity_is_that_of_each_phase)
{
    dm_groups_options options = dm_groups_defaults;
    options.modularity = true;
    table = measure(&options);
    ck_assert_double_eq_tol(get_number(table, 0, "modularity"), 6.0 / 7 - 0.5,
                            1e-15);
    ck_assert_double_eq_tol(get_number(table, 6, "modularity"), 0, 1e-15);
}
END_TEST

/* d turns to e, which turns to f, which is met by d: all differ but a and b,
 * whom c alone has called besides one another. */
START_TEST(blocs_are_found_by_profiles)
{
    dm_groups_options options = dm_groups_defaults;
    options.method = DM_GROUPS_BLOCS;
    options.similarity = 1;
    table = measure(&options);
    size_t a = find_row(table, 1, "a", NULL);
    size_t b = find_row(table, 1, "b", NULL);
    ck_assert_double_eq(get_number(table, a, "group"), 1);
    ck_assert_double_eq(get_number(table, b, "group"), 1);
    ck_assert_double_eq(get_number(table, 7, "group"), 2);
}
END_TEST

static void assert_same_after(const dm_groups_options *options,
                              const fixture_arrow *changed, int64_t shift)
{
    dm_table_free(table);
    table = measure(options);
    dm_contacts_free(contacts);
    contacts = make_contacts(changed, sizeof rows / sizeof *rows, shift);
    dm_phases_clear(&phases);
    for (int64_t first = shift; first < shift + 90; first += 30) {
        add_phase(&phases, first, first + 30);
    }
    dm_table *other = measure(options);
    assert_same_table(table, other);
    dm_table_free(other);
}

START_TEST(neither_time_nor_order_nor_direction_matters_to_communities)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    fixture_arrow changed[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        changed[i] = rows[COUNT - 1 - i];
        changed[i].from = rows[COUNT - 1 - i].to;
        changed[i].to = rows[COUNT - 1 - i].from;
    }
    dm_groups_options options = dm_groups_defaults;
    options.modularity = true;
    assert_same_after(&options, changed, -20);
    options.method = DM_GROUPS_BLOCS;
    assert_same_after(&options, changed, 0);
}
END_TEST

START_TEST(no_contacts_are_no_rows)
{
    dm_contacts_free(contacts);
    contacts = make_contacts(NULL, 0, 0);
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

START_TEST(what_the_engine_refuses_is_told)
{
    dm_groups_options options = dm_groups_defaults;
    dm_error error = {0};
    options.resolution = 1e9;
    ck_assert_int_eq(
        dm_measure_groups(&table, contacts, &phases, &options, &error),
        DM_REFUSED);
    ck_assert_ptr_null(table);
    ck_assert_str_eq(error.message,
                     "cannot find groups: a resolution out of range");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_groups");
    TCase *cases = tcase_create("measure_groups");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, communities_are_numbered_by_size_and_first_key);
    tcase_add_test(cases, the_modularity_is_that_of_each_phase);
    tcase_add_test(cases, blocs_are_found_by_profiles);
    tcase_add_test(cases,
                   neither_time_nor_order_nor_direction_matters_to_communities);
    tcase_add_test(cases, no_contacts_are_no_rows);
    tcase_add_test(cases, what_the_engine_refuses_is_told);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
