#include "demarche/paths.h"

#include "unit/analysis/path_samples.h"

static dm_contacts *contacts;
static dm_table *table;

static void teardown(void)
{
    dm_table_free(table);
    dm_contacts_free(contacts);
    table = NULL;
    contacts = NULL;
}

/* Every row of one kind after the other, the days moved. */
static void assert_moved(const dm_table *moved, int64_t days)
{
    ck_assert_uint_eq(dm_table_count_rows(table), dm_table_count_rows(moved));
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        ck_assert_int_eq(get_day(table, i, "start") + days,
                         get_day(moved, i, "start"));
        ck_assert_int_eq(get_day(table, i, "arrival") + days,
                         get_day(moved, i, "arrival"));
        ck_assert_str_eq(get_text(table, i, "path"),
                         get_text(moved, i, "path"));
        assert_same_numbers(table, moved, i,
                            dm_table_find_column(table, "contacts"));
    }
}

enum { INVARIANCE_ROUNDS = 300 };

/* Draw the next sample and find the paths from `a` to `b`. */
static void find_in_sample(sample *drawn, const dm_paths_options *options)
{
    teardown();
    draw_sample(drawn, true, false);
    contacts = read_sample(drawn, 0);
    table = find(contacts, "a", "b", options);
}

START_TEST(a_shift_in_time_changes_nothing)
{
    static const int64_t shifts[] = {-20000, -1, 3, 365, 100000};
    state = 1;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        find_in_sample(&drawn, &choices[i % CHOICE_COUNT]);
        int64_t shift = shifts[i % 5];
        dm_contacts *moved = read_sample(&drawn, shift);
        dm_table *other = find(moved, "a", "b", &choices[i % CHOICE_COUNT]);
        assert_moved(other, shift);
        dm_table_free(other);
        dm_contacts_free(moved);
    }
}
END_TEST

START_TEST(the_order_of_the_rows_changes_nothing)
{
    state = 2;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        find_in_sample(&drawn, &choices[i % CHOICE_COUNT]);
        sample turned = drawn;
        for (size_t j = 0; j < drawn.count; j++) {
            turned.rows[j] = drawn.rows[drawn.count - 1 - j];
            turned.rows[j].contact = 1000 + (int64_t)(drawn.count - 1 - j);
        }
        dm_contacts *read = read_sample(&turned, 0);
        dm_table *other = find(read, "a", "b", &choices[i % CHOICE_COUNT]);
        assert_same_table(table, other);
        dm_table_free(other);
        dm_contacts_free(read);
    }
}
END_TEST

START_TEST(other_numbers_of_the_contacts_lead_by_the_same_actors)
{
    state = 3;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        find_in_sample(&drawn, &choices[i % 3]);
        sample other = drawn;
        for (size_t j = 0; j < drawn.count; j++) {
            other.rows[j].contact = 5000 - (int64_t)j;
            if (drawn.rows[j].answers) {
                other.rows[j].answers = 6000 - drawn.rows[j].answers;
            }
        }
        dm_contacts *read = read_sample(&other, 0);
        dm_table *found = find(read, "a", "b", &choices[i % 3]);
        ck_assert_uint_eq(dm_table_count_rows(table),
                          dm_table_count_rows(found));
        for (size_t row = 0; row < dm_table_count_rows(found); row++) {
            for (size_t column = 0; column < 6; column++) {
                assert_same_cell(table, found, row, column);
            }
        }
        dm_table_free(found);
        dm_contacts_free(read);
    }
}
END_TEST

START_TEST(a_contact_of_others_makes_no_path_vanish)
{
    state = 4;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        find_in_sample(&drawn, &choices[i % CHOICE_COUNT]);
        sample more = drawn;
        if (more.count < SAMPLE_ROWS) {
            more.rows[more.count++] = (fixture_arrow){ARROW("x", "y", draw(7))};
        }
        dm_contacts *read = read_sample(&more, 0);
        dm_table *other = find(read, "a", "b", &choices[i % CHOICE_COUNT]);
        assert_same_table(table, other);
        dm_table_free(other);
        dm_contacts_free(read);
    }
}
END_TEST

