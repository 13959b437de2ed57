#include "demarche/records.h"

#include "unit/analysis/records_fixture.h"

static dm_table *measure(const two_records *records, dm_rows rows)
{
    dm_table *table = NULL;
    ck_assert_int_eq(dm_measure_records(&table, &records->readings,
                                        &records->phases, rows, NULL),
                     DM_OK);
    return table;
}

typedef struct expected_row {
    int64_t phase;
    const char *record, *side;
    double contacts;
} expected_row;

static void expect_rows(const dm_table *table, const expected_row *rows,
                        size_t count)
{
    ck_assert_uint_eq(dm_table_count_rows(table), count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(dm_table_get_integer(table, i, 0), rows[i].phase);
        ck_assert_str_eq(get_text(table, i, "record"), rows[i].record);
        ck_assert_str_eq(get_text(table, i, "side"), rows[i].side);
        ck_assert_double_eq(get_number(table, i, "contacts"), rows[i].contacts);
    }
}

#define EXPECT_ROWS(table, rows) \
    expect_rows((table), (rows), sizeof(rows) / sizeof *(rows))

START_TEST(each_record_names_its_sides_and_a_joint_contact_counts_once)
{
    static const expected_row rows[] = {
        {1, "annals", "b", 3},    {1, "blue book", "a", 2},
        {2, "annals", "a", 1},    {2, "annals", "b", 1},
        {2, "blue book", "a", 2}, {2, "blue book", "b", 1},
        {2, "blue book", "c", 1}};
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = measure(&records, DM_ROWS_PRESENT);
    EXPECT_ROWS(table, rows);
    ck_assert_str_eq(dm_table_get_label(table, 0, 2), "Side B");
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(zeros_are_those_who_take_part_in_what_the_record_tells)
{
    static const expected_row rows[] = {
        {1, "annals", "a", 0},    {1, "annals", "b", 3},
        {1, "annals", "c", 0},    {1, "blue book", "a", 2},
        {1, "blue book", "b", 0}, {1, "blue book", "c", 0},
        {2, "annals", "a", 1},    {2, "annals", "b", 1},
        {2, "annals", "c", 0},    {2, "blue book", "a", 2},
        {2, "blue book", "b", 1}, {2, "blue book", "c", 1}};
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    dm_table *table = measure(&records, DM_ROWS_ALL);
    EXPECT_ROWS(table, rows);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(vague_dates_count_by_the_rule_of_the_reading)
{
    static const expected_row possible[] = {
        {1, "annals", "b", 3},    {1, "blue book", "a", 3},
        {2, "annals", "a", 1},    {2, "annals", "b", 1},
        {2, "blue book", "a", 3}, {2, "blue book", "b", 1},
        {2, "blue book", "c", 1}};
    static const expected_row share[] = {
        {1, "annals", "b", 3},      {1, "blue book", "a", 2.5},
        {2, "annals", "a", 1},      {2, "annals", "b", 1},
        {2, "blue book", "a", 2.5}, {2, "blue book", "b", 1},
        {2, "blue book", "c", 1}};
    two_records records;
    make_two_records(&records, 0, DM_DATES_POSSIBLE);
    dm_table *table = measure(&records, DM_ROWS_PRESENT);
    EXPECT_ROWS(table, possible);
    dm_table_free(table);
    clear_two_records(&records);
    make_two_records(&records, 0, DM_DATES_SHARE);
    table = measure(&records, DM_ROWS_PRESENT);
    EXPECT_ROWS(table, share);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(neither_time_nor_the_order_of_the_readings_matters)
{
    two_records records, shifted;
    make_two_records(&records, 0, DM_DATES_SHARE);
    make_two_records(&shifted, -20000, DM_DATES_SHARE);
    shifted.items[0] = records.items[1];
    shifted.items[0].contacts = shifted.contacts[1];
    shifted.items[1] = records.items[0];
    shifted.items[1].contacts = shifted.contacts[0];
    dm_table *one = measure(&records, DM_ROWS_ALL);
    dm_table *other = measure(&shifted, DM_ROWS_ALL);
    assert_same_table(one, other);
    dm_table_free(one);
    dm_table_free(other);
    clear_two_records(&records);
    clear_two_records(&shifted);
}
END_TEST

START_TEST(swapping_the_names_of_the_records_swaps_their_rows)
{
    static const expected_row rows[] = {
        {1, "annals", "a", 2},    {1, "blue book", "b", 3},
        {2, "annals", "a", 2},    {2, "annals", "b", 1},
        {2, "annals", "c", 1},    {2, "blue book", "a", 1},
        {2, "blue book", "b", 1},
    };
    two_records records;
    make_two_records(&records, 0, DM_DATES_CERTAIN);
    records.items[0].record = "blue book";
    records.items[1].record = "annals";
    dm_table *table = measure(&records, DM_ROWS_PRESENT);
    EXPECT_ROWS(table, rows);
    dm_table_free(table);
    clear_two_records(&records);
}
END_TEST

START_TEST(no_records_have_no_rows)
{
    two_records records = {0};
    dm_table *table = measure(&records, DM_ROWS_ALL);
    ck_assert_uint_eq(dm_table_count_rows(table), 0);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("measure_records");
    tcase_add_test(cases,
                   each_record_names_its_sides_and_a_joint_contact_counts_once);
    tcase_add_test(cases,
                   zeros_are_those_who_take_part_in_what_the_record_tells);
    tcase_add_test(cases, vague_dates_count_by_the_rule_of_the_reading);
    tcase_add_test(cases, neither_time_nor_the_order_of_the_readings_matters);
    tcase_add_test(cases, swapping_the_names_of_the_records_swaps_their_rows);
    tcase_add_test(cases, no_records_have_no_rows);
    Suite *suite = suite_create("measure_records");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
