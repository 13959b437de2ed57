#include "analysis/modularity.h"

#include "unit/analysis/contacts_fixture.h"

#include <math.h>

static double room[8];

/* Two triangles with one tie between them. */
static const dm_arc triangles[] = {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 1},
                                   {3, 4, 1}, {3, 5, 1}, {4, 5, 1}};
static const dm_engine_graph graph = {6, 7, triangles, true};

START_TEST(two_triangles_have_the_modularity_found_by_hand)
{
    static const uint32_t two[] = {0, 0, 0, 4, 4, 4};
    static const uint32_t one[] = {0, 0, 0, 0, 0, 0};
    static const uint32_t each[] = {0, 1, 2, 3, 4, 5};
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, two, 1, room),
                            6.0 / 7 - 0.5, 1e-15);
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, one, 1, room), 0,
                            1e-15);
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, each, 1, room),
                            -(4 * 4 + 2 * 9) / 196.0, 1e-15);
}
END_TEST

START_TEST(the_resolution_weighs_what_chance_gives)
{
    static const uint32_t two[] = {0, 0, 0, 4, 4, 4};
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, two, 2, room),
                            6.0 / 7 - 1, 1e-15);
}
END_TEST

START_TEST(the_unit_of_weights_does_not_matter)
{
    static const uint32_t groups[] = {0, 0, 1, 1, 1, 2};
    dm_arc heavy[7];
    for (int i = 0; i < 7; i++) {
        heavy[i] = triangles[i];
        heavy[i].value = 1000;
    }
    dm_engine_graph other = {6, 7, heavy, true};
    ck_assert_double_eq_tol(dm_compute_modularity(&graph, groups, 1, room),
                            dm_compute_modularity(&other, groups, 1, room),
                            1e-15);
}
END_TEST

START_TEST(without_ties_it_is_undefined)
{
    static const uint32_t groups[] = {0, 1};
    dm_engine_graph empty = {2, 0, NULL, true};
    ck_assert(isnan(dm_compute_modularity(&empty, groups, 1, room)));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("modularity");
    TCase *cases = tcase_create("modularity");
    tcase_add_test(cases, two_triangles_have_the_modularity_found_by_hand);
    tcase_add_test(cases, the_resolution_weighs_what_chance_gives);
    tcase_add_test(cases, the_unit_of_weights_does_not_matter);
    tcase_add_test(cases, without_ties_it_is_undefined);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
