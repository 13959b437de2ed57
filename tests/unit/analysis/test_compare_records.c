#include "demarche/records.h"

#include "unit/analysis/records_fixture.h"

static dm_table *compare(const two_records *records)
{
    dm_table *table = NULL;
    ck_assert_int_eq(
        dm_compare_records(&table, &records->readings, &records->phases, NULL),
        DM_OK);
    return table;
}

static const char *const numbers[] = {
    "a_1", "b_1", "a_2", "b_2", "agree_a", "split_ab", "split_ba", "agree_b"};

static void expect_numbers(const dm_table *table, size_t row,
                           const double expected[8])
{
    for (size_t i = 0; i < 8; i++) {
        ck_assert_double_eq_tol(get_number(table, row, numbers[i]), expected[i],
                                1e-12);
    }
}

/* p-values by R: fisher.test(rbind(c(a_1, b_1), c(a_2, b_2))) and
 * binom.test(split_ab, split_ab + split_ba). */
START_TEST(each_phase_and_all_of_them_have_a_row)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = compare(&records);
    ck_assert_uint_eq(dm_table_count_rows(table), 5);
    expect_numbers(table, 0, (double[]){0, 3, 2, 0, 0, 0, 2, 0});
    expect_numbers(table, 1, (double[]){1, 1, 2, 1, 1, 0, 0, 1});
    expect_numbers(table, 2, (double[]){1, 0, 0, 1, 0, 0, 0, 0});
    expect_numbers(table, 3, (double[]){1, 4, 4, 1, 1, 0, 2, 1});
    expect_numbers(table, 4, (double[]){1, 0, 0, 1, 0, 0, 0, 0});
    ck_assert_double_eq_tol(get_number(table, 0, "fisher_p"), .1, 1e-12);
    ck_assert_double_eq_tol(get_number(table, 3, "fisher_p"), .206349206349,
                            1e-12);
    ck_assert_double_eq_tol(get_number(table, 0, "mcnemar_p"), .5, 1e-12);
    ck_assert_double_eq(get_number(table, 1, "mcnemar_p"), 1);
    ck_assert_double_eq_tol(get_number(table, 3, "mcnemar_p"), .5, 1e-12);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(p_values_are_adjusted_over_the_rows_of_their_test)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = compare(&records);
    ck_assert_double_eq_tol(get_number(table, 0, "fisher_p_adjusted"), .5,
                            1e-12);
    ck_assert_double_eq_tol(get_number(table, 3, "fisher_p_adjusted"),
                            .825396825397, 1e-12);
    ck_assert_double_eq(get_number(table, 0, "mcnemar_p_adjusted"), 1);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(rows_name_the_phase_the_pair_and_the_records)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = compare(&records);
    ck_assert_int_eq(dm_table_get_integer(table, 2, 0), 2);
    ck_assert_str_eq(get_text(table, 2, "a"), "b");
    ck_assert_str_eq(get_text(table, 2, "b"), "c");
    ck_assert_str_eq(get_text(table, 2, "record_1"), "annals");
    ck_assert_str_eq(get_text(table, 2, "record_2"), "blue book");
    ck_assert(is_empty(table, 3, "phase"));
    ck_assert_str_eq(dm_table_get_label(table, 3, 0), "all phases");
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(where_both_tell_nothing_mcnemar_has_no_p)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = compare(&records);
    ck_assert(is_empty(table, 2, "mcnemar_p"));
    ck_assert(is_empty(table, 2, "mcnemar_p_adjusted"));
    ck_assert_double_eq(get_number(table, 2, "fisher_p"), 1);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(one_phase_is_not_told_twice)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_phases_clip(&records.phases, (dm_interval){0, 10 * DM_DAY_S});
    dm_table *table = compare(&records);
    ck_assert_uint_eq(dm_table_count_rows(table), 1);
    ck_assert_int_eq(dm_table_get_integer(table, 0, 0), 1);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

