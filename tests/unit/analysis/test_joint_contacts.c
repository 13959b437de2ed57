#include "analysis/joint_contacts.h"

#include "unit/analysis/contacts_fixture.h"

static const fixture_arrow rows[] = {{ARROW("a", "c", 1), .contact = 4},
                                     {ARROW("b", "c", 1), .contact = 4},
                                     {ARROW("a", "c", 2), .contact = 5}};

START_TEST(only_the_first_arrow_opens_a_contact)
{
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    ck_assert(dm_arrow_opens_contact(contacts, 0));
    ck_assert(!dm_arrow_opens_contact(contacts, 1));
    ck_assert(dm_arrow_opens_contact(contacts, 2));
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(an_actor_is_met_once_in_each_contact)
{
    size_t marks[3] = {0};
    ck_assert(dm_mark_actor(marks, 2, 0));
    ck_assert(!dm_mark_actor(marks, 2, 0));
    ck_assert(dm_mark_actor(marks, 1, 0));
    ck_assert(dm_mark_actor(marks, 2, 2));
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("joint_contacts");
    tcase_add_test(cases, only_the_first_arrow_opens_a_contact);
    tcase_add_test(cases, an_actor_is_met_once_in_each_contact);
    Suite *suite = suite_create("joint_contacts");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
