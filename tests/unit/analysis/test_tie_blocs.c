#include "analysis/tie_blocs.h"

#include "unit/analysis/contacts_fixture.h"

static uint32_t groups[8];

static dm_status find(size_t actors, dm_arc *arcs, size_t count, double least,
                      dm_error *error)
{
    dm_tie_graph graph = {
        .actor_count = actors, .arc_count = count, .arcs = arcs};
    return dm_find_blocs(groups, &graph, least, error);
}

static void assert_groups(const uint32_t *expected, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(groups[i], expected[i]);
    }
}

/* 0 and 1 turn to 3 and 4 twice as often, 2 the other way round. */
START_TEST(those_who_turn_to_the_same_others_are_a_bloc)
{
    dm_arc arcs[] = {{0, 3, 1}, {0, 4, 1}, {1, 3, 2},
                     {1, 4, 2}, {3, 2, 1}, {4, 2, 1}};
    static const uint32_t expected[] = {0, 0, 2, 1, 1};
    ck_assert_int_eq(find(5, arcs, 6, 1, NULL), DM_OK);
    assert_groups(expected, 5);
}
END_TEST

/* 0 and 1 share one of two partners: cosine 1/2. */
START_TEST(the_limit_of_similarity_itself_is_enough)
{
    dm_arc arcs[] = {{0, 2, 1}, {0, 3, 1}, {1, 3, 1}, {1, 4, 1}};
    static const uint32_t joined[] = {1, 1, 0, 0, 0};
    ck_assert_int_eq(find(5, arcs, 4, 0.5, NULL), DM_OK);
    assert_groups(joined, 5);
    ck_assert_int_eq(find(5, arcs, 4, 0.51, NULL), DM_OK);
    ck_assert_uint_ne(groups[0], groups[1]);
}
END_TEST

START_TEST(ties_between_the_two_do_not_matter)
{
    dm_arc arcs[] = {{0, 1, 9}, {0, 2, 1}, {1, 2, 1}};
    ck_assert_int_eq(find(3, arcs, 3, 1, NULL), DM_OK);
    ck_assert_uint_eq(groups[0], groups[1]);
}
END_TEST

START_TEST(who_has_no_third_party_stands_alone)
{
    dm_arc arcs[] = {{0, 1, 3}, {2, 3, 1}, {2, 4, 1}};
    static const uint32_t expected[] = {1, 2, 3, 0, 0};
    ck_assert_int_eq(find(5, arcs, 3, 0.1, NULL), DM_OK);
    assert_groups(expected, 5);
}
END_TEST

/* 0 is like 1 and 1 like 2, 0 not like 2. */
START_TEST(chains_of_similar_pairs_are_one_bloc)
{
    dm_arc arcs[] = {{0, 3, 1}, {0, 4, 1}, {1, 4, 1},
                     {1, 5, 1}, {2, 5, 1}, {2, 6, 1}};
    ck_assert_int_eq(find(7, arcs, 6, 0.5, NULL), DM_OK);
    ck_assert_uint_eq(groups[0], groups[1]);
    ck_assert_uint_eq(groups[1], groups[2]);
}
END_TEST

START_TEST(too_many_actors_are_refused)
{
    dm_error error = {0};
    ck_assert_int_eq(find(DM_BLOC_ACTORS_MOST + 1, NULL, 0, 1, &error),
                     DM_REFUSED);
    ck_assert_str_eq(error.message,
                     "2001 actors are too many for blocs; 2000 at most");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tie_blocs");
    TCase *cases = tcase_create("tie_blocs");
    tcase_add_test(cases, those_who_turn_to_the_same_others_are_a_bloc);
    tcase_add_test(cases, the_limit_of_similarity_itself_is_enough);
    tcase_add_test(cases, ties_between_the_two_do_not_matter);
    tcase_add_test(cases, who_has_no_third_party_stands_alone);
    tcase_add_test(cases, chains_of_similar_pairs_are_one_bloc);
    tcase_add_test(cases, too_many_actors_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
