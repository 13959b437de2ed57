#include "demarche/contacts.h"

#include <check.h>

#include <stdlib.h>

static dm_contacts *contacts;
static uint32_t astakhov, britain, germany, schnurre, ussr;

static const dm_interval window = {0, 100 * DM_DAY_S};

static void setup(void)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    /* Added in the order of their keys, so that the numbers stay. */
    astakhov = dm_contacts_add_actor(contacts, "astakhov", NULL, "person");
    britain = dm_contacts_add_actor(contacts, "britain", NULL, "state");
    germany = dm_contacts_add_actor(contacts, "germany", NULL, "state");
    schnurre = dm_contacts_add_actor(contacts, "schnurre", NULL, "person");
    ussr = dm_contacts_add_actor(contacts, "ussr", NULL, "state");
    dm_contacts_add_service(contacts, astakhov, ussr);
    dm_contacts_add_service(contacts, schnurre, germany);
}

static void teardown(void)
{
    dm_contacts_free(contacts);
}

static void cover(uint32_t a, uint32_t b, int64_t first, int64_t end)
{
    dm_contacts_add_coverage(
        contacts, (dm_coverage){.a = a,
                                .b = b,
                                .window = {first * DM_DAY_S, end * DM_DAY_S}});
}

static double days_of(uint32_t a, uint32_t b)
{
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    return dm_contacts_covered_days(contacts, a, b, window);
}

START_TEST(without_coverage_the_whole_window_counts)
{
    ck_assert_double_eq(days_of(astakhov, schnurre), 100);
}
END_TEST

START_TEST(a_pair_is_covered_through_the_states_it_serves)
{
    cover(ussr, germany, 10, 30);
    ck_assert_double_eq(days_of(schnurre, astakhov), 20);
}
END_TEST

START_TEST(another_pair_is_not_touched)
{
    cover(ussr, germany, 10, 30);
    ck_assert_double_eq(days_of(astakhov, britain), 100);
}
END_TEST

START_TEST(overlapping_and_touching_rows_count_each_day_once)
{
    cover(ussr, germany, 10, 30);
    cover(germany, ussr, 20, 40);
    cover(ussr, germany, 40, 50);
    cover(ussr, germany, 60, 70);
    cover(ussr, germany, 90, 400);
    ck_assert_double_eq(days_of(ussr, germany), 40 + 10 + 10);
}
END_TEST

START_TEST(an_open_row_is_cut_to_the_window)
{
    dm_contacts_add_coverage(
        contacts, (dm_coverage){.a = ussr,
                                .b = DM_NO_ACTOR,
                                .window = {DM_TIME_MIN, DM_TIME_MAX}});
    ck_assert_double_eq(days_of(astakhov, britain), 100);
}
END_TEST

START_TEST(coverage_elsewhere_in_time_leaves_no_day)
{
    cover(ussr, germany, 200, 300);
    ck_assert_double_eq(days_of(ussr, germany), 0);
}
END_TEST

START_TEST(anyone_is_covered_by_any_row)
{
    cover(ussr, germany, 10, 30);
    cover(britain, ussr, 50, 60);
    ck_assert_double_eq(days_of(DM_NO_ACTOR, DM_NO_ACTOR), 30);
}
END_TEST

static int64_t covered_until(int64_t day)
{
    return dm_contacts_covered_until(contacts, astakhov, germany,
                                     day * DM_DAY_S) /
           DM_DAY_S;
}

START_TEST(a_stretch_ends_where_no_row_goes_on)
{
    cover(ussr, germany, 10, 30);
    cover(germany, ussr, 25, 50);
    cover(ussr, germany, 60, 70);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    ck_assert_int_eq(covered_until(10), 50);
    ck_assert_int_eq(covered_until(49), 50);
    ck_assert_int_eq(covered_until(60), 70);
    ck_assert_int_eq(covered_until(55), 55);
}
END_TEST

START_TEST(without_coverage_a_stretch_has_no_end)
{
    cover(ussr, britain, 10, 30);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    ck_assert_int_eq(dm_contacts_covered_until(contacts, schnurre, germany, 0),
                     DM_TIME_MAX);
}
END_TEST

START_TEST(selection_is_known_when_one_row_states_it)
{
    cover(ussr, germany, 10, 30);
    ck_assert(!dm_contacts_are_selected(contacts));
    dm_contacts_add_coverage(contacts, (dm_coverage){.a = ussr,
                                                     .b = britain,
                                                     .window = window,
                                                     .selected = true});
    ck_assert(dm_contacts_are_selected(contacts));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coverage");
    TCase *tests = tcase_create("coverage");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, without_coverage_the_whole_window_counts);
    tcase_add_test(tests, a_pair_is_covered_through_the_states_it_serves);
    tcase_add_test(tests, another_pair_is_not_touched);
    tcase_add_test(tests, overlapping_and_touching_rows_count_each_day_once);
    tcase_add_test(tests, an_open_row_is_cut_to_the_window);
    tcase_add_test(tests, coverage_elsewhere_in_time_leaves_no_day);
    tcase_add_test(tests, anyone_is_covered_by_any_row);
    tcase_add_test(tests, a_stretch_ends_where_no_row_goes_on);
    tcase_add_test(tests, without_coverage_a_stretch_has_no_end);
    tcase_add_test(tests, selection_is_known_when_one_row_states_it);
    suite_add_tcase(suite, tests);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
