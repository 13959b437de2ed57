#include "drawing/chart_series.h"

#include "sample_contacts.h"

static const dm_column columns[] = {{"phase", DM_INTEGER},
                                    {"a", DM_TEXT},
                                    {"b", DM_TEXT},
                                    {"contacts", DM_INTEGER}};

static double weigh(const dm_table *table, size_t row)
{
    return dm_chart_cell(table, row, "contacts");
}

static void add_row(dm_table *table, int phase, const char *a, const char *b,
                    int contacts)
{
    dm_table_put_integer(table, phase);
    dm_table_put_text(table, a);
    dm_table_put_text(table, b);
    dm_table_put_integer(table, contacts);
}

static dm_table *make_table(void)
{
    dm_table *table = NULL;
    ck_assert_int_eq(dm_table_new(&table, columns, 4, NULL), DM_OK);
    add_row(table, 1, "ab", "c", 2);
    add_row(table, 1, "a", "bc", 3);
    add_row(table, 1, "x", "y", 0);
    add_row(table, 2, "ab", "c", 2);
    add_row(table, 2, "a", "b", 3);
    return table;
}

START_TEST(the_heaviest_series_are_kept_and_ties_go_by_key)
{
    dm_table *table = make_table();
    dm_series_list list;
    dm_chart chart = {0};
    dm_chart_options options = {.series_limit = 2};
    ck_assert_int_eq(dm_series_choose(&list, table, 2, weigh, &options, NULL),
                     DM_OK);
    ck_assert_uint_eq(list.count, 2);
    ck_assert_uint_eq(list.left_out, 1);
    ck_assert_uint_eq(list.undefined, 1);
    ck_assert_str_eq(list.items[0].rows[0].keys[0], "ab");
    ck_assert_double_eq(list.items[0].weight, 4);
    ck_assert_str_eq(list.items[1].rows[0].keys[1], "b");
    ck_assert_int_eq(dm_series_describe(&chart, &list, table, NULL), DM_OK);
    ck_assert_uint_eq(dm_table_count_rows(chart.data), 3);
    ck_assert_str_eq(dm_table_get_text(chart.data, 2, 2), "b");
    dm_chart_clear(&chart);
    dm_series_list_clear(&list);
    dm_table_free(table);
}
END_TEST

START_TEST(a_table_without_a_value_is_refused)
{
    dm_table *table = NULL;
    dm_series_list list;
    ck_assert_int_eq(dm_table_new(&table, columns, 4, NULL), DM_OK);
    add_row(table, 1, "x", "y", 0);
    ck_assert_int_eq(dm_series_choose(&list, table, 2, weigh, NULL, NULL),
                     DM_USAGE);
    dm_series_list_clear(&list);
    dm_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        the_heaviest_series_are_kept_and_ties_go_by_key,
        a_table_without_a_value_is_refused,
    };
    return run_tests("chart_series", tests, sizeof tests / sizeof *tests);
}
