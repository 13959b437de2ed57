#include "analysis/turning_record.h"

#include "unit/analysis/contacts_fixture.h"

static dm_turning_record record;

static dm_interval days(int64_t first, int64_t end)
{
    return (dm_interval){first * DM_DAY_S, end * DM_DAY_S};
}

static void setup(void)
{
    dm_day_window window = dm_find_day_window(days(-10, 10));
    ck_assert_int_eq(
        dm_turning_record_init(&record, DM_CHANGE_OF_RATE, window, NULL),
        DM_OK);
}

static void teardown(void)
{
    dm_turning_record_clear(&record);
}

static bool add_item(dm_date_rule rule, dm_interval when, dm_vague_item item)
{
    return dm_turning_record_add(&record, rule, when, item);
}

static void finish(void)
{
    ck_assert_int_eq(dm_turning_record_finish(&record, NULL), DM_OK);
}

START_TEST(a_window_is_the_days_that_it_touches)
{
    dm_interval touched = {-10 * DM_DAY_S + 3600, 9 * DM_DAY_S + 1};
    dm_day_window window = dm_find_day_window(touched);
    ck_assert_uint_eq(window.day_count, 20);
    ck_assert_int_eq(window.bounds.start, -10 * DM_DAY_S);
    ck_assert_int_eq(window.bounds.end, 10 * DM_DAY_S);
    ck_assert_double_eq(window.first_day, -10);
}
END_TEST

START_TEST(an_open_window_has_no_days)
{
    dm_interval open = {DM_TIME_MIN, 0};
    ck_assert_uint_eq(dm_find_day_window(open).day_count, 0);
    open = (dm_interval){0, DM_TIME_MAX};
    ck_assert_uint_eq(dm_find_day_window(open).day_count, 0);
}
END_TEST

START_TEST(dates_inside_the_window_count_and_the_others_are_unsure)
{
    dm_date_rule rule = {0};
    ck_assert(add_item(rule, days(-10, -9), (dm_vague_item){.contact = 1}));
    ck_assert(add_item(rule, days(5, 10), (dm_vague_item){.contact = 2}));
    ck_assert(!add_item(rule, days(5, 11), (dm_vague_item){.contact = 3}));
    ck_assert(!add_item(rule, days(10, 11), (dm_vague_item){.contact = 4}));
    finish();
    ck_assert_uint_eq(record.count, 2);
    ck_assert_uint_eq(record.vague, 1);
    ck_assert_uint_eq(record.unsure, 1);
    ck_assert_uint_eq(record.items[0].first, 0);
    ck_assert_uint_eq(record.items[0].last, 0);
    ck_assert_uint_eq(record.items[1].first, 15);
    ck_assert_uint_eq(record.items[1].last, 19);
}
END_TEST

START_TEST(exact_dates_alone_count_where_they_are_asked_for)
{
    dm_date_rule rule = {.exact = true};
    ck_assert(add_item(rule, days(0, 1), (dm_vague_item){.contact = 1}));
    ck_assert(!add_item(rule, days(0, 2), (dm_vague_item){.contact = 2}));
    finish();
    ck_assert_uint_eq(record.count, 1);
    ck_assert_uint_eq(record.unsure, 1);
}
END_TEST

START_TEST(possible_dates_are_cut_to_the_window)
{
    dm_date_rule rule = {.possible = true};
    dm_interval open = {DM_TIME_MIN, -7 * DM_DAY_S};
    ck_assert(add_item(rule, open, (dm_vague_item){.contact = 1}));
    ck_assert(add_item(rule, days(8, 40), (dm_vague_item){.contact = 2}));
    finish();
    ck_assert_uint_eq(record.items[0].first, 0);
    ck_assert_uint_eq(record.items[0].last, 2);
    ck_assert_uint_eq(record.items[1].first, 18);
    ck_assert_uint_eq(record.items[1].last, 19);
}
END_TEST

