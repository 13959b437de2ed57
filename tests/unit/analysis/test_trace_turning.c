#include "demarche/trace.h"

#include "unit/analysis/turning_fixture.h"

static dm_contacts *contacts;
static dm_turning *turning;
static dm_table *table;
static dm_table *traced;

static void begin(void)
{
    dm_turning_options options = turned_options(0);
    contacts = MAKE_CONTACTS(turned);
    turning = find_turning(contacts, &options);
}

static void finish(void)
{
    dm_table_free(traced);
    dm_table_free(table);
    dm_turning_free(turning);
    dm_contacts_free(contacts);
}

static size_t count_traced(size_t row)
{
    size_t count;
    dm_table_get_numbers(traced, row,
                         dm_table_find_column(traced, "contact_keys"), &count);
    return count;
}

static void trace(void)
{
    ck_assert_int_eq(
        dm_trace_turning(&traced, table, turning, DM_SERIES_RATE, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(traced), dm_table_count_rows(table));
}

START_TEST(a_series_has_the_contacts_that_it_counts)
{
    ck_assert_int_eq(dm_turning_summarise(&table, turning, NULL), DM_OK);
    trace();
    for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
        ck_assert_double_eq((double)count_traced(i),
                            get_number(traced, i, "contacts"));
    }
}
END_TEST

START_TEST(a_contact_stands_in_order_of_its_day)
{
    ck_assert_int_eq(dm_turning_summarise(&table, turning, NULL), DM_OK);
    trace();
    size_t count;
    size_t column = dm_table_find_column(traced, "contact_keys");
    const int64_t *numbers =
        dm_table_get_numbers(traced, DM_SERIES_RATE, column, &count);
    for (size_t i = 1; i < count; i++) {
        ck_assert_int_gt(numbers[i], numbers[i - 1]);
    }
}
END_TEST

/* Days 124 to 160; a date of days 20 to 34 overlaps the second
 * window and is not in it. */
START_TEST(a_window_has_the_dates_that_lie_in_it)
{
    static const dm_column columns[] = {{"first", DM_TEXT}, {"last", DM_TEXT}};
    ck_assert_int_eq(dm_table_new(&table, columns, 2, NULL), DM_OK);
    dm_table_put_text(table, "1970-05-05");
    dm_table_put_text(table, "1970-06-10");
    dm_table_put_text(table, "1970-01-26");
    dm_table_put_text(table, "1970-02-11");
    dm_table_put_empty(table);
    dm_table_put_text(table, "1970-01-05");
    trace();
    size_t within = 0;
    for (size_t i = 0; i < TURNED_COUNT; i++) {
        int64_t first = turned[i].day;
        int64_t last = first + (turned[i].days > 0 ? turned[i].days : 1) - 1;
        within += first >= 124 && last <= 160;
    }
    ck_assert_uint_eq(count_traced(0), within);
    ck_assert_uint_eq(count_traced(1), 1);
    ck_assert_uint_eq(count_traced(2), 1);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("trace_turning");
    tcase_add_checked_fixture(cases, begin, finish);
    tcase_add_test(cases, a_series_has_the_contacts_that_it_counts);
    tcase_add_test(cases, a_contact_stands_in_order_of_its_day);
    tcase_add_test(cases, a_window_has_the_dates_that_lie_in_it);
    Suite *suite = suite_create("trace_turning");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
