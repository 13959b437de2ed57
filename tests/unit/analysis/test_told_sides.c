#include "analysis/told_sides.h"

#include "unit/analysis/contacts_fixture.h"

START_TEST(sides_come_by_contact_and_pair)
{
    static const fixture_arrow rows[] = {
        {ARROW("c", "a", 1), .contact = 9},
        {ARROW("a", "b", 5), .contact = 2},
        {ARROW("a", "c", 5), .contact = 2},
        {ARROW("b", "c", 6), .flags = DM_CONTACT_UNKNOWN},
        {ARROW("b", "c", 7), .flags = DM_CONTACT_SYMMETRIC},
        {ARROW("b", "c", 8), .flags = DM_CONTACT_REPLY, .contact = 10}};
    static const dm_told_side expected[] = {
        {.contact = 2, .a = 0, .b = 1, .by_a = true},
        {.contact = 2, .a = 0, .b = 2, .by_a = true},
        {.contact = 9, .a = 0, .b = 2, .by_a = false},
        {.contact = 10, .a = 1, .b = 2, .by_a = true}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_told_sides sides;
    ck_assert_int_eq(dm_find_told_sides(&sides, contacts, NULL), DM_OK);
    ck_assert_uint_eq(sides.count, 4);
    for (size_t i = 0; i < sides.count; i++) {
        ck_assert_int_eq(dm_told_side_compare(&sides.items[i], &expected[i]),
                         0);
        ck_assert_int_eq(sides.items[i].by_a, expected[i].by_a);
    }
    ck_assert_int_eq(sides.items[3].when.start, 8 * DM_DAY_S);
    dm_told_sides_clear(&sides);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(what_goes_both_ways_within_a_pair_has_no_side)
{
    static const fixture_arrow rows[] = {{ARROW("a", "b", 1), .contact = 5},
                                         {ARROW("a", "c", 1), .contact = 5},
                                         {ARROW("b", "a", 1), .contact = 5}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    dm_told_sides sides;
    ck_assert_int_eq(dm_find_told_sides(&sides, contacts, NULL), DM_OK);
    ck_assert_uint_eq(sides.count, 1);
    ck_assert_uint_eq(sides.items[0].b, 2);
    dm_told_sides_clear(&sides);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(no_contacts_have_no_sides)
{
    dm_contacts *contacts = make_contacts(NULL, 0, 0);
    dm_told_sides sides;
    ck_assert_int_eq(dm_find_told_sides(&sides, contacts, NULL), DM_OK);
    ck_assert_uint_eq(sides.count, 0);
    dm_told_sides_clear(&sides);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("told_sides");
    tcase_add_test(cases, sides_come_by_contact_and_pair);
    tcase_add_test(cases, what_goes_both_ways_within_a_pair_has_no_side);
    tcase_add_test(cases, no_contacts_have_no_sides);
    Suite *suite = suite_create("told_sides");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
