#include "drawing/axis_ticks.h"

#include "sample_contacts.h"

#include <math.h>
#include <string.h>

static double measure(const char *label)
{
    return 5 * (double)strlen(label) + 4;
}

static dm_time read_day(const char *text)
{
    dm_date date;
    ck_assert_int_eq(dm_date_parse(&date, text, NULL), DM_OK);
    return date.bounds.start;
}

/* The labels of the ticks between two days, blanks between; contacts on
 * `busy`, ended by NULL. */
static void join_labels(char out[512], const char *from, const char *to,
                        const char *const *busy)
{
    dm_busy_day days[9];
    size_t count = 0;
    for (; busy[count]; count++) {
        days[count] = (dm_busy_day){read_day(busy[count]) / DM_DAY_S, 1};
    }
    dm_time_axis axis;
    dm_axis_ticks ticks;
    dm_axis_request request = {.range = {read_day(from), read_day(to)},
                               .points = 900,
                               .slot = 7,
                               .count = count,
                               .days = days};
    ck_assert_int_eq(dm_time_axis_init(&axis, &request, NULL), DM_OK);
    ck_assert_int_eq(dm_axis_ticks_init(&ticks, &axis, measure, NULL), DM_OK);
    out[0] = '\0';
    for (size_t i = 0; i < ticks.count; i++) {
        const dm_axis_tick *tick = &ticks.items[i];
        ck_assert_double_eq(tick->place, dm_time_axis_place(&axis, tick->time));
        if (i > 0) {
            ck_assert_double_ge(tick->place,
                                tick[-1].place + measure(tick[-1].label));
        }
        snprintf(out + strlen(out), 512 - strlen(out), "%s%s",
                 i > 0 ? " | " : "", tick->label);
    }
    dm_axis_ticks_clear(&ticks);
    dm_time_axis_clear(&axis);
}

START_TEST(ticks_begin_months_and_years)
{
    static const struct {
        const char *from;
        dm_tick_step step;
        const char *tick;
    } cases[] = {
        {"1938-09-30", DM_TICK_MONTH, "1938-10-01"},
        {"1938-12-01", DM_TICK_MONTH, "1939-01-01"},
        {"1939-11-30", DM_TICK_QUARTER, "1940-01-01"},
        {"1939-01-01", DM_TICK_QUARTER, "1939-04-01"},
        {"1969-05-05", DM_TICK_YEAR, "1970-01-01"},
        {"1939-05-05", DM_TICK_DECADE, "1940-01-01"},
        {"1648-10-24", DM_TICK_CENTURY, "1700-01-01"},
        {"-0431-03-01", DM_TICK_CENTURY, "-0400-01-01"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_int_eq(dm_tick_after(read_day(cases[i].from), cases[i].step),
                         read_day(cases[i].tick));
    }
}
END_TEST

START_TEST(every_month_has_its_label)
{
    const char *const none[] = {NULL};
    char labels[512];
    join_labels(labels, "1938-09-10", "1939-02-01", none);
    ck_assert_str_eq(labels, "Sep 1938 | Oct | Nov | Dec | Jan 1939");
}
END_TEST

/* The start has no room before the first month, which then tells the year. */
START_TEST(a_start_on_the_eve_of_a_month_gives_way_to_it)
{
    const char *const busy[] = {"1938-11-15", "1938-12-20", "1939-01-25",
                                "1939-03-01", "1939-04-05", "1939-05-10",
                                "1939-06-15", "1939-07-20", NULL};
    char labels[512];
    join_labels(labels, "1938-09-30", "1939-08-24", busy);
    ck_assert_str_eq(labels, "Oct 1938 | Nov | Dec | Jan 1939 | Feb | Mar | "
                             "Apr | May | Jun | Jul | Aug");
}
END_TEST

START_TEST(a_shortened_stretch_has_all_ticks_of_a_longer_step)
{
    const char *const busy[] = {"1931-01-05", "1931-03-01", "1934-12-20",
                                "1935-03-01", NULL};
    char labels[512];
    join_labels(labels, "1931-01-01", "1935-04-01", busy);
    ck_assert_str_eq(labels, "1931 | 1932 | 1933 | 1934 | 1935");
}
END_TEST

START_TEST(the_step_grows_with_the_time)
{
    const char *const none[] = {NULL};
    char labels[512];
    join_labels(labels, "1960-01-01", "1963-01-01", none);
    ck_assert_msg(
        strncmp(labels, "Jan 1960 | Apr | Jul | Oct | Jan 1961", 37) == 0, "%s",
        labels);
    join_labels(labels, "1500-01-01", "2020-01-01", none);
    ck_assert_str_eq(labels, "1500 | 1600 | 1700 | 1800 | 1900 | 2000");
    join_labels(labels, "1969-12-30", "1970-01-02", none);
    ck_assert_str_eq(labels, "Dec 1969 | Jan 1970");
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        ticks_begin_months_and_years,
        every_month_has_its_label,
        a_start_on_the_eve_of_a_month_gives_way_to_it,
        a_shortened_stretch_has_all_ticks_of_a_longer_step,
        the_step_grows_with_the_time,
    };
    return run_tests("axis_ticks", tests, sizeof tests / sizeof *tests);
}
