#include "demarche/timeline.h"

#include "drawing/cgraph_functions.h"
#include "drawing/dot_text.h"
#include "drawing/timeline_contacts.h"
#include "drawing/timeline_legend.h"
#include "drawing/timeline_page.h"
#include "drawing/timeline_sides.h"
#include "drawing/timeline_ticks.h"

#include <stdlib.h>

#define PHASE_POINTS 15.0
#define STATE_SIZE 10.0
#define MARGIN_POINTS 8.0
#define BAND_ALPHA "70"
#define LANE_COLOR "#00000030"
#define PHASE_COLOR "#00000012"
#define BORDER_COLOR "#00000070"

/* The box of a state's lanes, from the left of its name on. */
static void draw_band(dm_timeline_page *page, size_t first, size_t end)
{
    const dm_timeline_plan *plan = page->plan;
    uint32_t actor = plan->lanes[first].actor;
    const dm_actor *served = &plan->contacts->actors[actor];
    bool own = served->state_count == 1;
    uint32_t state = own ? served->states[0] : actor;

    dm_timeline_page_reset(page);
    if (own) {
        dm_palette_add_fill(&page->label, &plan->palette, state);
        dm_buffer_add(&page->label, BAND_ALPHA);
        dm_palette_add_class(&page->class_name, &plan->palette, state);
    } else {
        dm_buffer_add(&page->label, "#EEEEEE");
    }
    dm_look look = {.class_name = dm_buffer_text(&page->class_name),
                    .color = dm_buffer_text(&page->label)};
    dm_canvas_box(&page->canvas,
                  (dm_box){page->left, page->lanes[first] - 0.75, page->length,
                           page->lanes[end] + 0.75},
                  &look);
    dm_buffer_reset(&page->label);
    dm_dot_text_add_cut(&page->label,
                        own ? dm_timeline_label(plan->contacts, state)
                            : DM_OTHERS_LABEL,
                        DM_LABEL_COLUMNS);
    look = dm_timeline_page_look(page);
    look.style = own ? "bold" : NULL;
    look.size = own ? STATE_SIZE : 0;
    dm_place at = {page->left + MARGIN_POINTS / 2,
                   (page->lanes[first] + page->lanes[end]) / 2};
    if (own || first > 0 || end < plan->lane_count) {
        dm_canvas_text(&page->canvas, at, DM_TEXT_LEFT, &look);
    }
}

static uint32_t get_state(const dm_timeline_plan *plan, size_t lane)
{
    const dm_actor *actor = &plan->contacts->actors[plan->lanes[lane].actor];
    return actor->state_count == 1 ? actor->states[0] : DM_NO_ACTOR;
}

static void draw_bands(dm_timeline_page *page)
{
    const dm_timeline_plan *plan = page->plan;
    for (size_t first = 0, i = 1; i <= plan->lane_count; i++) {
        if (i == plan->lane_count ||
            get_state(plan, i) != get_state(plan, first)) {
            draw_band(page, first, i);
            first = i;
        }
    }
}

static void describe_phase(dm_timeline_page *page, const dm_phase *phase,
                           size_t number)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    bool open = phase->window.end == DM_TIME_MAX;
    dm_day_format(phase->window.start, first);
    dm_day_format(open ? DM_TIME_MAX : phase->window.end - 1, last);
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "p%zu", number);
    dm_buffer_add(&page->class_name, "phase");
    dm_dot_text_add(&page->tooltip, phase->label);
    dm_buffer_add_format(&page->tooltip, "\\n%s to %s", first, last);
}

static void draw_phase(dm_timeline_page *page, size_t index)
{
    const dm_phase *phase = &page->plan->phases->items[index];
    double left = dm_timeline_page_place(page, phase->window.start);
    double right = dm_timeline_page_place(page, phase->window.end);
    double top = DM_DAYS_POINTS + DM_TICKS_POINTS + PHASE_POINTS;

    describe_phase(page, phase, index + 1);
    dm_look look = dm_timeline_page_look(page);
    look.color = index % 2 ? PHASE_COLOR : "#00000000";
    dm_canvas_box(&page->canvas, (dm_box){left, top, right, page->bottom},
                  &look);
    dm_buffer_reset(&page->id);
    dm_timeline_page_cut(&page->label, phase->label, right - left - 6, 9);
    look = dm_timeline_page_look(page);
    look.style = "bold";
    if (look.label) {
        dm_canvas_text(&page->canvas,
                       (dm_place){left + 4, top - PHASE_POINTS / 2},
                       DM_TEXT_LEFT, &look);
    }
    dm_look border = {.color = BORDER_COLOR};
    dm_canvas_box(&page->canvas,
                  (dm_box){left - 0.4, top, left + 0.4, page->bottom}, &border);
}

