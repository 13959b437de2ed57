#include "analysis/window_count.h"

#include "unit/analysis/contacts_fixture.h"

static const dm_interval window = {100, 200};

static void assert_count(dm_interval when, double counts, bool unsure)
{
    dm_window_count count = dm_count_in_window(when, window);
    ck_assert_double_eq(count.counts, counts);
    ck_assert_int_eq(count.unsure, unsure);
}

START_TEST(an_interval_inside_counts)
{
    assert_count((dm_interval){100, 200}, 1, false);
    assert_count((dm_interval){150, 151}, 1, false);
}
END_TEST

START_TEST(an_interval_across_a_border_is_unsure)
{
    assert_count((dm_interval){99, 101}, 0, true);
    assert_count((dm_interval){199, 201}, 0, true);
    assert_count((dm_interval){DM_TIME_MIN, DM_TIME_MAX}, 0, true);
}
END_TEST

START_TEST(an_interval_beside_the_window_is_nothing)
{
    assert_count((dm_interval){90, 100}, 0, false);
    assert_count((dm_interval){200, 210}, 0, false);
}
END_TEST

START_TEST(the_interval_of_an_arrow_is_its_date)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 3), .days = 2}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_interval when = dm_arrow_interval(contacts, 0);
    ck_assert_int_eq(when.start, 3 * DM_DAY_S);
    ck_assert_int_eq(when.end, 5 * DM_DAY_S);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("window_count");
    tcase_add_test(cases, an_interval_inside_counts);
    tcase_add_test(cases, an_interval_across_a_border_is_unsure);
    tcase_add_test(cases, an_interval_beside_the_window_is_nothing);
    tcase_add_test(cases, the_interval_of_an_arrow_is_its_date);
    Suite *suite = suite_create("window_count");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
