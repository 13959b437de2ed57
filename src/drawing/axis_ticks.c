#include "drawing/axis_ticks.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define DAYS_A_YEAR 365.2425

static const struct {
    int months;
    int64_t years;
} steps[DM_TICK_STEPS] = {
    [DM_TICK_MONTH] = {1, 0},     [DM_TICK_QUARTER] = {3, 0},
    [DM_TICK_YEAR] = {0, 1},      [DM_TICK_DECADE] = {0, 10},
    [DM_TICK_CENTURY] = {0, 100}, [DM_TICK_MILLENNIUM] = {0, 1000},
};

/* Ticks on their way: the step of each stretch of the axis. */
typedef struct tick_search {
    const dm_time_axis *axis;
    double (*measure)(const char *label);
    dm_tick_step *steps; /* by stretch; where none is shortened all alike */
    dm_axis_ticks *ticks;
} tick_search;

static dm_civil get_civil(dm_time time)
{
    int64_t day = time / DM_DAY_S;
    return dm_calendar_civil(time % DM_DAY_S < 0 ? day - 1 : day);
}

/* The largest multiple of `step` that is not above `value`. */
static int64_t round_down(int64_t value, int64_t step)
{
    int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

dm_time dm_tick_after(dm_time time, dm_tick_step step)
{
    dm_civil civil = get_civil(time);
    civil.day = 1;
    if (steps[step].years > 0) {
        civil.year =
            round_down(civil.year, steps[step].years) + steps[step].years;
        civil.month = 1;
    } else {
        int months = steps[step].months;
        civil.month += months - (civil.month - 1) % months;
        civil.year += civil.month > 12;
        civil.month -= civil.month > 12 ? 12 : 0;
    }
    return dm_time_of_day(dm_calendar_day_number(DM_GREGORIAN, civil));
}

/* The finest step of which there are no more than labels have room on the
 * whole. */
static dm_tick_step find_first_step(const tick_search *search)
{
    const dm_time_axis *axis = search->axis;
    double days =
        ((double)axis->times[axis->count - 1] - (double)axis->times[0]) /
        (double)DM_DAY_S;
    double years = days / DAYS_A_YEAR;
    double room = dm_time_axis_length(axis) / search->measure(DM_TICK_WIDEST);
    dm_tick_step step = DM_TICK_MONTH;
    while (step < DM_TICK_MILLENNIUM) {
        double length = steps[step].months > 0 ? steps[step].months / 12.0
                                               : (double)steps[step].years;
        if (years / length <= room) {
            break;
        }
        step++;
    }
    return step;
}

static void set_step(tick_search *search, dm_tick_step step)
{
    search->ticks->step = step;
    for (size_t i = 0; i < search->axis->count; i++) {
        search->steps[i] = step;
    }
}

static void write_label(dm_axis_tick *tick, dm_tick_step step,
                        const dm_axis_tick *before)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr",
                                         "May", "Jun", "Jul", "Aug",
                                         "Sep", "Oct", "Nov", "Dec"};
    dm_civil civil = get_civil(tick->time);
    if (step >= DM_TICK_YEAR) {
        snprintf(tick->label, DM_TICK_TEXT_SIZE, "%" PRId64, civil.year);
    } else if (before && get_civil(before->time).year == civil.year) {
        snprintf(tick->label, DM_TICK_TEXT_SIZE, "%s", months[civil.month - 1]);
    } else {
        snprintf(tick->label, DM_TICK_TEXT_SIZE, "%s %" PRId64,
                 months[civil.month - 1], civil.year);
    }
}

static bool is_too_near(const tick_search *search, const dm_axis_tick *tick,
                        const dm_axis_tick *next)
{
    return tick->place + search->measure(tick->label) > next->place;
}

static void add_tick(tick_search *search, dm_time time)
{
    dm_axis_ticks *ticks = search->ticks;
    dm_axis_tick tick = {.time = time,
                         .place = dm_time_axis_place(search->axis, time)};
    dm_time start = search->axis->times[0];
    bool second = ticks->count == 1 && ticks->items[0].time == start;
    if (second && is_too_near(search, &ticks->items[0], &tick)) {
        ticks->count = 0;
    }
    write_label(&tick, ticks->step,
                ticks->count > 0 ? &ticks->items[ticks->count - 1] : NULL);
    ticks->items[ticks->count++] = tick;
}

static bool begins_step(dm_time time, dm_tick_step step)
{
    return step < DM_TICK_STEPS && dm_tick_after(time - 1, step) == time;
}

/* Those of the steps found so far, after what the axis begins with. There is
 * memory for so many, as the steps only grow. */
static dm_status gather_ticks(tick_search *search, dm_error *error)
{
    const dm_time_axis *axis = search->axis;
    dm_axis_ticks *ticks = search->ticks;
    dm_time end = axis->times[axis->count - 1];
    dm_time time = axis->times[0];
    if (!ticks->items) {
        size_t count = 2;
        for (dm_time t = time; t < end; t = dm_tick_after(t, ticks->step)) {
            count++;
        }
        ticks->items = calloc(count, sizeof *ticks->items);
        if (!ticks->items) {
            return dm_error_set(error, DM_NO_MEMORY, "no memory for ticks");
        }
    }
    ticks->count = 0;
    add_tick(search, time);
    while (ticks->step < DM_TICK_STEPS &&
           (time = dm_tick_after(time, ticks->step)) < end) {
        if (begins_step(time,
                        search->steps[dm_time_axis_stretch(axis, time)])) {
            add_tick(search, time);
        }
    }
    return DM_OK;
}

/* Make the step longer where a label is in the way of the next one: in the
 * shortened stretch that has either, or else everywhere. Whether there was
 * any. */
static bool lengthen_steps(tick_search *search)
{
    const dm_axis_ticks *ticks = search->ticks;
    const bool *shortened = search->axis->shortened;
    size_t last = SIZE_MAX;
    for (size_t i = 0; i + 1 < ticks->count; i++) {
        const dm_axis_tick *tick = &ticks->items[i];
        if (!is_too_near(search, tick, tick + 1)) {
            continue;
        }
        size_t at = dm_time_axis_stretch(search->axis, tick->time);
        if (!shortened[at]) {
            at = dm_time_axis_stretch(search->axis, tick[1].time);
        }
        if (!shortened[at]) {
            set_step(search, ticks->step + 1);
            return true;
        }
        search->steps[at] += at != last;
        last = at;
    }
    return last != SIZE_MAX;
}

dm_status dm_axis_ticks_init(dm_axis_ticks *ticks, const dm_time_axis *axis,
                             double (*measure)(const char *label),
                             dm_error *error)
{
    *ticks = (dm_axis_ticks){0};
    tick_search search = {.axis = axis,
                          .measure = measure,
                          .steps = malloc(axis->count * sizeof *search.steps),
                          .ticks = ticks};
    if (!search.steps) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for ticks");
    }
    set_step(&search, find_first_step(&search));
    dm_status status;
    do {
        status = gather_ticks(&search, error);
    } while (status == DM_OK && lengthen_steps(&search));
    free(search.steps);
    return status;
}

void dm_axis_ticks_clear(dm_axis_ticks *ticks)
{
    free(ticks->items);
    *ticks = (dm_axis_ticks){0};
}
