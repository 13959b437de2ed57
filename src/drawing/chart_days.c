#include "drawing/chart_days.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <stdbool.h>

#define MONTH_DAYS INT64_C(31)

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static const int day_steps[] = {1, 2, 7, 14};
static const int month_steps[] = {1, 2, 3, 6};

/* From one mark to the next: days, or else months, or else years. */
typedef struct tick_step {
    int days;
    int months;
    int64_t years;
} tick_step;

static tick_step choose_step(int64_t span, int64_t most)
{
    for (size_t i = 0; i < sizeof day_steps / sizeof *day_steps; i++) {
        if (span / day_steps[i] < most) {
            return (tick_step){.days = day_steps[i]};
        }
    }
    for (size_t i = 0; i < sizeof month_steps / sizeof *month_steps; i++) {
        if (span / (month_steps[i] * (MONTH_DAYS - 1)) < most) {
            return (tick_step){.months = month_steps[i]};
        }
    }
    static const int factors[] = {2, 5, 10};
    int64_t years = 1;
    for (int64_t tens = 1;; tens *= 10) {
        for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
            if (span / (years * 365) < most) {
                return (tick_step){.years = years};
            }
            years = tens * factors[i];
        }
    }
}

static int64_t round_up(int64_t value, int64_t step)
{
    int64_t rest = value % step;
    return rest == 0 ? value : value - rest + (rest > 0 ? step : 0);
}

/* The first mark that is not before `day`. */
static int64_t begin_step(int64_t day, tick_step step)
{
    if (step.days > 0) {
        return day;
    }
    dm_civil civil = dm_calendar_civil(day);
    int64_t months_on = civil.year * 12 + civil.month - 1 + (civil.day > 1);
    months_on =
        round_up(months_on, step.months > 0 ? step.months : step.years * 12);
    int64_t year = months_on / 12 - (months_on % 12 < 0);
    int month = (int)(months_on - year * 12) + 1;
    return dm_calendar_day_number(DM_GREGORIAN, (dm_civil){year, month, 1});
}

static void add_tick(dm_buffer *out, int64_t day, tick_step step, bool first)
{
    dm_civil civil = dm_calendar_civil(day);
    if (step.years > 0) {
        dm_buffer_add_format(out, "\"%" PRId64 "\"", civil.year);
        return;
    }
    dm_buffer_add_char(out, '"');
    if (step.days > 0) {
        dm_buffer_add_format(out, "%d ", civil.day);
    }
    dm_buffer_add(out, months[civil.month - 1]);
    if (first ||
        (civil.month == 1 && (step.months > 0 || civil.day <= step.days))) {
        dm_buffer_add_format(out, "\\n%" PRId64, civil.year);
    }
    dm_buffer_add_char(out, '"');
}

void dm_chart_days_add(dm_buffer *out, const dm_chart_days *axis, size_t most)
{
    tick_step step = choose_step(axis->last - axis->first, (int64_t)most);
    int64_t day = begin_step(axis->first, step);
    dm_buffer_add(out, "set xtics (");
    for (bool first = true; day <= axis->last; first = false) {
        dm_buffer_add(out, first ? "" : ", ");
        add_tick(out, day, step, first);
        dm_buffer_add_format(out, " %" PRId64, day - axis->first);
        day = begin_step(day + (step.days > 0 ? step.days : 1), step);
    }
    dm_buffer_add(out, ")\n");
}

void dm_chart_days_add_day(dm_buffer *out, int64_t day)
{
    dm_civil civil = dm_calendar_civil(day);
    dm_buffer_add_format(out, "%d %s %" PRId64, civil.day,
                         months[civil.month - 1], civil.year);
}

void dm_chart_days_add_start(dm_buffer *out, int64_t day, int64_t last)
{
    dm_civil civil = dm_calendar_civil(day);
    dm_civil end = dm_calendar_civil(last);
    if (civil.year != end.year) {
        dm_chart_days_add_day(out, day);
    } else if (civil.month != end.month) {
        dm_buffer_add_format(out, "%d %s", civil.day, months[civil.month - 1]);
    } else {
        dm_buffer_add_format(out, "%d", civil.day);
    }
}
