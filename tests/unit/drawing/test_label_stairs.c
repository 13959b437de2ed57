#include "drawing/label_stairs.h"

#include "sample_contacts.h"

#define COUNT 9

static double begin_of(const dm_stair *stair)
{
    return stair->ends ? stair->far - stair->width : stair->near;
}

static double end_of(const dm_stair *stair)
{
    return begin_of(stair) + stair->width;
}

static void place(dm_stair *stairs, const double *widths)
{
    for (size_t i = 0; i < COUNT; i++) {
        stairs[i] = (dm_stair){.near = 10.0 * (double)i,
                               .far = 10.0 * (double)i + 8,
                               .width = widths[i]};
    }
    dm_stairs_place(stairs, COUNT);
}

START_TEST(no_label_lies_over_another_or_over_a_column_that_goes_on)
{
    const double widths[COUNT] = {90, 5, 33, 61, 12, 44, 44, 7, 80};
    dm_stair stairs[COUNT];
    place(stairs, widths);
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t j = 0; j < COUNT; j++) {
            bool over = i != j && stairs[j].near < end_of(&stairs[i]) &&
                        begin_of(&stairs[i]) < stairs[j].far;
            ck_assert(!over || stairs[j].step < stairs[i].step);
            bool touch = i != j && stairs[i].step == stairs[j].step &&
                         begin_of(&stairs[j]) < end_of(&stairs[i]) &&
                         begin_of(&stairs[i]) < end_of(&stairs[j]);
            ck_assert(!touch);
        }
    }
}
END_TEST

START_TEST(labels_no_wider_than_their_columns_need_one_step)
{
    const double widths[COUNT] = {8, 8, 8, 8, 8, 8, 8, 8, 8};
    dm_stair stairs[COUNT];
    place(stairs, widths);
    ck_assert_uint_eq(dm_stairs_height(stairs, COUNT), 1);
    ck_assert_uint_eq(dm_stairs_height(stairs, 0), 0);
}
END_TEST

START_TEST(wide_labels_rise_to_the_middle)
{
    const double widths[COUNT] = {90, 90, 90, 90, 90, 90, 90, 90, 90};
    const size_t steps[COUNT] = {0, 1, 2, 3, 4, 3, 2, 1, 0};
    dm_stair stairs[COUNT];
    place(stairs, widths);
    for (size_t i = 0; i < COUNT; i++) {
        ck_assert_uint_eq(stairs[i].step, steps[i]);
        ck_assert(stairs[i].ends == (i < COUNT / 2));
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        no_label_lies_over_another_or_over_a_column_that_goes_on,
        labels_no_wider_than_their_columns_need_one_step,
        wide_labels_rise_to_the_middle,
    };
    return run_tests("label_stairs", tests, sizeof tests / sizeof *tests);
}
