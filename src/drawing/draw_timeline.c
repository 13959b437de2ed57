#include "demarche/timeline.h"

#include "drawing/cgraph_functions.h"
#include "drawing/dot_text.h"
#include "drawing/timeline_bands.h"
#include "drawing/timeline_contacts.h"
#include "drawing/timeline_legend.h"
#include "drawing/timeline_names.h"
#include "drawing/timeline_page.h"
#include "drawing/timeline_profile.h"
#include "drawing/timeline_ribbons.h"
#include "drawing/timeline_ticks.h"
#include "drawing/wrapped_text.h"

#include <math.h>
#include <stdlib.h>

#define PHASE_SIZE 9.0
#define MARGIN_POINTS 4.0
#define BOLD_SHARE 1.2 /* of the width of plain text */
#define LANE_COLOR "#00000030"
#define PHASE_COLOR "#00000012"
#define BORDER_COLOR "#00000070"

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

/* In the row of the phases, or in their column line by line. */
static void draw_phase_name(dm_timeline_page *page, const char *label,
                            double begin, double end)
{
    double across = -DM_DAYS_POINTS - page->room.ticks - page->room.phases / 2;
    double along = begin + MARGIN_POINTS;
    double room = end - begin - 2 * MARGIN_POINTS;
    dm_buffer_reset(&page->id);
    if (dm_timeline_page_is_down(page)) {
        double line = dm_timeline_page_extent(page, label, PHASE_SIZE);
        double column = BOLD_SHARE * dm_canvas_measure("m", PHASE_SIZE);
        dm_wrapping wrapping = {.columns = (size_t)(page->room.phases / column),
                                .lines = (size_t)fmax(0, room / line),
                                .ending = DM_LINE_LEFT};
        across -= page->room.phases / 2;
        along += line / 2 *
                 (double)dm_wrapped_text_add(&page->label, label, &wrapping);
    } else {
        dm_timeline_page_cut(&page->label, label, room, PHASE_SIZE);
    }
    dm_look look = dm_timeline_page_look(page);
    look.style = "bold";
    dm_canvas_text(&page->canvas, dm_timeline_page_at(page, along, across),
                   DM_TEXT_LEFT, &look);
}

static void draw_phase(dm_timeline_page *page, size_t index)
{
    const dm_phase *phase = &page->plan->phases->items[index];
    double begin = dm_timeline_page_place(page, phase->window.start);
    double end = dm_timeline_page_place(page, phase->window.end);
    double near = -DM_DAYS_POINTS - page->room.ticks - page->room.phases;

    describe_phase(page, phase, index + 1);
    dm_look look = dm_timeline_page_look(page);
    look.color = index % 2 ? PHASE_COLOR : "#00000000";
    dm_timeline_page_box(page, (dm_area){begin, end, near, page->depth}, &look);
    draw_phase_name(page, phase->label, begin, end);
    dm_look border = {.color = BORDER_COLOR};
    dm_timeline_page_box(
        page, (dm_area){begin - 0.4, begin + 0.4, near, page->depth}, &border);
}

static void draw_phases(dm_timeline_page *page)
{
    const dm_phases *phases = page->plan->phases;
    for (size_t i = 0; phases && i < phases->count; i++) {
        draw_phase(page, i);
    }
}

static void draw_lines(dm_timeline_page *page)
{
    dm_look line = {.color = LANE_COLOR};
    for (size_t i = 0; i < page->plan->lane_count; i++) {
        double across = dm_timeline_page_line(page, i);
        dm_timeline_page_box(
            page, (dm_area){0, page->length, across - 0.3, across + 0.3},
            &line);
    }
}

static void draw_page(dm_timeline_page *page)
{
    dm_timeline_draw_bands(page);
    draw_phases(page);
    dm_timeline_draw_axis(page);
    draw_lines(page);
    dm_timeline_draw_names(page);
    dm_timeline_draw_gaps(page);
    dm_timeline_draw_marks(page);
    page->depth += DM_DAYS_POINTS;
    dm_timeline_draw_ribbons(page);
    dm_timeline_draw_profile(page);
    page->right =
        fmax(page->right,
             dm_timeline_page_is_down(page) ? page->depth : page->length);
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
