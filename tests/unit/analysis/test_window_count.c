#include "analysis/window_count.h"

#include "unit/analysis/contacts_fixture.h"

START_TEST(an_arrow_counts_by_the_rule_of_its_reading)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 3), .days = 4}};
    static const double counts[] = {0, 1, 0.25};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_interval window = {6 * DM_DAY_S, 9 * DM_DAY_S};
    for (int dates = 0; dates < 3; dates++) {
        contacts->dates = (dm_dates)dates;
        dm_window_count count = dm_count_arrow(contacts, 0, window);
        ck_assert_double_eq(count.counts, counts[dates]);
        ck_assert(count.unsure);
    }
    dm_contacts_free(contacts);
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
    tcase_add_test(cases, an_arrow_counts_by_the_rule_of_its_reading);
    tcase_add_test(cases, the_interval_of_an_arrow_is_its_date);
    Suite *suite = suite_create("window_count");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
