#include "drawing/layout_network.h"

#include "sample_contacts.h"

#include <math.h>

/* The sample, laid out over both phases. */
static void lay_out_sample(dm_drawing_plan *plan, dm_contacts **contacts,
                           dm_phases *phases)
{
    static const dm_draw_options options = {0};
    dm_buffer note = {0};
    *contacts = make_sample(false);
    *phases = make_sample_phases();
    ck_assert_int_eq(
        dm_drawing_plan_init(plan, *contacts, phases, &options, NULL), DM_OK);
    ck_assert_int_eq(dm_layout_network(plan, NULL, &note, NULL), DM_OK);
    ck_assert(plan->placed);
    ck_assert_uint_eq(note.size, 0);
    dm_buffer_clear(&note);
}

static double measure_radius(const dm_drawing_plan *plan, size_t node)
{
    double strongest =
        fmax(plan->scenes[0].strengths[node], plan->scenes[1].strengths[node]);
    return 36 * dm_drawing_plan_diameter(plan, strongest);
}

START_TEST(no_two_circles_overlap)
{
    dm_drawing_plan plan;
    dm_contacts *contacts;
    dm_phases phases;
    lay_out_sample(&plan, &contacts, &phases);
    ck_assert_uint_eq(plan.node_count, 11);
    for (size_t i = 0; i < plan.node_count; i++) {
        for (size_t j = 0; j < i; j++) {
            double distance = hypot(plan.places[i].x - plan.places[j].x,
                                    plan.places[i].y - plan.places[j].y);
            ck_assert_double_gt(distance, measure_radius(&plan, i) +
                                              measure_radius(&plan, j));
        }
    }
    dm_drawing_plan_clear(&plan);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(the_lowest_and_the_leftmost_place_touch_the_axes)
{
    dm_drawing_plan plan;
    dm_contacts *contacts;
    dm_phases phases;
    lay_out_sample(&plan, &contacts, &phases);
    dm_place corner = plan.places[0];
    for (size_t i = 1; i < plan.node_count; i++) {
        corner.x = fmin(corner.x, plan.places[i].x);
        corner.y = fmin(corner.y, plan.places[i].y);
    }
    ck_assert(corner.x == 0 && corner.y == 0);
    dm_drawing_plan_clear(&plan);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        no_two_circles_overlap,
        the_lowest_and_the_leftmost_place_touch_the_axes,
    };
    return run_tests("layout_network", tests, sizeof tests / sizeof *tests);
}
