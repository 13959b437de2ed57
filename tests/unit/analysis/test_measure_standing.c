#include "demarche/structure.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_table *table;

static const fixture_arrow rows[] = {
    {ARROW("a", "b", 1)},
    {ARROW("a", "b", 2)},
    {ARROW("b", "a", 2)},
    {ARROW("a", "b", 3)},
    {ARROW("a", "c", 4), .days = 30},
    {ARROW("a", "c", 35)},
    {ARROW("b", "c", 36)},
    {ARROW("c", "b", 36)},
    {ARROW("b", "a", 37), .flags = DM_CONTACT_REPLY},
    {ARROW("b", "a", 38), .flags = DM_CONTACT_UNKNOWN},
    {ARROW("d", "a", 99)},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 34);
    add_phase(&phases, 34, 60);
}

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    table = NULL;
}

static dm_table *measure(const dm_standing_options *options)
{
    dm_table *out = NULL;
    ck_assert_int_eq(
        dm_measure_standing(&out, contacts, &phases, options, NULL), DM_OK);
    return out;
}

START_TEST(the_phases_are_taken_together)
{
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_columns(table), 4);
    ck_assert_uint_eq(dm_table_count_rows(table), 3);
    static const double scores[] = {2.25, -0.75, -1.5};
    for (size_t i = 0; i < 3; i++) {
        ck_assert_double_eq_tol(get_number(table, i, "davids_score"), scores[i],
                                1e-14);
        ck_assert_double_eq_tol(get_number(table, i, "normalised"),
                                (scores[i] + 3) / 3, 1e-14);
    }
    ck_assert_str_eq(get_text(table, 0, "actor"), "a");
}
END_TEST

START_TEST(replies_count_on_request)
{
    dm_standing_options options = dm_standing_defaults;
    options.with_replies = true;
    table = measure(&options);
    ck_assert_double_lt(get_number(table, 0, "davids_score"), 2.25);
}
END_TEST

START_TEST(the_mean_over_orders_lies_within_their_spread)
{
    dm_standing_options options = dm_standing_defaults;
    options.spread = true;
    table = measure(&options);
    double sum = 0;
    for (size_t i = 0; i < 3; i++) {
        double elo = get_number(table, i, "elo");
        ck_assert_double_lt(get_number(table, i, "elo_low"), elo);
        ck_assert_double_gt(get_number(table, i, "elo_high"), elo);
        sum += elo;
    }
    ck_assert_double_eq_tol(sum, 3000, 1e-8);
}
END_TEST

START_TEST(an_order_that_is_known_has_no_spread)
{
    dm_contacts_free(contacts);
    contacts = make_contacts(rows, 2, 0);
    dm_standing_options options = dm_standing_defaults;
    options.spread = true;
    table = measure(&options);
    ck_assert_double_eq(get_number(table, 0, "elo"),
                        get_number(table, 0, "elo_low"));
    ck_assert_double_eq(get_number(table, 0, "elo"),
                        get_number(table, 0, "elo_high"));
    ck_assert_double_gt(get_number(table, 0, "elo"), 1050);
}
END_TEST

START_TEST(a_date_across_two_phases_counts_once)
{
    contacts->dates = DM_DATES_POSSIBLE;
    dm_phases_clear(&phases);
    add_phase(&phases, 0, 20);
    add_phase(&phases, 20, 60);
    table = measure(NULL);
    ck_assert_double_eq_tol(get_number(table, 0, "davids_score"), 2.25, 1e-14);
}
END_TEST

START_TEST(nothing_read_is_no_row)
{
    dm_phases_clear(&phases);
    table = measure(NULL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
}
END_TEST

static dm_table *measure_changed(const fixture_arrow *changed, int64_t shift)
{
    dm_standing_options options = dm_standing_defaults;
    options.spread = true;
    options.draws = 50;
    dm_contacts_free(contacts);
    contacts = make_contacts(changed, sizeof rows / sizeof *rows, shift);
    dm_phases_clear(&phases);
    add_phase(&phases, shift, shift + 60);
    return measure(&options);
}

START_TEST(neither_time_nor_the_order_of_rows_matters)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    fixture_arrow turned[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        turned[i] = rows[COUNT - 1 - i];
    }
    table = measure_changed(rows, 0);
    dm_table *moved = measure_changed(rows, -20);
    assert_same_table(table, moved);
    dm_table_free(moved);
    moved = measure_changed(turned, -30000);
    assert_same_table(table, moved);
    dm_table_free(moved);
}
END_TEST

START_TEST(turning_all_arrows_turns_the_sign)
{
    enum { COUNT = sizeof rows / sizeof *rows };
    fixture_arrow turned[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        turned[i] = rows[i];
        turned[i].from = rows[i].to;
        turned[i].to = rows[i].from;
    }
    table = measure_changed(rows, 0);
    dm_table *other = measure_changed(turned, 0);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_double_eq_tol(get_number(table, i, "davids_score"),
                                -get_number(other, i, "davids_score"), 1e-14);
    }
    dm_table_free(other);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measure_standing");
    TCase *cases = tcase_create("measure_standing");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_phases_are_taken_together);
    tcase_add_test(cases, replies_count_on_request);
    tcase_add_test(cases, the_mean_over_orders_lies_within_their_spread);
    tcase_add_test(cases, an_order_that_is_known_has_no_spread);
    tcase_add_test(cases, a_date_across_two_phases_counts_once);
    tcase_add_test(cases, nothing_read_is_no_row);
    tcase_add_test(cases, neither_time_nor_the_order_of_rows_matters);
    tcase_add_test(cases, turning_all_arrows_turns_the_sign);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
