#include "drawing/list_ties.h"

static const dm_column columns[] = {
    {"from", DM_TEXT},
    {"to", DM_TEXT},
    {"direction", DM_TEXT},
    {"contacts", DM_REAL},
    {"told_by_one", DM_TEXT},
    {"contested", DM_TEXT},
    {"contact_keys", DM_NUMBERS},
};

static void put_actor(dm_table *table, const dm_drawing_plan *plan,
                      uint32_t actor)
{
    const dm_actor *named = &plan->contacts->actors[actor];
    dm_table_put_name(table, named->key, named->label);
}

static void put_tie(dm_table *table, const dm_drawing_plan *plan,
                    const dm_scene *scene, const dm_tie *tie)
{
    put_actor(table, plan, dm_scene_from(scene, tie));
    put_actor(table, plan, dm_scene_to(scene, tie));
    dm_table_put_text(table, tie->directed ? "directed" : "none");
    dm_table_put_real(table, tie->weight);
    dm_table_put_text(table, tie->single ? "yes" : "no");
    dm_table_put_text(table, tie->contested ? "yes" : "no");
    dm_table_put_numbers(table,
                         scene->network->tie_contacts + tie->first_contact,
                         tie->contact_count);
}

dm_status dm_list_ties(dm_table **out, const dm_drawing_plan *plan,
                       const dm_scene *scene, dm_error *error)
{
    dm_status status =
        dm_table_new(out, columns, sizeof columns / sizeof *columns, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        put_tie(*out, plan, scene, &scene->network->ties[scene->ties[i]]);
    }
    status = dm_table_check(*out, error);
    if (status != DM_OK) {
        dm_table_free(*out);
        *out = NULL;
    }
    return status;
}
