#include "demarche/measure.h"

#include "analysis/poisson_interval.h"
#include "unit/analysis/contacts_fixture.h"

#include <math.h>

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

static dm_table *measure(dm_frequency_by by, dm_rows rows)
{
    dm_table *out = NULL;
    dm_frequency_options options = {.by = by, .rows = rows};
    ck_assert_int_eq(
        dm_measure_frequency(&out, contacts, &phases, &options, NULL), DM_OK);
    return out;
}

/* Two phases of 30 days; one contact across their border, one joint contact
 * (a and b to c), one after both. */
static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1), .channel = "meeting", .topic = "trade"},
    {ARROW("b", "a", 2), .channel = "letter"},
    {ARROW("a", "b", 28), .days = 4, .channel = "meeting"},
    {ARROW("a", "c", 40), .contact = 7, .channel = "meeting"},
    {ARROW("b", "c", 40), .contact = 7, .channel = "meeting"},
    {ARROW("a", "d", 99), .channel = "call"},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 30);
    add_phase(&phases, 30, 60);
}

static void assert_counts(size_t row, double certain, double unsure)
{
    ck_assert_double_eq(get_number(table, row, "contacts"), certain);
    ck_assert_double_eq(get_number(table, row, "unsure"), unsure);
}

START_TEST(pairs_count_what_lies_inside_and_tell_what_overlaps)
{
    table = measure(DM_BY_PAIR, DM_ROWS_PRESENT);
    ck_assert_uint_eq(dm_table_count_rows(table), 4);
    assert_counts(find_row(table, 1, "a", "b"), 2, 1);
    assert_counts(find_row(table, 2, "a", "b"), 0, 1);
    assert_counts(find_row(table, 2, "a", "c"), 1, 0);
    assert_counts(find_row(table, 2, "b", "c"), 1, 0);
}
END_TEST

START_TEST(the_rate_has_the_certain_low_and_the_possible_high)
{
    table = measure(DM_BY_PAIR, DM_ROWS_PRESENT);
    size_t row = find_row(table, 1, "a", "b");
    ck_assert_double_eq(get_number(table, row, "days"), 30);
    ck_assert_double_eq(get_number(table, row, "per_30_days"), 2);
    ck_assert_double_eq_tol(get_number(table, row, "low"),
                            dm_poisson_interval(2).low, 1e-12);
    ck_assert_double_eq_tol(get_number(table, row, "high"),
                            dm_poisson_interval(3).high, 1e-12);
}
END_TEST

START_TEST(a_joint_contact_counts_once_for_each_actor)
{
    table = measure(DM_BY_ACTOR, DM_ROWS_PRESENT);
    assert_counts(find_row(table, 2, "a", NULL), 1, 1);
    assert_counts(find_row(table, 2, "b", NULL), 1, 1);
    assert_counts(find_row(table, 2, "c", NULL), 1, 0);
    ck_assert_str_eq(dm_table_get_column(table, 1)->name, "actor");
}
END_TEST

START_TEST(a_joint_contact_counts_once_for_its_channel)
{
    table = measure(DM_BY_CHANNEL, DM_ROWS_PRESENT);
    assert_counts(find_row(table, 1, "meeting", NULL), 1, 1);
    assert_counts(find_row(table, 1, "letter", NULL), 1, 0);
    assert_counts(find_row(table, 2, "meeting", NULL), 1, 1);
    ck_assert_str_eq(dm_table_get_column(table, 1)->name, "channel");
}
END_TEST

START_TEST(a_topic_that_is_not_stated_is_an_empty_cell)
{
    table = measure(DM_BY_TOPIC, DM_ROWS_PRESENT);
    ck_assert(is_empty(table, 0, "topic"));
    assert_counts(0, 1, 1);
    ck_assert_str_eq(get_text(table, 1, "topic"), "trade");
    assert_counts(1, 1, 0);
}
END_TEST

START_TEST(all_rows_are_every_pair_in_every_phase)
{
    table = measure(DM_BY_PAIR, DM_ROWS_ALL);
    ck_assert_uint_eq(dm_table_count_rows(table), 8);
    size_t row = find_row(table, 1, "a", "d");
    assert_counts(row, 0, 0);
    ck_assert_double_eq(get_number(table, row, "low"), 0);
    ck_assert_double_eq_tol(get_number(table, row, "high"), 3.688879454, 1e-8);
}
END_TEST

START_TEST(an_open_phase_has_counts_and_no_rate)
{
    dm_phases_clear(&phases);
    dm_interval always = {DM_TIME_MIN, DM_TIME_MAX};
    ck_assert_int_eq(dm_phases_add(&phases, 0, "all", always, NULL), DM_OK);
    table = measure(DM_BY_PAIR, DM_ROWS_PRESENT);
    size_t row = find_row(table, 0, "a", "b");
    assert_counts(row, 3, 0);
    ck_assert(is_empty(table, row, "days"));
    ck_assert(is_empty(table, row, "per_30_days"));
    ck_assert(is_empty(table, row, "low"));
    ck_assert(is_empty(table, row, "high"));
}
END_TEST

