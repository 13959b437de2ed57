#include "analysis/drawn_order.h"
#include "analysis/random_source.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static dm_order_draws *draws;

static void teardown(void)
{
    dm_order_draws_free(draws);
    draws = NULL;
}

static void draw_from(const dm_encounters *encounters, unsigned long seed)
{
    dm_order_draws_free(draws);
    ck_assert_int_eq(dm_order_draws_new(&draws, encounters, seed, NULL), DM_OK);
}

static dm_interval on_days(int64_t first, int64_t end)
{
    return (dm_interval){first * DM_DAY_S, end * DM_DAY_S};
}

enum { DRAWS = 20000 };

/* How often the encounter at `x` comes before that at `y`. */
static double share_before(const dm_encounters *encounters, size_t x, size_t y)
{
    size_t before = 0;
    draw_from(encounters, 7);
    for (int i = 0; i < DRAWS; i++) {
        const size_t *order = dm_draw_order(draws);
        for (size_t j = 0; j < encounters->count && order[j] != y; j++) {
            before += order[j] == x;
        }
    }
    return (double)before / DRAWS;
}

START_TEST(what_is_certain_is_never_turned)
{
    dm_encounter met[] = {{.when = on_days(1, 2)},
                          {.when = on_days(2, 3)},
                          {.when = on_days(3, 9)}};
    dm_encounters all = {3, met};
    ck_assert_double_eq(share_before(&all, 0, 1), 1);
    ck_assert_double_eq(share_before(&all, 1, 2), 1);
    ck_assert(dm_encounters_are_ordered(&all));
}
END_TEST

START_TEST(contacts_of_one_day_come_first_equally_often)
{
    dm_encounter met[] = {{.when = on_days(1, 2)}, {.when = on_days(1, 2)}};
    dm_encounters all = {2, met};
    ck_assert_double_eq_tol(share_before(&all, 0, 1), 0.5, 0.02);
    ck_assert(!dm_encounters_are_ordered(&all));
}
END_TEST

START_TEST(contacts_of_one_second_come_first_equally_often)
{
    dm_encounter met[] = {{.when = {5, 6}}, {.when = {5, 6}}};
    dm_encounters all = {2, met};
    ck_assert_double_eq_tol(share_before(&all, 0, 1), 0.5, 0.02);
}
END_TEST

/* A day in the middle of three, and a day at the end of four: the chances that
 * the vague one comes first are 1/2 and 3/4 + 1/4 / 2. */
START_TEST(a_vague_date_comes_first_as_often_as_its_days_tell)
{
    dm_encounter middle[] = {{.when = on_days(1, 4)}, {.when = on_days(2, 3)}};
    dm_encounters all = {2, middle};
    ck_assert_double_eq_tol(share_before(&all, 0, 1), 0.5, 0.02);
    dm_encounter end[] = {{.when = on_days(1, 5)}, {.when = on_days(4, 5)}};
    all.items = end;
    ck_assert_double_eq_tol(share_before(&all, 0, 1), 0.875, 0.02);
}
END_TEST

START_TEST(open_dates_stand_at_the_end_that_is_given)
{
    dm_encounter met[] = {{.when = {DM_TIME_MIN, 5 * DM_DAY_S}},
                          {.when = on_days(5, 6)},
                          {.when = {6 * DM_DAY_S, DM_TIME_MAX}}};
    dm_encounters all = {3, met};
    ck_assert_double_eq(share_before(&all, 0, 1), 1);
    ck_assert_double_eq(share_before(&all, 1, 2), 1);
}
END_TEST

START_TEST(dates_as_long_as_time_are_no_trouble)
{
    dm_encounter met[] = {{.when = {DM_TIME_MIN + 1, DM_TIME_MAX - 1}},
                          {.when = on_days(0, 1)}};
    dm_encounters all = {2, met};
    ck_assert_double_eq_tol(share_before(&all, 0, 1), 0.5, 0.02);
}
END_TEST

/* Neither the seed twice nor moving all times makes a difference. */
START_TEST(the_same_seed_draws_the_same_orders)
{
    dm_encounter met[] = {{.when = on_days(1, 4)},
                          {.when = on_days(1, 3)},
                          {.when = on_days(2, 3)}};
    dm_encounters all = {3, met};
    size_t first[100][3];
    draw_from(&all, 11);
    for (int i = 0; i < 100; i++) {
        memcpy(first[i], dm_draw_order(draws), sizeof first[i]);
    }
    for (int i = 0; i < 3; i++) {
        met[i].when.start -= 20000 * DM_DAY_S;
        met[i].when.end -= 20000 * DM_DAY_S;
    }
    draw_from(&all, 11);
    for (int i = 0; i < 100; i++) {
        ck_assert_mem_eq(first[i], dm_draw_order(draws), sizeof first[i]);
    }
}
END_TEST

