#include "drawing/tie_curve.h"

#include "sample_contacts.h"

#include <math.h>

/* What `dm_curve_pin` gives an edge between two circles on a line. */
static void pin(dm_curve_end from, dm_curve_end to, dm_curve_kind kind,
                char pos[256])
{
    static const dm_attribute defaults[] = {
        {"pos", ""}, {"lp", ""}, {NULL, NULL}};
    Agraph_t *graph = dm_dot_open();
    dm_dot_defaults(graph, AGEDGE, defaults);
    Agedge_t *edge = dm_dot_edge(graph, dm_dot_node(graph, "a"),
                                 dm_dot_node(graph, "b"), NULL);
    dm_curve_pin(edge, from, to, kind);
    snprintf(pos, 256, "%s", agget(edge, (char *)"pos"));
    agclose(graph);
}

START_TEST(a_plain_curve_runs_straight_from_rim_to_rim)
{
    char pos[256];
    pin((dm_curve_end){{0, 0}, 10}, (dm_curve_end){{100, 0}, 20},
        DM_CURVE_PLAIN, pos);
    double x0, y0, x1, y1, x2, y2, x3, y3;
    ck_assert_int_eq(sscanf(pos, "%lf,%lf %lf,%lf %lf,%lf %lf,%lf", &x0, &y0,
                            &x1, &y1, &x2, &y2, &x3, &y3),
                     8);
    ck_assert_double_eq_tol(x0, 10, 0.01);
    ck_assert_double_eq_tol(x3, 80, 0.01);
    ck_assert_double_eq_tol(fabs(y0) + fabs(y1) + fabs(y2) + fabs(y3), 0, 0.01);
    ck_assert(x0 < x1 && x1 < x2 && x2 < x3);
}
END_TEST

START_TEST(the_way_there_and_the_way_back_part)
{
    char there[256];
    char back[256];
    dm_curve_end a = {{0, 0}, 10};
    dm_curve_end b = {{100, 0}, 10};
    pin(a, b, DM_CURVE_ARROW, there);
    pin(b, a, DM_CURVE_ARROW, back);
    double x, y, tip_x, tip_y;
    ck_assert_int_eq(
        sscanf(there, "e,%lf,%lf %*f,%*f %lf,%lf", &tip_x, &tip_y, &x, &y), 4);
    ck_assert_double_eq_tol(hypot(tip_x - 100, tip_y), 10, 0.01);
    ck_assert_double_gt(y, 1);
    ck_assert_int_eq(
        sscanf(back, "e,%lf,%lf %*f,%*f %lf,%lf", &tip_x, &tip_y, &x, &y), 4);
    ck_assert_double_eq_tol(hypot(tip_x, tip_y), 10, 0.01);
    ck_assert_double_lt(y, -1);
}
END_TEST

START_TEST(ends_at_one_place_give_numbers_all_the_same)
{
    char pos[256];
    dm_curve_end end = {{5, 5}, 10};
    pin(end, end, DM_CURVE_ARROW, pos);
    ck_assert_uint_eq(strspn(pos, "e, -.0123456789"), strlen(pos));
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_plain_curve_runs_straight_from_rim_to_rim,
        the_way_there_and_the_way_back_part,
        ends_at_one_place_give_numbers_all_the_same,
    };
    return run_tests("tie_curve", tests, sizeof tests / sizeof *tests);
}
