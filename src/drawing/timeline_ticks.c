#include "drawing/timeline_ticks.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#define GRID_COLOR "#00000024"

static void draw_tick(dm_timeline_page *page, const dm_axis_tick *tick)
{
    dm_look line = {.color = GRID_COLOR};
    dm_timeline_page_box(page,
                         (dm_area){tick->place - 0.3, tick->place + 0.3,
                                   -DM_DAYS_POINTS - page->room.ticks,
                                   page->depth},
                         &line);
    dm_look text = {.label = tick->label, .size = DM_TICK_SIZE};
    bool down = dm_timeline_page_is_down(page);
    double along = tick->place + 2;
    double across = -DM_DAYS_POINTS - page->room.ticks / 2;
    if (down) {
        along =
            tick->place + dm_timeline_page_extent(page, "", DM_TICK_SIZE) / 2;
        across = -DM_DAYS_POINTS - 2;
    }
    dm_canvas_text(&page->canvas, dm_timeline_page_at(page, along, across),
                   down ? DM_TEXT_RIGHT : DM_TEXT_LEFT, &text);
}

/* The number of a day that has contacts, where there is room for it. */
static void draw_day_numbers(dm_timeline_page *page, double across)
{
    const dm_timeline_plan *plan = page->plan;
    double taken = -INFINITY;
    for (size_t i = 0; i < plan->mark_count; i++) {
        int64_t day = plan->marks[i].day;
        if (i > 0 && day == plan->marks[i - 1].day) {
            continue;
        }
        dm_civil civil = dm_calendar_civil(day);
        char label[8];
        snprintf(label, sizeof label, "%d", civil.day);
        double begin = dm_timeline_page_place(page, day * DM_DAY_S);
        double end = dm_timeline_page_place(page, (day + 1) * DM_DAY_S);
        double half = dm_timeline_page_extent(page, label, DM_DAY_SIZE) / 2 + 1;
        double middle = (begin + end) / 2;
        if (middle - half >= taken) {
            dm_look text = {.label = label, .size = DM_DAY_SIZE};
            dm_canvas_text(&page->canvas,
                           dm_timeline_page_at(page, middle, across),
                           DM_TEXT_MIDDLE, &text);
            taken = middle + half;
        }
    }
}

static void draw_breaks(dm_timeline_page *page)
{
    const dm_time_axis *axis = &page->plan->axis;
    for (size_t i = 0; i + 1 < axis->count; i++) {
        if (axis->shortened[i]) {
            dm_timeline_page_reset(page);
            dm_buffer_add(&page->label, "//");
            dm_buffer_add_format(
                &page->tooltip, "%" PRId64 " days without a contact, shortened",
                (axis->times[i + 1] - axis->times[i]) / DM_DAY_S);
            dm_look look = dm_timeline_page_look(page);
            look.style = "bold";
            double middle = (axis->places[i] + axis->places[i + 1]) / 2;
            dm_canvas_text(
                &page->canvas,
                dm_timeline_page_at(page, middle, -DM_DAYS_POINTS / 2),
                DM_TEXT_MIDDLE, &look);
        }
    }
}

void dm_timeline_draw_axis(dm_timeline_page *page)
{
    for (size_t i = 0; i < page->ticks.count; i++) {
        draw_tick(page, &page->ticks.items[i]);
    }
    if (page->ticks.step < DM_TICK_YEAR) {
        draw_day_numbers(page, -DM_DAYS_POINTS / 2);
        draw_day_numbers(page, page->depth + DM_DAYS_POINTS / 2);
    }
    draw_breaks(page);
}
