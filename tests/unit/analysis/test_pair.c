#include "analysis/pair.h"

#include "unit/analysis/contacts_fixture.h"

START_TEST(both_directions_are_one_pair_with_the_first_key_first)
{
    static const fixture_arrow rows[] = {{ARROW("b", "a", 1)},
                                         {ARROW("a", "b", 2)}};
    dm_contacts *contacts = MAKE_CONTACTS(rows);
    for (size_t i = 0; i < 2; i++) {
        dm_tally_key key = dm_pair_key(contacts, i, 5);
        ck_assert_uint_eq(key.window, 5);
        ck_assert_uint_eq(key.a, 0);
        ck_assert_uint_eq(key.b, 1);
    }
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("pair");
    tcase_add_test(cases,
                   both_directions_are_one_pair_with_the_first_key_first);
    Suite *suite = suite_create("pair");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
