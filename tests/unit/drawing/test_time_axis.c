#include "drawing/time_axis.h"

#include "sample_contacts.h"

#include <math.h>

#define DAY(n) ((dm_time)(n)*DM_DAY_S)

static dm_time_axis make_axis(dm_interval range, const dm_busy_day *days,
                              size_t count)
{
    dm_time_axis axis;
    dm_axis_request request = {
        .range = range, .points = 900, .slot = 7, .count = count, .days = days};
    ck_assert_int_eq(dm_time_axis_init(&axis, &request, NULL), DM_OK);
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
    ck_assert_double_eq_tol(busy, 20 * 7, 1e-9);
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

START_TEST(a_time_lies_in_the_stretch_that_begins_before_it)
{
    const dm_busy_day days[] = {{10, 1}, {20, 1}};
    dm_time_axis axis = make_axis((dm_interval){0, DAY(30)}, days, 2);
    ck_assert_uint_eq(dm_time_axis_stretch(&axis, DAY(-1)), 0);
    ck_assert_uint_eq(dm_time_axis_stretch(&axis, DAY(10) - 1), 0);
    ck_assert_uint_eq(dm_time_axis_stretch(&axis, DAY(10)), 1);
    ck_assert_uint_eq(dm_time_axis_stretch(&axis, DAY(15)), 2);
    ck_assert_uint_eq(dm_time_axis_stretch(&axis, DAY(40)), 4);
    dm_time_axis_clear(&axis);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_busy_day_has_room_for_its_marks,
        long_empty_stretches_are_shortened_and_marked,
        later_times_never_stand_before_earlier_ones,
        the_shift_across_1970_changes_no_place,
        a_time_lies_in_the_stretch_that_begins_before_it,
    };
    return run_tests("time_axis", tests, sizeof tests / sizeof *tests);
}
