#include "drawing/timeline_page.h"

#include "drawing/dot_text.h"

#include <math.h>
#include <stdlib.h>

#define NAME_SIZE 9.0
#define STATE_SIZE 10.0
#define MARGIN_POINTS 8.0

static void measure_names(dm_timeline_page *page)
{
    const dm_timeline_plan *plan = page->plan;
    const dm_contacts *contacts = plan->contacts;
    double names = 0;
    double states = 0;
    for (size_t i = 0; i < plan->lane_count; i++) {
        uint32_t actor = plan->lanes[i].actor;
        const dm_actor *served = &contacts->actors[actor];
        names = fmax(names, dm_canvas_measure(
                                dm_timeline_label(contacts, actor), NAME_SIZE));
        const char *state = served->state_count == 1
                                ? dm_timeline_label(contacts, served->states[0])
                                : DM_OTHERS_LABEL;
        states = fmax(states, dm_canvas_measure(state, STATE_SIZE));
    }
    double most = dm_canvas_measure("m", NAME_SIZE) * DM_LABEL_COLUMNS;
    page->labels = -fmin(names, most) - MARGIN_POINTS;
    page->left = page->labels - fmin(states, most) - 2 * MARGIN_POINTS;
}

static void place_lanes(dm_timeline_page *page)
{
    const dm_timeline_plan *plan = page->plan;
    double top = 0;
    for (size_t i = 0; i < plan->lane_count; i++) {
        page->lanes[i] = top;
        top -= DM_LANE_POINTS + DM_BAR_POINTS * (double)plan->lanes[i].bars +
               DM_GAP_POINTS * (double)plan->lanes[i].gaps;
    }
    page->lanes[plan->lane_count] = top;
    page->bottom = top;
}

static void add_title(dm_buffer *out, const dm_timeline_plan *plan)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_day_format(plan->range.start, first);
    dm_day_format(plan->range.end - 1, last);
    dm_buffer_add_format(out, "%zu contacts, %s to %s", plan->mark_count, first,
                         last);
}

dm_status dm_timeline_page_init(dm_timeline_page *page,
                                const dm_timeline_plan *plan, dm_error *error)
{
    *page = (dm_timeline_page){
        .plan = plan,
        .length = dm_time_axis_length(&plan->axis),
        .lanes = malloc((plan->lane_count + 1) * sizeof *page->lanes)};
    if (!page->lanes) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    add_title(&page->label, plan);
    dm_canvas_init(&page->canvas, dm_buffer_text(&page->label));
    if (plan->options->report) {
        dm_canvas_allow_links(&page->canvas);
    }
    measure_names(page);
    place_lanes(page);
    return DM_OK;
}

void dm_timeline_page_clear(dm_timeline_page *page)
{
    dm_canvas_clear(&page->canvas);
    dm_buffer_clear(&page->id);
    dm_buffer_clear(&page->class_name);
    dm_buffer_clear(&page->tooltip);
    dm_buffer_clear(&page->label);
    dm_buffer_clear(&page->href);
    free(page->lanes);
    *page = (dm_timeline_page){0};
}

static const char *text_or_none(const dm_buffer *buffer)
{
    return buffer->size > 0 ? buffer->text : NULL;
}

dm_look dm_timeline_page_look(const dm_timeline_page *page)
{
    return (dm_look){.id = text_or_none(&page->id),
                     .class_name = text_or_none(&page->class_name),
                     .tooltip = text_or_none(&page->tooltip),
                     .label = text_or_none(&page->label),
                     .href = text_or_none(&page->href)};
}

void dm_timeline_page_reset(dm_timeline_page *page)
{
    dm_buffer_reset(&page->id);
    dm_buffer_reset(&page->class_name);
    dm_buffer_reset(&page->tooltip);
    dm_buffer_reset(&page->label);
    dm_buffer_reset(&page->href);
}

double dm_timeline_page_line(const dm_timeline_page *page, size_t lane)
{
    return page->lanes[lane] - DM_LANE_POINTS / 2;
}

double dm_timeline_page_place(const dm_timeline_page *page, dm_time time)
{
    return dm_time_axis_place(&page->plan->axis, time);
}

void dm_timeline_page_cut(dm_buffer *out, const char *label, double points,
                          double size)
{
    double columns = points / dm_canvas_measure("m", size);
    if (columns >= 2) {
        dm_dot_text_add_cut(out, label, (size_t)columns);
    }
}
