#include "drawing/chart_days.h"

#include "sample_contacts.h"

#define OCTOBER_1938 (-11415) /* the first */

static void assert_axis(int64_t first, int64_t last, size_t most,
                        const char *text)
{
    dm_buffer out = {0};
    dm_chart_days axis = {first, last};
    dm_chart_days_add(&out, &axis, most);
    ck_assert_str_eq(dm_buffer_text(&out), text);
    dm_buffer_clear(&out);
}

START_TEST(months_are_named_and_the_year_where_it_begins)
{
    assert_axis(OCTOBER_1938 - 1, OCTOBER_1938 + 130, 6,
                "set xtics (\"Oct\\n1938\" 1, \"Nov\" 32, \"Dec\" 62, "
                "\"Jan\\n1939\" 93, \"Feb\" 124)\n");
    assert_axis(OCTOBER_1938 - 1, OCTOBER_1938 + 130, 3,
                "set xtics (\"Nov\\n1938\" 32, \"Jan\\n1939\" 93)\n");
}
END_TEST

START_TEST(short_spans_have_days_and_long_ones_years)
{
    assert_axis(OCTOBER_1938, OCTOBER_1938 + 20, 4,
                "set xtics (\"1 Oct\\n1938\" 0, \"8 Oct\" 7, \"15 Oct\" "
                "14)\n");
    assert_axis(-3000, 3000, 4,
                "set xtics (\"1965\" 1174, \"1970\" 3000, \"1975\" 4826)\n");
}
END_TEST

START_TEST(a_span_of_days_tells_a_month_and_a_year_once)
{
    dm_buffer out = {0};
    dm_chart_days_add_start(&out, OCTOBER_1938, OCTOBER_1938 + 9);
    dm_buffer_add_char(&out, '|');
    dm_chart_days_add_start(&out, OCTOBER_1938, OCTOBER_1938 + 40);
    dm_buffer_add_char(&out, '|');
    dm_chart_days_add_start(&out, OCTOBER_1938, OCTOBER_1938 + 100);
    ck_assert_str_eq(dm_buffer_text(&out), "1|1 Oct|1 Oct 1938");
    dm_buffer_clear(&out);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        months_are_named_and_the_year_where_it_begins,
        short_spans_have_days_and_long_ones_years,
        a_span_of_days_tells_a_month_and_a_year_once,
    };
    return run_tests("chart_days", tests, sizeof tests / sizeof *tests);
}
