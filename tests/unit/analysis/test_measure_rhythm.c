#include "demarche/rhythm.h"

#include "analysis/burstiness.h"
#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
    contacts = NULL;
}

static dm_table *measure(dm_rhythm_by by)
{
    dm_table *out = NULL;
    ck_assert_int_eq(dm_measure_rhythm(&out, contacts, &phases, by, NULL),
                     DM_OK);
    return out;
}

/* A joint contact (a and b to c), a vague one, one across the border. */
static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1)},
    {ARROW("b", "a", 4)},
    {ARROW("a", "b", 4)},
    {ARROW("b", "a", 9), .flags = DM_CONTACT_UNKNOWN},
    {ARROW("a", "b", 12), .days = 3},
    {ARROW("a", "b", 28), .days = 4},
    {ARROW("a", "c", 29), .contact = 7},
    {ARROW("b", "c", 29), .contact = 7},
    {ARROW("a", "b", 31)},
    {ARROW("a", "b", 50)},
    {ARROW("a", "b", 99)},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 30);
    add_phase(&phases, 30, 60);
}

static void assert_counts(size_t row, double known, double unsure)
{
    ck_assert_double_eq(get_number(table, row, "contacts"), known);
    ck_assert_double_eq(get_number(table, row, "unsure"), unsure);
}

START_TEST(gaps_lie_between_known_days_within_a_phase)
{
    table = measure(DM_RHYTHM_OF_PAIRS);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    size_t row = find_row(table, 1, "a", "b");
    static const double gaps[] = {3, 0, 5};
    dm_gap_rhythm rhythm = dm_describe_gaps(gaps, 3);
    assert_counts(row, 4, 2);
    ck_assert_double_eq(get_number(table, row, "mean_gap"), rhythm.mean);
    ck_assert_double_eq(get_number(table, row, "burstiness"),
                        rhythm.burstiness);
    ck_assert_double_eq(get_number(table, row, "longest_gap"), 5);
    ck_assert(is_empty(table, row, "memory"));

    row = find_row(table, 2, "a", "b");
    assert_counts(row, 2, 1);
    ck_assert_double_eq(get_number(table, row, "mean_gap"), 19);
    ck_assert(is_empty(table, row, "burstiness"));
}
END_TEST

START_TEST(a_single_contact_leaves_no_gap)
{
    table = measure(DM_RHYTHM_OF_PAIRS);
    size_t row = find_row(table, 1, "a", "c");
    assert_counts(row, 1, 0);
    ck_assert(is_empty(table, row, "mean_gap"));
    ck_assert(is_empty(table, row, "longest_gap"));
}
END_TEST

START_TEST(a_joint_contact_counts_once_for_each_actor)
{
    table = measure(DM_RHYTHM_OF_ACTORS);
    ck_assert_uint_eq(dm_table_count_rows(table), 5);
    ck_assert_str_eq(dm_table_get_column(table, 1)->name, "actor");
    assert_counts(find_row(table, 1, "a", NULL), 5, 2);
    assert_counts(find_row(table, 1, "b", NULL), 5, 2);
    size_t row = find_row(table, 1, "c", NULL);
    assert_counts(row, 1, 0);
    ck_assert(is_empty(table, row, "mean_gap"));
}
END_TEST

START_TEST(a_joint_contact_counts_once_for_a_pair)
{
    static const fixture_arrow joint[] = {
        {ARROW("a", "b", 1), .contact = 5},
        {ARROW("b", "a", 1), .contact = 5},
        {ARROW("a", "b", 3)},
    };
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(joint);
    table = measure(DM_RHYTHM_OF_PAIRS);
    assert_counts(find_row(table, 1, "a", "b"), 2, 0);
    ck_assert_double_eq(get_number(table, 0, "mean_gap"), 2);
}
END_TEST

START_TEST(the_rule_for_vague_dates_changes_nothing)
{
    table = measure(DM_RHYTHM_OF_PAIRS);
    for (int dates = DM_DATES_CERTAIN; dates <= DM_DATES_SHARE; dates++) {
        contacts->dates = (dm_dates)dates;
        dm_table *other = measure(DM_RHYTHM_OF_PAIRS);
        assert_same_table(table, other);
        dm_table_free(other);
    }
}
END_TEST

START_TEST(no_contacts_and_no_phases_give_no_rows)
{
    dm_contacts_free(contacts);
    contacts = make_contacts(NULL, 0, 0);
    table = measure(DM_RHYTHM_OF_ACTORS);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    dm_table_free(table);
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(rows);
    dm_phases_clear(&phases);
    table = measure(DM_RHYTHM_OF_PAIRS);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

START_TEST(moving_all_times_changes_nothing)
{
    static const int64_t shifts[] = {-20, -11000, 40000};
    table = measure(DM_RHYTHM_OF_PAIRS);
    for (size_t i = 0; i < 3; i++) {
        dm_contacts_free(contacts);
        contacts = make_contacts(rows, sizeof rows / sizeof *rows, shifts[i]);
        dm_phases_clear(&phases);
        add_phase(&phases, shifts[i], shifts[i] + 30);
        add_phase(&phases, shifts[i] + 30, shifts[i] + 60);
        dm_table *moved = measure(DM_RHYTHM_OF_PAIRS);
        assert_same_table(table, moved);
        dm_table_free(moved);
    }
}
END_TEST

START_TEST(neither_the_order_nor_the_direction_of_arrows_matters)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    table = measure(DM_RHYTHM_OF_ACTORS);
    fixture_arrow turned[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        turned[i] = rows[COUNT - 1 - i];
        turned[i].from = rows[COUNT - 1 - i].to;
        turned[i].to = rows[COUNT - 1 - i].from;
    }
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(turned);
    dm_table *other = measure(DM_RHYTHM_OF_ACTORS);
    assert_same_table(table, other);
    dm_table_free(other);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_rhythm");
    TCase *cases = tcase_create("measure_rhythm");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, gaps_lie_between_known_days_within_a_phase);
    tcase_add_test(cases, a_single_contact_leaves_no_gap);
    tcase_add_test(cases, a_joint_contact_counts_once_for_each_actor);
    tcase_add_test(cases, a_joint_contact_counts_once_for_a_pair);
    tcase_add_test(cases, the_rule_for_vague_dates_changes_nothing);
    tcase_add_test(cases, no_contacts_and_no_phases_give_no_rows);
    tcase_add_test(cases, moving_all_times_changes_nothing);
    tcase_add_test(cases,
                   neither_the_order_nor_the_direction_of_arrows_matters);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
