#include "drawing/timeline_names.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <stdlib.h>

/*
 * Where time runs across, names stand before their lanes. Where it runs down, a
 * name is wider than its lane, and names stand on stairs above the lanes.
 */

#define NAME_SIZE 9.0
#define STEP_POINTS 10.5
#define MARGIN_POINTS 8.0
#define PAST_POINTS 3.0 /* by which a name on a stair reaches past its line */
#define LINE_COLOR "#00000060"

static double measure_name(const dm_timeline_page *page, size_t lane)
{
    const dm_timeline_plan *plan = page->plan;
    const char *label =
        dm_timeline_label(plan->contacts, plan->lanes[lane].actor);
    double most = dm_canvas_measure("m", NAME_SIZE) * DM_LABEL_COLUMNS;
    return fmin(dm_canvas_measure(label, NAME_SIZE), most);
}

static void place_before(dm_timeline_page *page)
{
    double names = 0;
    for (size_t i = 0; i < page->plan->lane_count; i++) {
        names = fmax(names, measure_name(page, i));
    }
    page->left = -names - MARGIN_POINTS;
    page->right = page->length;
}

static dm_status place_above(dm_timeline_page *page, dm_error *error)
{
    size_t count = page->plan->lane_count;
    page->stairs = calloc(count + 1, sizeof *page->stairs);
    if (!page->stairs) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    page->right = page->depth;
    for (size_t i = 0; i < count; i++) {
        double line = dm_timeline_page_line(page, i);
        page->stairs[i] =
            (dm_stair){.near = line - PAST_POINTS,
                       .far = line + PAST_POINTS,
                       .width = measure_name(page, i) + MARGIN_POINTS};
    }
    dm_stairs_place(page->stairs, count);
    for (size_t i = 0; i < count; i++) {
        const dm_stair *stair = &page->stairs[i];
        if (stair->ends) {
            page->left = fmin(page->left, stair->far - stair->width);
        } else {
            page->right = fmax(page->right, stair->near + stair->width);
        }
    }
    return DM_OK;
}

dm_status dm_timeline_place_names(dm_timeline_page *page, dm_error *error)
{
    if (dm_timeline_page_is_down(page)) {
        return place_above(page, error);
    }
    place_before(page);
    return DM_OK;
}

static void draw_above(dm_timeline_page *page, size_t lane, const dm_look *look)
{
    const dm_stair *stair = &page->stairs[lane];
    double line = dm_timeline_page_line(page, lane);
    double top = -DM_HEAD_POINTS - STEP_POINTS * (double)stair->step;
    dm_look leader = {.color = LINE_COLOR};
    dm_timeline_page_box(page, (dm_area){top, 0, line - 0.25, line + 0.25},
                         &leader);
    dm_place at = dm_timeline_page_at(page, top - STEP_POINTS / 2,
                                      stair->ends ? stair->far : stair->near);
    dm_canvas_text(&page->canvas, at,
                   stair->ends ? DM_TEXT_RIGHT : DM_TEXT_LEFT, look);
}

static void draw_name(dm_timeline_page *page, size_t lane)
{
    const dm_timeline_plan *plan = page->plan;
    uint32_t actor = plan->lanes[lane].actor;
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "n%zu", lane + 1);
    dm_palette_add_class(&page->class_name, &plan->palette, actor);
    dm_dot_text_add_cut(&page->label, dm_timeline_label(plan->contacts, actor),
                        DM_LABEL_COLUMNS);
    dm_dot_text_add(&page->tooltip, dm_timeline_label(plan->contacts, actor));
    dm_look look = dm_timeline_page_look(page);
    if (dm_timeline_page_is_down(page)) {
        draw_above(page, lane, &look);
    } else {
        dm_place at = dm_timeline_page_at(page, -MARGIN_POINTS,
                                          dm_timeline_page_line(page, lane));
        dm_canvas_text(&page->canvas, at, DM_TEXT_RIGHT, &look);
    }
}

void dm_timeline_draw_names(dm_timeline_page *page)
{
    for (size_t i = 0; i < page->plan->lane_count; i++) {
        draw_name(page, i);
    }
}
