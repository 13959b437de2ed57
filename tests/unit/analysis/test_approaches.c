#include "analysis/approaches.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_tally tally;

static const fixture_arrow rows[] = {
    {ARROW("b", "a", 1)},
    {ARROW("a", "b", 2)},
    {ARROW("b", "a", 3), .flags = DM_CONTACT_REPLY},
    {ARROW("a", "b", 4), .flags = DM_CONTACT_SYMMETRIC},
    {ARROW("a", "b", 5), .flags = DM_CONTACT_UNKNOWN},
    {ARROW("b", "c", 9), .days = 4},
};

static void setup(void)
{
    contacts = MAKE_CONTACTS(rows);
    add_phase(&phases, 0, 10);
    add_phase(&phases, 10, 20);
}

static void teardown(void)
{
    dm_tally_clear(&tally);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
}

static void count(bool with_replies)
{
    ck_assert_int_eq(
        dm_count_approaches(&tally, contacts, &phases, with_replies, NULL),
        DM_OK);
}

static void assert_pair(size_t place, double by_a, double by_b)
{
    const double *numbers = dm_tally_numbers(&tally, place);
    ck_assert_double_eq(numbers[DM_BY_A], by_a);
    ck_assert_double_eq(numbers[DM_BY_B], by_b);
}

START_TEST(only_what_has_a_direction_is_an_approach)
{
    count(true);
    ck_assert_uint_eq(tally.count, 1);
    assert_pair(0, 1, 2);
}
END_TEST

START_TEST(answers_can_be_left_out)
{
    count(false);
    assert_pair(0, 1, 1);
}
END_TEST

START_TEST(vague_dates_count_by_the_rule)
{
    contacts->dates = DM_DATES_SHARE;
    count(true);
    ck_assert_uint_eq(tally.count, 3);
    assert_pair(1, 0.25, 0);
    assert_pair(2, 0.75, 0);
    ck_assert_uint_eq(tally.keys[2].window, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("approaches");
    TCase *cases = tcase_create("approaches");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, only_what_has_a_direction_is_an_approach);
    tcase_add_test(cases, answers_can_be_left_out);
    tcase_add_test(cases, vague_dates_count_by_the_rule);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
