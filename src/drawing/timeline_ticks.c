#include "drawing/timeline_ticks.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#define GRID_COLOR "#00000024"
#define TICK_SIZE 9.0

static double draw_tick(dm_timeline_page *page, dm_time tick, const char *label,
                        double taken)
{
    double begin = dm_timeline_page_place(page, tick);
    double end = begin + dm_canvas_measure(label, TICK_SIZE) + 4;
    if (begin < taken || end > page->length) {
        return taken;
    }
    dm_look line = {.color = GRID_COLOR};
    dm_timeline_page_box(page,
                         (dm_area){begin - 0.3, begin + 0.3,
                                   -DM_DAYS_POINTS - DM_TICKS_POINTS,
                                   page->depth},
                         &line);
    dm_look text = {.label = label};
    dm_place at = dm_timeline_page_at(page, begin + 2,
                                      -DM_DAYS_POINTS - DM_TICKS_POINTS / 2);
    dm_canvas_text(&page->canvas, at, DM_TEXT_LEFT, &text);
    return end;
}

/* The first day is told with its year, so that there is a year somewhere. */
static void draw_ticks(dm_timeline_page *page)
{
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr",
                                        "May", "Jun", "Jul", "Aug",
                                        "Sep", "Oct", "Nov", "Dec"};
    const dm_timeline_plan *plan = page->plan;
    dm_tick_step step = dm_time_axis_step(&plan->axis);
    dm_time start = plan->range.start;
    dm_civil first =
        dm_calendar_civil((int64_t)floor((double)start / (double)DM_DAY_S));
    char label[DM_TICK_TEXT_SIZE];
    bool short_step = step < DM_TICK_YEAR;
    snprintf(label, sizeof label, "%s%s%" PRId64,
             short_step ? names[first.month - 1] : "", short_step ? " " : "",
             first.year);
    double taken = draw_tick(page, start, label, -1);
    dm_time tick = dm_tick_after(start, step);
    while (tick < plan->range.end) {
        dm_tick_format(tick, step, label);
        taken = draw_tick(page, tick, label, taken);
        tick = dm_tick_after(tick, step);
    }
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
        double half = dm_canvas_measure(label, DM_DAY_SIZE) / 2 + 1;
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
    draw_ticks(page);
    if (dm_time_axis_step(&page->plan->axis) < DM_TICK_YEAR) {
        draw_day_numbers(page, -DM_DAYS_POINTS / 2);
        draw_day_numbers(page, page->depth + DM_DAYS_POINTS / 2);
    }
    draw_breaks(page);
}