/* All arrows reversed, all days negated, without answers. */
static void mirror_sample(sample *drawn)
{
    for (size_t i = 0; i < drawn->count; i++) {
        fixture_arrow *row = &drawn->rows[i];
        const char *from = row->from;
        row->from = row->to;
        row->to = from;
        row->day = -row->day - (row->days ? row->days : 1) + 1;
    }
}

START_TEST(in_the_mirror_early_arrival_is_late_departure)
{
    static const char *const mirrored[][2] = {
        {"earliest-arrival", "latest-departure"},
        {"latest-departure", "earliest-arrival"}};
    state = 5;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        draw_sample(&drawn, true, false);
        for (size_t j = 0; j < drawn.count; j++) {
            drawn.rows[j].answers = 0;
        }
        teardown();
        contacts = read_sample(&drawn, 0);
        table = find(contacts, "a", "b", &choices[i % 3]);
        mirror_sample(&drawn);
        dm_contacts *read = read_sample(&drawn, 0);
        dm_table *other = find(read, "b", "a", &choices[i % 3]);
        ck_assert_uint_eq(dm_table_count_rows(table),
                          dm_table_count_rows(other));
        for (size_t row = 0; row < dm_table_count_rows(table); row++) {
            for (int j = 0; j < 2; j++) {
                if (strcmp(get_text(table, row, "objective"), mirrored[j][0]) ==
                    0) {
                    size_t there = require_objective(
                        other, get_text(table, row, "kind"), mirrored[j][1]);
                    ck_assert_int_eq(get_day(table, row, "arrival"),
                                     -get_day(other, there, "start"));
                    ck_assert_int_eq(get_day(table, row, "start"),
                                     -get_day(other, there, "arrival"));
                }
            }
        }
        dm_table_free(other);
        dm_contacts_free(read);
    }
}
END_TEST

START_TEST(a_narrower_date_makes_more_certain_and_less_possible)
{
    state = 6;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        find_in_sample(&drawn, &choices[i % 3]);
        fixture_arrow *row = &drawn.rows[draw((int64_t)drawn.count)];
        row->day += row->days > 1 ? draw(2) : 0;
        row->days -= row->days > 1;
        dm_contacts *read = read_sample(&drawn, 0);
        dm_table *other = find(read, "a", "b", &choices[i % 3]);
        ck_assert(!has_kind(table, "certain") || has_kind(other, "certain"));
        ck_assert(has_kind(table, "possible") || !has_kind(other, "possible"));
        if (has_kind(table, "certain")) {
            ck_assert_int_ge(
                get_day(table,
                        require_objective(table, "certain", "earliest-arrival"),
                        "arrival"),
                get_day(other,
                        require_objective(other, "certain", "earliest-arrival"),
                        "arrival"));
        }
        dm_table_free(other);
        dm_contacts_free(read);
    }
}
END_TEST

START_TEST(a_long_wait_is_no_limit_and_none_leaves_single_contacts)
{
    state = 7;
    for (int i = 0; i < INVARIANCE_ROUNDS; i++) {
        sample drawn;
        draw_sample(&drawn, false, false);
        for (size_t j = 0; j < drawn.count; j++) {
            drawn.rows[j].answers = 0;
        }
        teardown();
        contacts = read_sample(&drawn, 0);
        table = find(contacts, "a", "b", NULL);
        dm_table *other =
            find(contacts, "a", "b",
                 &(dm_paths_options){.wait_limited = true, .wait_days = 1e300});
        assert_same_table(table, other);
        dm_table_free(other);
        other =
            find(contacts, "a", "b", &(dm_paths_options){.wait_limited = true});
        size_t row = find_objective(other, "certain", "fastest");
        ck_assert(row == dm_table_count_rows(other) ||
                  get_number(other, row, "hops") == 1);
        dm_table_free(other);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("path_invariances");
    TCase *cases = tcase_create("path_invariances");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, a_shift_in_time_changes_nothing);
    tcase_add_test(cases, the_order_of_the_rows_changes_nothing);
    tcase_add_test(cases,
                   other_numbers_of_the_contacts_lead_by_the_same_actors);
    tcase_add_test(cases, a_contact_of_others_makes_no_path_vanish);
    tcase_add_test(cases, in_the_mirror_early_arrival_is_late_departure);
    tcase_add_test(cases, a_narrower_date_makes_more_certain_and_less_possible);
    tcase_add_test(cases,
                   a_long_wait_is_no_limit_and_none_leaves_single_contacts);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
