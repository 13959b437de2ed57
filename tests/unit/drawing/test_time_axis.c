#include "drawing/time_axis.h"

#include "sample_contacts.h"

#include <math.h>

#define DAY(n) ((dm_time)(n)*DM_DAY_S)

static dm_time_axis make_axis(dm_interval range, const dm_busy_day *days,
                              size_t count)
{
    dm_time_axis axis;
    ck_assert_int_eq(dm_time_axis_init(&axis, range, days, count, NULL), DM_OK);
    return axis;
}

START_TEST(a_busy_day_has_room_for_its_marks)
{
    const dm_busy_day days[] = {{5, 1}, {6, 20}};
    dm_time_axis axis = make_axis((dm_interval){0, DAY(30)}, days, 2);
    double quiet =
        dm_time_axis_place(&axis, DAY(6)) - dm_time_axis_place(&axis, DAY(5));
    double busy =
        dm_time_axis_place(&axis, DAY(7)) - dm_time_axis_place(&axis, DAY(6));
    ck_assert_double_eq_tol(busy, 20 * DM_SLOT_POINTS, 1e-9);
    ck_assert_double_lt(quiet, busy);
    dm_time_axis_clear(&axis);
}
END_TEST

START_TEST(long_empty_stretches_are_shortened_and_marked)
{
    const dm_busy_day days[] = {{10, 1}, {900, 1}};
    dm_time_axis axis = make_axis((dm_interval){0, DAY(1000)}, days, 2);
    size_t shortened = 0;
    for (size_t i = 0; i < axis.count; i++) {
        shortened += axis.shortened[i];
    }
    ck_assert_uint_eq(shortened, 1);
    ck_assert_double_lt(dm_time_axis_place(&axis, DAY(900)), 300);
    dm_time_axis_clear(&axis);
}
END_TEST

START_TEST(later_times_never_stand_before_earlier_ones)
{
    const dm_busy_day days[] = {{-3, 2}, {-2, 9}, {0, 1}, {4, 3}};
    dm_time_axis axis = make_axis((dm_interval){DAY(-3), DAY(5)}, days, 4);
    double before = -1;
    for (dm_time t = DAY(-5); t < DAY(7); t += DM_DAY_S / 3) {
        double place = dm_time_axis_place(&axis, t);
        ck_assert_double_ge(place, fmax(before, 0));
        ck_assert_double_le(place, dm_time_axis_length(&axis));
        before = place;
    }
    dm_time_axis_clear(&axis);
}
END_TEST

START_TEST(the_shift_across_1970_changes_no_place)
{
    const dm_busy_day old[] = {{-100, 4}, {-90, 1}};
    const dm_busy_day young[] = {{100, 4}, {110, 1}};
    dm_time_axis a = make_axis((dm_interval){DAY(-101), DAY(-80)}, old, 2);
    dm_time_axis b = make_axis((dm_interval){DAY(99), DAY(120)}, young, 2);
    ck_assert_uint_eq(a.count, b.count);
    for (size_t i = 0; i < a.count; i++) {
        ck_assert_double_eq(a.places[i], b.places[i]);
    }
    dm_time_axis_clear(&a);
    dm_time_axis_clear(&b);
}
END_TEST

START_TEST(ticks_begin_months_and_years)
{
    static const struct {
        const char *from;
        dm_tick_step step;
        const char *tick;
        const char *label;
    } cases[] = {
        {"1938-09-30", DM_TICK_MONTH, "1938-10-01", "Oct"},
        {"1938-12-01", DM_TICK_MONTH, "1939-01-01", "Jan 1939"},
        {"1939-11-30", DM_TICK_QUARTER, "1940-01-01", "Jan 1940"},
        {"1939-01-01", DM_TICK_QUARTER, "1939-04-01", "Apr"},
        {"1969-05-05", DM_TICK_YEAR, "1970-01-01", "1970"},
        {"1939-05-05", DM_TICK_DECADE, "1940-01-01", "1940"},
        {"1648-10-24", DM_TICK_CENTURY, "1700-01-01", "1700"},
        {"-0431-03-01", DM_TICK_CENTURY, "-0400-01-01", "-400"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dm_date from;
        dm_date tick;
        char label[DM_TICK_TEXT_SIZE];
        ck_assert_int_eq(dm_date_parse(&from, cases[i].from, NULL), DM_OK);
        ck_assert_int_eq(dm_date_parse(&tick, cases[i].tick, NULL), DM_OK);
        dm_time found = dm_tick_after(from.bounds.start, cases[i].step);
        ck_assert_int_eq(found, tick.bounds.start);
        dm_tick_format(found, cases[i].step, label);
        ck_assert_str_eq(label, cases[i].label);
    }
}
END_TEST

START_TEST(the_step_grows_with_the_time)
{
    dm_time_axis months = make_axis((dm_interval){0, DAY(330)}, NULL, 0);
    dm_time_axis ages = make_axis((dm_interval){0, DAY(200000)}, NULL, 0);
    ck_assert_int_le(dm_time_axis_step(&months), DM_TICK_QUARTER);
    ck_assert_int_ge(dm_time_axis_step(&ages), DM_TICK_CENTURY);
    dm_time_axis_clear(&months);
    dm_time_axis_clear(&ages);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_busy_day_has_room_for_its_marks,
        long_empty_stretches_are_shortened_and_marked,
        later_times_never_stand_before_earlier_ones,
        the_shift_across_1970_changes_no_place,
        ticks_begin_months_and_years,
        the_step_grows_with_the_time,
    };
    return run_tests("time_axis", tests, sizeof tests / sizeof *tests);
}
