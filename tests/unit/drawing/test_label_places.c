#include "drawing/label_places.h"

#include "drawing/layout_network.h"

#include "sample_contacts.h"

#include <math.h>

START_TEST(no_label_covers_a_circle_or_another_label)
{
    dm_contacts *contacts = make_sample(false);
    dm_phases phases = make_sample_phases();
    dm_draw_options options = {0};
    dm_drawing_plan plan;
    dm_buffer note = {0};
    dm_label_place *labels;
    ck_assert_int_eq(
        dm_drawing_plan_init(&plan, contacts, &phases, &options, NULL), DM_OK);
    ck_assert_int_eq(dm_layout_network(&plan, NULL, &note, NULL), DM_OK);
    const dm_scene *scene = &plan.scenes[1];
    ck_assert_int_eq(dm_label_places_find(&labels, &plan, scene, NULL), DM_OK);
    for (size_t i = 0; plan.placed && i < plan.node_count; i++) {
        if (!scene->shown[i] || labels[i].inside) {
            continue;
        }
        for (size_t j = 0; j < plan.node_count; j++) {
            if (!scene->shown[j]) {
                continue;
            }
            double radius =
                36 * dm_drawing_plan_diameter(&plan, scene->sizes[j]);
            dm_place circle = dm_scene_place(&plan, scene, j);
            double x = fabs(circle.x - labels[i].middle.x) - radius;
            double y = fabs(circle.y - labels[i].middle.y) - radius;
            ck_assert(x >= labels[i].width / 2 - 1e-9 ||
                      y >= DM_LABEL_POINTS / 2 - 1e-9);
            double across = fabs(labels[j].middle.x - labels[i].middle.x);
            double up = fabs(labels[j].middle.y - labels[i].middle.y);
            ck_assert(i == j || labels[j].inside || up >= DM_LABEL_POINTS ||
                      across >= (labels[i].width + labels[j].width) / 2);
        }
    }
    free(labels);
    dm_buffer_clear(&note);
    dm_drawing_plan_clear(&plan);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {no_label_covers_a_circle_or_another_label};
    return run_tests("label_places", tests, sizeof tests / sizeof *tests);
}