/* Contact 3 may lie in either phase; in all of them it counts once. */
START_TEST(what_is_possible_in_two_phases_counts_once_in_all)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_POSSIBLE);
    dm_table *table = compare(&records);
    expect_numbers(table, 0, (double[]){0, 3, 3, 0, 0, 0, 3, 0});
    expect_numbers(table, 1, (double[]){1, 1, 3, 1, 1, 0, 0, 1});
    expect_numbers(table, 3, (double[]){1, 4, 5, 1, 1, 0, 3, 1});
    ck_assert_double_eq_tol(get_number(table, 0, "mcnemar_p"), .25, 1e-12);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(shares_are_counted_and_not_tested)
{
    static const char *const tests[] = {"fisher_p", "fisher_p_adjusted",
                                        "mcnemar_p", "mcnemar_p_adjusted"};
    two_records records;
    make_two_records(&records, 0, DM_DATES_SHARE);
    dm_table *table = compare(&records);
    expect_numbers(table, 0, (double[]){0, 3, 2.5, 0, 0, 0, 2.5, 0});
    expect_numbers(table, 3, (double[]){1, 4, 5, 1, 1, 0, 3, 1});
    for (size_t i = 0; i < dm_table_count_rows(table); i++) {
        for (size_t j = 0; j < 4; j++) {
            ck_assert(is_empty(table, i, tests[j]));
        }
    }
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(neither_time_nor_the_order_of_the_readings_matters)
{
    two_records records, shifted;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    make_two_records(&shifted, -20000, DM_DATES_CERTAIN);
    shifted.items[0] = (dm_record_reading){"blue book", shifted.contacts[1]};
    shifted.items[1] = (dm_record_reading){"annals", shifted.contacts[0]};
    dm_table *one = compare(&records);
    dm_table *other = compare(&shifted);
    assert_same_table(one, other);
    dm_table_free(one);
    dm_table_free(other);
    clear_two_records(&records);
    clear_two_records(&shifted);
}
END_TEST

/* The columns of one table against those of the other. */
static void expect_equal(const dm_table *one, const char *column,
                         const dm_table *other, const char *other_column)
{
    for (size_t i = 0; i < dm_table_count_rows(one); i++) {
        ck_assert_int_eq(is_empty(one, i, column),
                         is_empty(other, i, other_column));
        if (!is_empty(one, i, column)) {
            ck_assert_double_eq_tol(get_number(one, i, column),
                                    get_number(other, i, other_column), 1e-12);
        }
    }
}

START_TEST(swapping_the_names_swaps_the_counts_and_leaves_the_p_values)
{
    static const char *const same[] = {
        "phase",   "fisher_p", "fisher_p_adjusted", "mcnemar_p",
        "agree_a", "agree_b",  "mcnemar_p_adjusted"};
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *one = compare(&records);
    records.items[0].record = "blue book";
    records.items[1].record = "annals";
    dm_table *other = compare(&records);
    ck_assert_uint_eq(dm_table_count_rows(one), dm_table_count_rows(other));
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        expect_equal(one, same[i], other, same[i]);
    }
    expect_equal(one, "a_1", other, "a_2");
    expect_equal(one, "b_1", other, "b_2");
    expect_equal(one, "a_2", other, "a_1");
    expect_equal(one, "split_ab", other, "split_ba");
    expect_equal(one, "split_ba", other, "split_ab");
    dm_table_free(one);
    dm_table_free(other);
    clear_two_records(&records);
}
END_TEST

static void add_turned(dm_contacts *contacts, const dm_contacts *from)
{
    static const char *const keys[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; i++) {
        dm_contacts_add_actor(contacts, keys[i], NULL, "state");
    }
    for (size_t i = 0; i < from->count; i++) {
        dm_arrow arrow = {.contact = from->contact[i],
                          .when = {from->start[i], from->end[i]},
                          .initiator = from->recipient[i],
                          .recipient = from->initiator[i],
                          .flags = from->flags[i]};
        dm_contacts_add_arrow(contacts, &arrow);
    }
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
}

START_TEST(reversing_every_arrow_swaps_the_sides_and_leaves_the_p_values)
{
    two_records records;
    dm_contacts *turned[2];
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *one = compare(&records);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(dm_contacts_new(&turned[i], NULL), DM_OK);
        add_turned(turned[i], records.contacts[i]);
        records.items[i].contacts = turned[i];
    }
    dm_table *other = compare(&records);
    expect_equal(one, "a_1", other, "b_1");
    expect_equal(one, "b_2", other, "a_2");
    expect_equal(one, "agree_a", other, "agree_b");
    expect_equal(one, "split_ab", other, "split_ba");
    expect_equal(one, "fisher_p", other, "fisher_p");
    expect_equal(one, "mcnemar_p", other, "mcnemar_p");
    dm_table_free(one);
    dm_table_free(other);
    dm_contacts_free(turned[0]);
    dm_contacts_free(turned[1]);
    clear_two_records(&records);
}
END_TEST

/* Rows of three pairs of records come by key first. */
START_TEST(three_records_are_compared_two_by_two)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_phases_clip(&records.phases, (dm_interval){0, 10 * DM_DAY_S});
    dm_record_reading items[] = {{"chronicle", records.contacts[1]},
                                 {"annals", records.contacts[0]},
                                 {"blue book", records.contacts[1]}};
    records.readings = (dm_record_readings){3, items};
    dm_table *table = compare(&records);
    ck_assert_uint_eq(dm_table_count_rows(table), 3);
    ck_assert_str_eq(get_text(table, 0, "record_2"), "blue book");
    ck_assert_str_eq(get_text(table, 1, "record_2"), "chronicle");
    ck_assert_str_eq(get_text(table, 2, "record_1"), "blue book");
    expect_numbers(table, 2, (double[]){2, 0, 2, 0, 2, 0, 0, 0});
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(fewer_than_two_records_have_no_rows)
{
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    for (records.readings.count = 0; records.readings.count < 2;
         records.readings.count++) {
        dm_table *table = compare(&records);
        ck_assert_uint_eq(dm_table_count_rows(table), 0);
        dm_table_free(table);
    }
    clear_two_records(&records);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("compare_records");
    tcase_add_test(cases, each_phase_and_all_of_them_have_a_row);
    tcase_add_test(cases, p_values_are_adjusted_over_the_rows_of_their_test);
    tcase_add_test(cases, rows_name_the_phase_the_pair_and_the_records);
    tcase_add_test(cases, where_both_tell_nothing_mcnemar_has_no_p);
    tcase_add_test(cases, one_phase_is_not_told_twice);
    tcase_add_test(cases, what_is_possible_in_two_phases_counts_once_in_all);
    tcase_add_test(cases, shares_are_counted_and_not_tested);
    tcase_add_test(cases, neither_time_nor_the_order_of_the_readings_matters);
    tcase_add_test(cases,
                   swapping_the_names_swaps_the_counts_and_leaves_the_p_values);
    tcase_add_test(
        cases, reversing_every_arrow_swaps_the_sides_and_leaves_the_p_values);
    tcase_add_test(cases, three_records_are_compared_two_by_two);
    tcase_add_test(cases, fewer_than_two_records_have_no_rows);
    Suite *suite = suite_create("compare_records");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
