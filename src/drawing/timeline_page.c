#include "drawing/timeline_page.h"

#include "drawing/dot_text.h"
#include "drawing/timeline_bands.h"
#include "drawing/timeline_names.h"
#include "drawing/wrapped_text.h"

#include <math.h>
#include <stdlib.h>

#define LINE_SHARE 1.15 /* of the size of a text */
#define TICK_MARGIN_POINTS 4.0
#define LANES_POINTS 260.0
#define WIDEST_LANE_POINTS 22.0
#define NOTE_SIZE 8.5
#define NOTE_LINES 6
#define NOTE_APART_POINTS 20.0

static const dm_timeline_room rooms[] = {
    [DM_TIME_ACROSS] = {.ticks = 12, .phases = 15, .lane = 13, .gap = 11},
    [DM_TIME_DOWN] = {.ticks = 46, .phases = 84, .lane = 8, .gap = 13}};

static void place_lanes(dm_timeline_page *page)
{
    const dm_timeline_plan *plan = page->plan;
    double begin = 0;
    for (size_t i = 0; i < plan->lane_count; i++) {
        page->lanes[i] = begin;
        begin += page->room.lane + DM_BAR_POINTS * (double)plan->lanes[i].bars +
                 page->room.gap * (double)plan->lanes[i].gaps;
    }
    page->lanes[plan->lane_count] = begin;
    page->depth = begin;
}

static void add_title(dm_buffer *out, const dm_timeline_plan *plan)
{
    char first[DM_DAY_TEXT_SIZE];
    char last[DM_DAY_TEXT_SIZE];
    dm_day_format(plan->range.start, first);
    dm_day_format(plan->range.end - 1, last);
    dm_buffer_add_format(out, "%zu contact%s, %s to %s", plan->mark_count,
                         plan->mark_count == 1 ? "" : "s", first, last);
}

static double measure_wide_tick(const char *label)
{
    return dm_canvas_measure(label, DM_TICK_SIZE) + TICK_MARGIN_POINTS;
}

static double measure_high_tick(const char *label)
{
    (void)label;
    return LINE_SHARE * DM_TICK_SIZE;
}

/* Columns of a few actors have room to be wider than they must be. */
static void widen_lanes(dm_timeline_page *page)
{
    double share = LANES_POINTS / fmax(1, (double)page->plan->lane_count);
    page->room.lane = fmax(page->room.lane, fmin(share, WIDEST_LANE_POINTS));
}

static dm_status place_parts(dm_timeline_page *page, dm_error *error)
{
    if (dm_timeline_page_is_down(page)) {
        widen_lanes(page);
    }
    place_lanes(page);
    page->left = -DM_DAYS_POINTS - page->room.ticks - page->room.phases;
    dm_status status = dm_timeline_place_names(page, error);
    return status == DM_OK ? dm_timeline_place_bands(page, error) : status;
}

dm_status dm_timeline_page_init(dm_timeline_page *page,
                                const dm_timeline_plan *plan, dm_error *error)
{
    *page = (dm_timeline_page){
        .plan = plan,
        .room = rooms[plan->options->direction],
        .length = dm_time_axis_length(&plan->axis),
        .lanes = malloc((plan->lane_count + 1) * sizeof *page->lanes)};
    if (!page->lanes) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a timeline");
    }
    dm_status status = dm_axis_ticks_init(
        &page->ticks, &plan->axis,
        dm_timeline_page_is_down(page) ? measure_high_tick : measure_wide_tick,
        error);
    if (status == DM_OK) {
        status = place_parts(page, error);
    }
    add_title(&page->label, plan);
    dm_canvas_init(&page->canvas, dm_buffer_text(&page->label));
    if (plan->options->report) {
        dm_canvas_allow_links(&page->canvas);
    }
    return status;
}

void dm_timeline_page_clear(dm_timeline_page *page)
{
    dm_canvas_clear(&page->canvas);
    dm_axis_ticks_clear(&page->ticks);
    dm_buffer_clear(&page->id);
    dm_buffer_clear(&page->class_name);
    dm_buffer_clear(&page->tooltip);
    dm_buffer_clear(&page->label);
    dm_buffer_clear(&page->href);
    free(page->lanes);
    free(page->stairs);
    free(page->bands);
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

bool dm_timeline_page_is_down(const dm_timeline_page *page)
{
    return page->plan->options->direction == DM_TIME_DOWN;
}

double dm_timeline_page_extent(const dm_timeline_page *page, const char *text,
                               double size)
{
    return dm_timeline_page_is_down(page) ? LINE_SHARE * size
                                          : dm_canvas_measure(text, size);
}

double dm_timeline_page_bottom(const dm_timeline_page *page)
{
    return dm_timeline_page_is_down(page) ? -page->length - page->foot
                                          : -page->depth;
}

dm_place dm_timeline_page_at(const dm_timeline_page *page, double along,
                             double across)
{
    return dm_timeline_page_is_down(page) ? (dm_place){across, -along}
                                          : (dm_place){along, -across};
}

void dm_timeline_page_box(dm_timeline_page *page, dm_area area,
                          const dm_look *look)
{
    dm_place one = dm_timeline_page_at(page, area.begin, area.near);
    dm_place other = dm_timeline_page_at(page, area.end, area.far);
    dm_box box = {fmin(one.x, other.x), fmax(one.y, other.y),
                  fmax(one.x, other.x), fmin(one.y, other.y)};
    dm_canvas_box(&page->canvas, box, look);
}

double dm_timeline_page_line(const dm_timeline_page *page, size_t lane)
{
    return page->lanes[lane] + page->room.lane / 2;
}

double dm_timeline_page_place(const dm_timeline_page *page, dm_time time)
{
    return dm_time_axis_place(&page->plan->axis, time);
}

void dm_timeline_page_note(dm_timeline_page *page, const char *text)
{
    dm_wrapping wrapping = {
        .columns = (size_t)(DM_NOTE_POINTS / dm_canvas_measure("m", NOTE_SIZE)),
        .lines = NOTE_LINES,
        .ending = DM_LINE_LEFT};
    dm_timeline_page_reset(page);
    size_t lines = dm_wrapped_text_add(&page->label, text, &wrapping);
    double height = LINE_SHARE * NOTE_SIZE * (double)lines;
    dm_look look = dm_timeline_page_look(page);
    look.style = "bold";
    look.size = NOTE_SIZE;
    dm_place at = dm_timeline_page_at(
        page, page->length + NOTE_APART_POINTS + height / 2, page->depth);
    dm_canvas_text(&page->canvas, at, DM_TEXT_LEFT, &look);
    page->foot = fmax(page->foot, NOTE_APART_POINTS + height);
}

void dm_timeline_page_cut(dm_buffer *out, const char *label, double points,
                          double size)
{
    double columns = points / dm_canvas_measure("m", size);
    if (columns >= 2) {
        dm_dot_text_add_cut(out, label, (size_t)columns);
    }
}
