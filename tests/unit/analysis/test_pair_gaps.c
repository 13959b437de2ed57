#include "analysis/pair_gaps.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;
static dm_phases phases;
static dm_pair_gaps gaps;

static void setup(void)
{
    add_phase(&phases, 0, 100);
}

static void teardown(void)
{
    dm_pair_gaps_clear(&gaps);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    contacts = NULL;
}

static void find(void)
{
    ck_assert_int_eq(dm_find_pair_gaps(&gaps, contacts, &phases, NULL), DM_OK);
}

START_TEST(any_direction_ends_a_gap_and_the_ends_count)
{
    static const fixture_arrow rows[] = {
        {ARROW("a", "b", 20)},
        {ARROW("b", "a", 50), .flags = DM_CONTACT_UNKNOWN},
        {ARROW("b", "a", 60)},
        {ARROW("b", "a", 95), .days = 20}};
    contacts = MAKE_CONTACTS(rows);
    find();
    ck_assert_uint_eq(gaps.count, 1);
    ck_assert_uint_eq(gaps.items[0].contacts, 3);
    ck_assert_double_eq(gaps.items[0].days, 40);
    ck_assert_double_eq(gaps.items[0].covered_days, 100);
    ck_assert_int_eq(gaps.items[0].span.start, 60 * DM_DAY_S);
    ck_assert_int_eq(gaps.items[0].span.end, 100 * DM_DAY_S);
}
END_TEST

START_TEST(a_joint_contact_counts_once)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 20), .contact = 7},
                                         {ARROW("b", "a", 20), .contact = 7}};
    contacts = MAKE_CONTACTS(rows);
    find();
    ck_assert_uint_eq(gaps.items[0].contacts, 1);
}
END_TEST

START_TEST(a_hole_in_the_coverage_is_no_silence)
{
    ck_assert_int_eq(dm_contacts_new(&contacts, NULL), DM_OK);
    fixture_arrow row = {ARROW("a", "b", 10)};
    add_fixture_arrow(contacts, &row, 0, 0);
    dm_coverage covered = {0, 1, {0, 20 * DM_DAY_S}, .selected = false};
    dm_contacts_add_coverage(contacts, covered);
    covered.window = (dm_interval){90 * DM_DAY_S, 95 * DM_DAY_S};
    dm_contacts_add_coverage(contacts, covered);
    ck_assert_int_eq(dm_contacts_seal(contacts, NULL), DM_OK);
    find();
    ck_assert_double_eq(gaps.items[0].days, 15);
    ck_assert_double_eq(gaps.items[0].covered_days, 25);
}
END_TEST

START_TEST(without_a_contact_all_is_silence)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 200)}};
    contacts = MAKE_CONTACTS(rows);
    find();
    ck_assert_uint_eq(gaps.count, 0);
    dm_pair_gap gap =
        dm_pair_gaps_get(&gaps, contacts, &phases, (dm_tally_key){0, 0, 1});
    ck_assert_double_eq(gap.days, 100);
    ck_assert_uint_eq(gap.contacts, 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pair_gaps");
    TCase *cases = tcase_create("pair_gaps");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, any_direction_ends_a_gap_and_the_ends_count);
    tcase_add_test(cases, a_joint_contact_counts_once);
    tcase_add_test(cases, a_hole_in_the_coverage_is_no_silence);
    tcase_add_test(cases, without_a_contact_all_is_silence);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
