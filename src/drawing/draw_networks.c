#include "demarche/drawing.h"

#include "drawing/cgraph_functions.h"
#include "drawing/draw_network.h"
#include "drawing/drawing_plan.h"
#include "drawing/layout_network.h"

#include <stdlib.h>

static dm_status draw_scenes(dm_drawings *out, const dm_drawing_plan *plan,
                             dm_error *error)
{
    out->items = calloc(plan->scene_count + 1, sizeof *out->items);
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for drawings");
    }
    for (size_t i = 0; i < plan->scene_count; i++) {
        dm_buffer dot = {0};
        dm_status status = dm_draw_scene(&dot, plan, &plan->scenes[i], error);
        if (status != DM_OK) {
            dm_buffer_clear(&dot);
            return status;
        }
        dm_drawing *drawing = &out->items[out->count++];
        drawing->order = plan->scenes[i].phase->order;
        drawing->ties_left_out = plan->scenes[i].left_out;
        drawing->dot_size = dot.size;
        drawing->dot = dm_buffer_take(&dot);
    }
    return DM_OK;
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
        status = draw_scenes(out, &plan, error);
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
        free(drawings->items[i].dot);
    }
    free(drawings->items);
    free(drawings->note);
    *drawings = (dm_drawings){0};
}
