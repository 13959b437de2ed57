#include "analysis/largest_component.h"

#include "unit/analysis/contacts_fixture.h"

/* `expected` has an x for each actor inside. */
static void assert_inside(dm_arc *pairs, size_t count, const char *expected)
{
    bool inside[16];
    dm_tie_graph graph = {
        .actor_count = strlen(expected), .pair_count = count, .pairs = pairs};
    ck_assert_int_eq(dm_mark_largest_component(inside, &graph, NULL), DM_OK);
    for (size_t i = 0; i < graph.actor_count; i++) {
        ck_assert_int_eq(inside[i], expected[i] == 'x');
    }
}

START_TEST(more_actors_come_before_more_contacts)
{
    dm_arc pairs[] = {{0, 1, 99}, {2, 5, 1}, {3, 5, 1}};
    assert_inside(pairs, 3, "--xx-x");
}
END_TEST

START_TEST(of_equal_size_the_heaviest_is_taken)
{
    dm_arc pairs[] = {{0, 3, 2}, {1, 2, 3}};
    assert_inside(pairs, 2, "-xx-");
}
END_TEST

START_TEST(of_equal_weight_the_first_actor_decides)
{
    dm_arc pairs[] = {{1, 2, 3}, {0, 3, 3}};
    assert_inside(pairs, 2, "x--x");
}
END_TEST

START_TEST(a_chain_joined_in_any_order_is_one)
{
    dm_arc pairs[] = {{4, 5, 1}, {0, 1, 1}, {2, 3, 1}, {3, 4, 1}, {1, 2, 1}};
    assert_inside(pairs, 5, "xxxxxx");
}
END_TEST

int main(void)
{
    TCase *cases = tcase_create("largest_component");
    tcase_add_test(cases, more_actors_come_before_more_contacts);
    tcase_add_test(cases, of_equal_size_the_heaviest_is_taken);
    tcase_add_test(cases, of_equal_weight_the_first_actor_decides);
    tcase_add_test(cases, a_chain_joined_in_any_order_is_one);
    Suite *suite = suite_create("largest_component");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
