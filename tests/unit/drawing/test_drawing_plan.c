#include "drawing/drawing_plan.h"

#include "sample_contacts.h"

static void plan_sample(dm_drawing_plan *plan, dm_contacts **contacts,
                        dm_phases *phases, size_t tie_limit)
{
    dm_draw_options options = {.tie_limit = tie_limit};
    *contacts = make_sample(false);
    *phases = make_sample_phases();
    ck_assert_int_eq(
        dm_drawing_plan_init(plan, *contacts, phases, &options, NULL), DM_OK);
}

START_TEST(nodes_are_numbered_by_key_over_all_phases)
{
    dm_drawing_plan plan;
    dm_contacts *contacts;
    dm_phases phases;
    plan_sample(&plan, &contacts, &phases, 0);
    ck_assert_uint_eq(plan.node_count, 11);
    for (size_t i = 0; i < plan.node_count; i++) {
        ck_assert_uint_eq(plan.nodes[plan.actors[i]], i);
        ck_assert(i == 0 || plan.actors[i - 1] < plan.actors[i]);
        ck_assert(plan.scenes[0].shown[i] || plan.scenes[1].shown[i]);
    }
    uint32_t absent = dm_contacts_find_actor(contacts, "germany");
    ck_assert_uint_eq(plan.nodes[absent], DM_NO_ACTOR);
    dm_drawing_plan_clear(&plan);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

START_TEST(the_heaviest_ties_are_chosen)
{
    dm_drawing_plan plan;
    dm_contacts *contacts;
    dm_phases phases;
    plan_sample(&plan, &contacts, &phases, 2);
    for (size_t i = 0; i < plan.scene_count; i++) {
        const dm_scene *scene = &plan.scenes[i];
        ck_assert_uint_eq(scene->tie_count, 2);
        ck_assert_uint_eq(scene->tie_count + scene->left_out,
                          scene->network->tie_count);
    }
    ck_assert_double_eq(plan.heaviest, 3);
    uint32_t molotov = dm_contacts_find_actor(contacts, "molotov");
    size_t node = plan.nodes[molotov];
    ck_assert_double_eq(plan.scenes[1].strengths[node], 4);
    dm_drawing_plan_clear(&plan);
    dm_phases_clear(&phases);
    dm_contacts_free(contacts);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        nodes_are_numbered_by_key_over_all_phases,
        the_heaviest_ties_are_chosen,
    };
    return run_tests("drawing_plan", tests, sizeof tests / sizeof *tests);
}