/* A group of encounters that can be turned ends where all of them are over. */
START_TEST(no_encounter_comes_before_one_that_was_over)
{
    enum { COUNT = 40 };
    dm_encounter met[COUNT];
    for (int64_t i = 0; i < COUNT; i++) {
        int64_t first = i / 3 - 7;
        met[i].when = on_days(first, first + 1 + (i % 7 == 2 ? 4 : 0));
    }
    dm_encounters all = {COUNT, met};
    draw_from(&all, 3);
    for (int i = 0; i < 200; i++) {
        const size_t *order = dm_draw_order(draws);
        size_t sum = 0;
        for (size_t j = 0; j < COUNT; j++) {
            sum += order[j];
            for (size_t k = 0; k < j; k++) {
                ck_assert_int_gt(met[order[j]].when.end,
                                 met[order[k]].when.start);
            }
        }
        ck_assert_uint_eq(sum, COUNT * (COUNT - 1) / 2);
    }
}
END_TEST

typedef struct moment {
    double second;
    double part;
    size_t place;
} moment;

static int compare_moments(const void *left, const void *right)
{
    const moment *a = left;
    const moment *b = right;
    int order = (a->second > b->second) - (a->second < b->second);
    return order ? order : (a->part > b->part) - (a->part < b->part);
}

/* Two fractions an encounter, in their order: when within its date, and a part
 * of that second. */
START_TEST(an_order_is_that_of_all_moments_sorted_together)
{
    enum { COUNT = 600 };
    static dm_encounter met[COUNT];
    static moment moments[COUNT];
    for (int64_t i = 0; i < COUNT; i++) {
        int64_t first = i < 200 ? i / 40 - 3 : 5 + i / 300;
        met[i].when = on_days(first, first + 1 + (i % 97 == 2 ? 900 : 0));
        if (i % 5 == 0) {
            met[i].when.end = met[i].when.start + 2;
        }
    }
    dm_encounters all = {COUNT, met};
    dm_random_source numbers = dm_random_seed(19, 16);
    draw_from(&all, 19);
    for (int i = 0; i < 50; i++) {
        const size_t *order = dm_draw_order(draws);
        for (size_t j = 0; j < COUNT; j++) {
            double start = (double)met[j].when.start;
            double length = (double)met[j].when.end - start;
            double drawn = dm_random_fraction(&numbers);
            moments[j].second = start + floor(drawn * length);
            moments[j].part = dm_random_fraction(&numbers);
            moments[j].place = j;
        }
        qsort(moments, COUNT, sizeof *moments, compare_moments);
        for (size_t j = 0; j < COUNT; j++) {
            ck_assert_uint_eq(order[j], moments[j].place);
        }
    }
}
END_TEST

START_TEST(orders_that_are_skipped_are_those_that_would_have_come)
{
    dm_encounter met[] = {{.when = on_days(1, 4)},
                          {.when = on_days(1, 3)},
                          {.when = on_days(2, 3)}};
    dm_encounters all = {3, met};
    size_t orders[50][3];
    draw_from(&all, 11);
    for (int i = 0; i < 50; i++) {
        memcpy(orders[i], dm_draw_order(draws), sizeof orders[i]);
    }
    for (size_t i = 0; i < 50; i++) {
        draw_from(&all, 11);
        dm_order_draws_skip(draws, i);
        ck_assert_mem_eq(orders[i], dm_draw_order(draws), sizeof orders[i]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("drawn_order");
    TCase *cases = tcase_create("drawn_order");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, what_is_certain_is_never_turned);
    tcase_add_test(cases, contacts_of_one_day_come_first_equally_often);
    tcase_add_test(cases, contacts_of_one_second_come_first_equally_often);
    tcase_add_test(cases, a_vague_date_comes_first_as_often_as_its_days_tell);
    tcase_add_test(cases, open_dates_stand_at_the_end_that_is_given);
    tcase_add_test(cases, dates_as_long_as_time_are_no_trouble);
    tcase_add_test(cases, the_same_seed_draws_the_same_orders);
    tcase_add_test(cases, an_order_is_that_of_all_moments_sorted_together);
    tcase_add_test(cases, no_encounter_comes_before_one_that_was_over);
    tcase_add_test(cases,
                   orders_that_are_skipped_are_those_that_would_have_come);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