START_TEST(a_contact_counts_once_and_by_the_best_that_is_known)
{
    dm_date_rule rule = {0};
    add_item(rule, days(0, 1), (dm_vague_item){.contact = 7, .unsure = true});
    add_item(rule, days(0, 1), (dm_vague_item){.contact = 7});
    add_item(rule, days(0, 1), (dm_vague_item){.contact = 7, .success = true});
    add_item(rule, days(2, 3), (dm_vague_item){.contact = 8, .unsure = true});
    finish();
    ck_assert_uint_eq(record.count, 1);
    ck_assert(record.items[0].success);
    ck_assert_uint_eq(record.unsure, 1);
}
END_TEST

START_TEST(the_numbers_of_contacts_play_no_part_in_the_order)
{
    dm_date_rule rule = {0};
    add_item(rule, days(3, 5), (dm_vague_item){.contact = 1, .success = true});
    add_item(rule, days(3, 5), (dm_vague_item){.contact = 2});
    add_item(rule, days(1, 2), (dm_vague_item){.contact = 9});
    finish();
    ck_assert_uint_eq(record.items[0].first, 11);
    ck_assert(!record.items[1].success);
    ck_assert(record.items[2].success);
}
END_TEST

START_TEST(each_day_of_a_vague_date_is_drawn_alike)
{
    dm_date_rule rule = {0};
    add_item(rule, days(0, 4), (dm_vague_item){.contact = 1});
    finish();
    dm_random_source random = dm_random_seed(1, 1);
    size_t counts[20] = {0};
    for (size_t i = 0; i < 4000; i++) {
        dm_dated_item item;
        dm_turning_record_draw(&item, &record, &random);
        counts[item.day]++;
    }
    for (size_t day = 0; day < 20; day++) {
        double expected = day >= 10 && day < 14 ? 1000 : 0;
        ck_assert_double_eq_tol((double)counts[day], expected,
                                expected > 0 ? 140 : 0.5);
    }
}
END_TEST

START_TEST(items_of_one_day_come_in_any_order)
{
    dm_date_rule rule = {0};
    add_item(rule, days(0, 1), (dm_vague_item){.contact = 1, .success = true});
    add_item(rule, days(0, 1), (dm_vague_item){.contact = 2});
    finish();
    dm_random_source random = dm_random_seed(1, 1);
    size_t first = 0;
    for (size_t i = 0; i < 1000; i++) {
        dm_dated_item items[2];
        dm_turning_record_draw(items, &record, &random);
        ck_assert(items[0].success != items[1].success);
        first += items[0].success;
    }
    ck_assert_double_eq_tol((double)first, 500, 80);
}
END_TEST

START_TEST(the_middle_of_a_date_is_one_of_its_days)
{
    dm_date_rule rule = {0};
    add_item(rule, days(0, 5), (dm_vague_item){.contact = 1});
    add_item(rule, days(-1, 1), (dm_vague_item){.contact = 2});
    finish();
    dm_dated_item items[2];
    dm_turning_record_center(items, &record);
    ck_assert_uint_eq(items[0].day, 9);
    ck_assert_uint_eq(items[1].day, 12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("turning_record");
    TCase *tests = tcase_create("turning_record");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_window_is_the_days_that_it_touches);
    tcase_add_test(tests, an_open_window_has_no_days);
    tcase_add_test(tests,
                   dates_inside_the_window_count_and_the_others_are_unsure);
    tcase_add_test(tests, exact_dates_alone_count_where_they_are_asked_for);
    tcase_add_test(tests, possible_dates_are_cut_to_the_window);
    tcase_add_test(tests, a_contact_counts_once_and_by_the_best_that_is_known);
    tcase_add_test(tests, the_numbers_of_contacts_play_no_part_in_the_order);
    tcase_add_test(tests, each_day_of_a_vague_date_is_drawn_alike);
    tcase_add_test(tests, items_of_one_day_come_in_any_order);
    tcase_add_test(tests, the_middle_of_a_date_is_one_of_its_days);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
