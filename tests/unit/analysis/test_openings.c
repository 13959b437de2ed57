#include "analysis/openings.h"

#include "unit/analysis/contacts_fixture.h"

static dm_contacts *contacts;

static void teardown(void)
{
    dm_contacts_free(contacts);
    contacts = NULL;
}

/* `expected` has an x for each arrow that is an opening. */
static void assert_openings(double pause_days, const char *expected)
{
    bool kept[16];
    ck_assert_uint_eq(contacts->count, strlen(expected));
    ck_assert_int_eq(dm_mark_openings(kept, contacts, pause_days, NULL), DM_OK);
    for (size_t i = 0; i < contacts->count; i++) {
        ck_assert_int_eq(kept[i], expected[i] == 'x');
    }
}

START_TEST(days_in_a_row_are_one_day_apart)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)},
                                         {ARROW("b", "a", 1)},
                                         {ARROW("a", "b", 2)},
                                         {ARROW("b", "a", 9)}};
    contacts = MAKE_CONTACTS(rows);
    assert_openings(0, "xxxx");
    assert_openings(1, "x-xx");
    assert_openings(1.5, "x--x");
    assert_openings(7, "x--x");
    assert_openings(8, "x---");
}
END_TEST

START_TEST(each_pair_has_its_own_pauses)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)},
                                         {ARROW("a", "c", 2)},
                                         {ARROW("b", "a", 3)},
                                         {ARROW("c", "b", 4)}};
    contacts = MAKE_CONTACTS(rows);
    assert_openings(5, "xx-x");
}
END_TEST

START_TEST(a_vague_contact_lasts_to_its_latest_day)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1), .days = 20},
                                         {ARROW("a", "b", 3)},
                                         {ARROW("a", "b", 22)}};
    contacts = MAKE_CONTACTS(rows);
    assert_openings(3, "x--");
    assert_openings(2, "x-x");
}
END_TEST

START_TEST(a_contact_that_was_no_opening_still_ends_the_pause)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1)},
                                         {ARROW("a", "b", 3)},
                                         {ARROW("a", "b", 5)},
                                         {ARROW("a", "b", 7)}};
    contacts = MAKE_CONTACTS(rows);
    assert_openings(4, "x---");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("openings");
    tcase_add_checked_fixture(cases, NULL, teardown);
    tcase_add_test(cases, days_in_a_row_are_one_day_apart);
    tcase_add_test(cases, each_pair_has_its_own_pauses);
    tcase_add_test(cases, a_vague_contact_lasts_to_its_latest_day);
    tcase_add_test(cases, a_contact_that_was_no_opening_still_ends_the_pause);
    Suite *suite = suite_create("openings");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