START_TEST(no_contacts_and_no_phases_give_no_rows)
{
    dm_contacts_free(contacts);
    contacts = make_contacts(NULL, 0, 0);
    for (int by = DM_BY_PAIR; by <= DM_BY_TOPIC; by++) {
        table = measure(by, DM_ROWS_ALL);
        ck_assert_uint_eq(dm_table_count_rows(table), 0);
        dm_table_free(table);
    }
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(rows);
    dm_phases_clear(&phases);
    table = measure(DM_BY_PAIR, DM_ROWS_ALL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

START_TEST(moving_all_times_changes_nothing)
{
    static const int64_t shifts[] = {-20, -11000, 40000};
    table = measure(DM_BY_PAIR, DM_ROWS_ALL);
    for (size_t i = 0; i < 3; i++) {
        dm_contacts_free(contacts);
        contacts = make_contacts(rows, sizeof rows / sizeof *rows, shifts[i]);
        dm_phases_clear(&phases);
        add_phase(&phases, shifts[i], shifts[i] + 30);
        add_phase(&phases, shifts[i] + 30, shifts[i] + 60);
        dm_table *moved = measure(DM_BY_PAIR, DM_ROWS_ALL);
        assert_same_table(table, moved);
        dm_table_free(moved);
    }
}
END_TEST

START_TEST(the_order_in_which_arrows_came_changes_nothing)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    table = measure(DM_BY_ACTOR, DM_ROWS_ALL);
    fixture_arrow turned[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        turned[i] = rows[COUNT - 1 - i];
    }
    dm_contacts_free(contacts);
    contacts = MAKE_CONTACTS(turned);
    dm_table *other = measure(DM_BY_ACTOR, DM_ROWS_ALL);
    assert_same_table(table, other);
    dm_table_free(other);
}
END_TEST

/* But for the contact across the border, which is sure in the whole. */
START_TEST(counts_of_phases_that_are_merged_add_up)
{
    table = measure(DM_BY_PAIR, DM_ROWS_ALL);
    dm_phases_clear(&phases);
    add_phase(&phases, 0, 60);
    dm_table *merged = measure(DM_BY_PAIR, DM_ROWS_ALL);
    size_t pairs = dm_table_count_rows(merged);
    for (size_t i = 0; i < pairs; i++) {
        ck_assert_double_eq(get_number(merged, i, "contacts"),
                            get_number(table, i, "contacts") +
                                get_number(table, pairs + i, "contacts") +
                                get_number(table, i, "unsure"));
        ck_assert_double_eq(get_number(merged, i, "days"), 60);
    }
    dm_table_free(merged);
}
END_TEST

static dm_table *measure_per_total(const dm_contacts *source)
{
    dm_table *out = NULL;
    dm_frequency_options per_total = {.per = DM_PER_TOTAL, .source = source};
    ck_assert_int_eq(
        dm_measure_frequency(&out, contacts, &phases, &per_total, NULL), DM_OK);
    return out;
}

/* Bounds by the beta quantiles of scipy. */
START_TEST(a_rate_per_total_counts_joint_contacts_once)
{
    table = measure_per_total(NULL);
    size_t row = find_row(table, 2, "a", "c");
    ck_assert_double_eq(get_number(table, row, "total"), 1);
    ck_assert_double_eq(get_number(table, row, "total_unsure"), 1);
    ck_assert_double_eq(get_number(table, row, "per_1000"), 1000);
    ck_assert_double_eq_tol(get_number(table, row, "low"), 12.5791170934, 1e-8);
    ck_assert_double_eq(get_number(table, row, "high"), 1000);
    ck_assert_uint_eq(dm_table_find_column(table, "days"),
                      dm_table_count_columns(table));
}
END_TEST

START_TEST(the_total_is_that_of_the_source)
{
    fixture_arrow many[40];
    for (size_t i = 0; i < 40; i++) {
        many[i] = (fixture_arrow){ARROW("x", "y", (int64_t)i % 25)};
    }
    dm_contacts *source = MAKE_CONTACTS(many);
    table = measure_per_total(source);
    size_t row = find_row(table, 1, "a", "b");
    ck_assert_double_eq(get_number(table, row, "total"), 40);
    ck_assert_double_eq(get_number(table, row, "per_1000"), 50);
    ck_assert_double_eq_tol(get_number(table, row, "low"), 6.11364659935, 1e-8);
    /* 3 of 41: the unsure contact is of both. */
    ck_assert_double_eq_tol(get_number(table, row, "high"), 199.245978377,
                            1e-8);
    row = find_row(table, 2, "a", "b");
    ck_assert(is_empty(table, row, "per_1000"));
    dm_contacts_free(source);
}
END_TEST

START_TEST(a_total_has_no_range)
{
    dm_frequency_options both = {.per = DM_PER_TOTAL,
                                 .range = DM_RANGE_CONTESTED};
    ck_assert_int_eq(
        dm_measure_frequency(&table, contacts, &phases, &both, NULL), DM_USAGE);
    ck_assert_ptr_null(table);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_frequency");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, pairs_count_what_lies_inside_and_tell_what_overlaps);
    tcase_add_test(cases, the_rate_has_the_certain_low_and_the_possible_high);
    tcase_add_test(cases, a_joint_contact_counts_once_for_each_actor);
    tcase_add_test(cases, a_joint_contact_counts_once_for_its_channel);
    tcase_add_test(cases, a_topic_that_is_not_stated_is_an_empty_cell);
    tcase_add_test(cases, all_rows_are_every_pair_in_every_phase);
    tcase_add_test(cases, an_open_phase_has_counts_and_no_rate);
    tcase_add_test(cases, no_contacts_and_no_phases_give_no_rows);
    tcase_add_test(cases, moving_all_times_changes_nothing);
    tcase_add_test(cases, the_order_in_which_arrows_came_changes_nothing);
    tcase_add_test(cases, counts_of_phases_that_are_merged_add_up);
    tcase_add_test(cases, a_rate_per_total_counts_joint_contacts_once);
    tcase_add_test(cases, the_total_is_that_of_the_source);
    tcase_add_test(cases, a_total_has_no_range);
    Suite *suite = suite_create("measure_frequency");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
