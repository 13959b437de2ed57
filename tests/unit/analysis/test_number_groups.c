#include "analysis/number_groups.h"

#include "unit/analysis/contacts_fixture.h"

static void assert_numbers(uint32_t *groups, const uint32_t *expected,
                           size_t count)
{
    ck_assert_int_eq(dm_number_groups(groups, count, NULL), DM_OK);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(groups[i], expected[i]);
    }
}

START_TEST(the_largest_group_comes_first)
{
    uint32_t groups[] = {3, 5, 1, 1, 5, 1};
    static const uint32_t expected[] = {2, 1, 0, 0, 1, 0};
    assert_numbers(groups, expected, 6);
}
END_TEST

START_TEST(of_equal_groups_that_of_the_first_actor_comes_first)
{
    uint32_t groups[] = {2, 1, 2, 1, 0};
    static const uint32_t expected[] = {0, 1, 0, 1, 2};
    assert_numbers(groups, expected, 5);
}
END_TEST

START_TEST(nobody_is_in_no_group)
{
    ck_assert_int_eq(dm_number_groups(NULL, 0, NULL), DM_OK);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("number_groups");
    TCase *cases = tcase_create("number_groups");
    tcase_add_test(cases, the_largest_group_comes_first);
    tcase_add_test(cases, of_equal_groups_that_of_the_first_actor_comes_first);
    tcase_add_test(cases, nobody_is_in_no_group);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