static void draw_phases(dm_timeline_page *page)
{
    const dm_phases *phases = page->plan->phases;
    for (size_t i = 0; phases && i < phases->count; i++) {
        draw_phase(page, i);
    }
}

static void draw_lane(dm_timeline_page *page, size_t lane)
{
    const dm_timeline_plan *plan = page->plan;
    uint32_t actor = plan->lanes[lane].actor;
    double y = dm_timeline_page_line(page, lane);
    dm_look line = {.color = LANE_COLOR};
    dm_canvas_box(&page->canvas, (dm_box){0, y + 0.3, page->length, y - 0.3},
                  &line);
    dm_timeline_page_reset(page);
    dm_buffer_add_format(&page->id, "n%zu", lane + 1);
    dm_palette_add_class(&page->class_name, &plan->palette, actor);
    dm_dot_text_add_cut(&page->label, dm_timeline_label(plan->contacts, actor),
                        DM_LABEL_COLUMNS);
    dm_dot_text_add(&page->tooltip, dm_timeline_label(plan->contacts, actor));
    dm_look look = dm_timeline_page_look(page);
    dm_canvas_text(&page->canvas, (dm_place){-MARGIN_POINTS, y}, DM_TEXT_RIGHT,
                   &look);
}

static void draw_page(dm_timeline_page *page)
{
    draw_bands(page);
    draw_phases(page);
    dm_timeline_draw_axis(page);
    for (size_t i = 0; i < page->plan->lane_count; i++) {
        draw_lane(page, i);
    }
    dm_timeline_draw_gaps(page);
    dm_timeline_draw_marks(page);
    page->bottom -= DM_DAYS_POINTS;
    dm_timeline_draw_sides(page);
    dm_timeline_draw_legend(page);
}

static bool page_failed(const dm_timeline_page *page)
{
    return page->id.failed || page->class_name.failed || page->tooltip.failed ||
           page->label.failed || page->href.failed;
}

static dm_status draw_plan(dm_buffer *out, const dm_timeline_plan *plan,
                           dm_error *error)
{
    dm_timeline_page page;
    dm_status status = dm_timeline_page_init(&page, plan, error);
    if (status == DM_OK) {
        draw_page(&page);
        status = page_failed(&page) ? dm_error_set(error, DM_NO_MEMORY,
                                                   "no memory for a timeline")
                                    : dm_canvas_write(out, &page.canvas, error);
    }
    dm_timeline_page_clear(&page);
    return status;
}

static dm_status keep_drawing(dm_drawings *out, dm_buffer *dot,
                              const dm_timeline_plan *plan, dm_error *error)
{
    out->items = calloc(1, sizeof *out->items);
    if (!out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    out->count = 1;
    out->items[0].contacts_left_out = plan->left_out;
    out->items[0].dot_size = dot->size;
    out->items[0].dot = dm_buffer_take(dot);
    return DM_OK;
}

dm_status dm_draw_timeline(dm_drawings *out, const dm_contacts *contacts,
                           const dm_phases *phases,
                           const dm_timeline_options *options, dm_error *error)
{
    static const dm_timeline_options defaults = {0};
    dm_timeline_plan plan;
    dm_buffer dot = {0};

    *out = (dm_drawings){0};
    dm_status status = dm_cgraph_load(error);
    if (status != DM_OK) {
        return status;
    }
    status = dm_timeline_plan_init(&plan, contacts, phases,
                                   options ? options : &defaults, error);
    if (status == DM_OK) {
        status = draw_plan(&dot, &plan, error);
    }
    if (status == DM_OK) {
        status = keep_drawing(out, &dot, &plan, error);
    }
    dm_buffer_clear(&dot);
    dm_timeline_plan_clear(&plan);
    return status;
}
