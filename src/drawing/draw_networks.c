#include "demarche/drawing.h"

#include "drawing/cgraph_functions.h"
#include "drawing/compare_scenes.h"
#include "drawing/draw_network.h"
#include "drawing/drawing_plan.h"
#include "drawing/layout_network.h"
#include "drawing/list_ties.h"

#include <inttypes.h>
#include <stdlib.h>

/* One picture of `count` scenes. */
static dm_status draw_picture(dm_drawings *out, const dm_drawing_plan *plan,
                              const dm_scene *scenes, size_t count,
                              dm_error *error)
{
    dm_buffer dot = {0};
    dm_status status = dm_draw_scenes(&dot, plan, scenes, count, error);
    if (status != DM_OK) {
        dm_buffer_clear(&dot);
        return status;
    }
    dm_drawing *drawing = &out->items[out->count++];
    if (count == 1 && !scenes->changes) {
        status = dm_list_ties(&drawing->ties, plan, scenes, error);
    }
    drawing->order = count == 1 ? scenes->phase->order : 0;
    for (size_t i = 0; i < count; i++) {
        drawing->ties_left_out += scenes[i].left_out;
    }
    drawing->actors_left_out = plan->actors_left_out;
    drawing->dot_size = dot.size;
    drawing->dot = dm_buffer_take(&dot);
    return status;
}

static void arrange_panels(dm_drawing_plan *plan)
{
    double width = dm_scene_panel_width(plan);
    for (size_t i = 0; i < plan->scene_count; i++) {
        plan->scenes[i].panel = i + 1;
        plan->scenes[i].shift = width * (double)i;
    }
}

static const dm_scene *find_scene(const dm_drawing_plan *plan, int64_t order)
{
    for (size_t i = 0; i < plan->scene_count; i++) {
        if (plan->scenes[i].phase->order == order) {
            return &plan->scenes[i];
        }
    }
    return NULL;
}

static dm_status draw_difference(dm_drawings *out, const dm_drawing_plan *plan,
                                 const int64_t orders[2], dm_error *error)
{
    const dm_scene *before = find_scene(plan, orders[0]);
    const dm_scene *after = find_scene(plan, orders[1]);
    dm_compared_scenes compared;
    if (!before || !after) {
        return dm_error_set(error, DM_USAGE, "no phase %" PRId64,
                            orders[before ? 1 : 0]);
    }
    dm_status status = dm_compare_scenes(&compared, plan, before, after, error);
    if (status == DM_OK) {
        status = draw_picture(out, plan, &compared.scene, 1, error);
    }
    dm_compared_scenes_clear(&compared);
    return status;
}

static bool is_drawn(const dm_scene *scene, const dm_phases *drawn)
{
    bool found = !drawn;
    for (size_t i = 0; !found && i < drawn->count; i++) {
        found = drawn->items[i].order == scene->phase->order;
    }
    return found;
}

static dm_status draw_scenes(dm_drawings *out, dm_drawing_plan *plan,
                             const dm_draw_options *options, dm_error *error)
{
    dm_status status = DM_OK;
    out->items = calloc(plan->scene_count + 1, sizeof *out->items);
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for drawings");
    }
    if (options->panels == DM_PANELS_DIFFERENCE) {
        return draw_difference(out, plan, options->compared, error);
    }
    if (options->panels == DM_PANELS_TOGETHER && plan->scene_count > 1) {
        arrange_panels(plan);
        return draw_picture(out, plan, plan->scenes, plan->scene_count, error);
    }
    for (size_t i = 0; status == DM_OK && i < plan->scene_count; i++) {
        if (is_drawn(&plan->scenes[i], options->drawn)) {
            status = draw_picture(out, plan, &plan->scenes[i], 1, error);
        }
    }
    return status;
}

static dm_status take_note(dm_drawings *out, dm_buffer *note, dm_error *error)
{
    if (note->size == 0 && !note->failed) {
        return DM_OK;
    }
    out->note = dm_buffer_take(note);
    return out->note
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for drawings");
}

static dm_status draw_phases(dm_drawings *out, const dm_contacts *contacts,
                             const dm_phases *phases,
                             const dm_draw_options *options, dm_error *error)
{
    dm_drawing_plan plan;
    dm_buffer note = {0};
    dm_status status =
        dm_drawing_plan_init(&plan, contacts, phases, options, error);
    if (status == DM_OK) {
        status = dm_layout_network(&plan, options->interrupted, &note, error);
    }
    if (status == DM_OK) {
        status = draw_scenes(out, &plan, options, error);
    }
    if (status == DM_OK) {
        status = take_note(out, &note, error);
    }
    dm_buffer_clear(&note);
    dm_drawing_plan_clear(&plan);
    return status;
}

dm_status dm_draw_networks(dm_drawings *out, const dm_contacts *contacts,
                           const dm_phases *phases,
                           const dm_draw_options *options, dm_error *error)
{
    static const dm_draw_options defaults = {0};
    char everything[] = "all";
    dm_phase all = {.label = everything, .window = {DM_TIME_MIN, DM_TIME_MAX}};
    dm_phases one = {.count = 1, .items = &all};
    bool cut = phases && phases->count > 0;

    *out = (dm_drawings){0};
    dm_status status = dm_cgraph_load(error);
    if (status == DM_OK) {
        status = draw_phases(out, contacts, cut ? phases : &one,
                             options ? options : &defaults, error);
    }
    if (status != DM_OK) {
        dm_drawings_clear(out);
    }
    return status;
}

void dm_drawings_clear(dm_drawings *drawings)
{
    for (size_t i = 0; i < drawings->count; i++) {
        dm_table_free(drawings->items[i].ties);
        free(drawings->items[i].dot);
    }
    free(drawings->items);
    free(drawings->note);
    *drawings = (dm_drawings){0};
}
