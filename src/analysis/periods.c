#include "analysis/periods.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const int periods_a_year[] = {
    [DM_BY_MONTH] = 12, [DM_BY_QUARTER] = 4, [DM_BY_YEAR] = 1};

static int64_t floor_division(int64_t value, int64_t divisor)
{
    return value / divisor - (value % divisor < 0);
}

int64_t dm_period_of(dm_panel_by by, dm_time time)
{
    dm_civil civil = dm_calendar_civil(floor_division(time, DM_DAY_S));
    int months = 12 / periods_a_year[by];
    return civil.year * periods_a_year[by] + (civil.month - 1) / months;
}

int64_t dm_period_year(dm_panel_by by, int64_t period)
{
    return floor_division(period, periods_a_year[by]);
}

/* From 0, in its year. */
static int find_part(dm_panel_by by, int64_t period)
{
    return (int)(period - dm_period_year(by, period) * periods_a_year[by]);
}

dm_time dm_period_start(dm_panel_by by, int64_t period)
{
    int months = 12 / periods_a_year[by];
    dm_civil civil = {.year = dm_period_year(by, period),
                      .month = find_part(by, period) * months + 1,
                      .day = 1};
    return dm_time_of_day(dm_calendar_day_number(DM_GREGORIAN, civil));
}

void dm_period_format(dm_panel_by by, int64_t period,
                      char out[DM_PERIOD_LABEL_SIZE])
{
    int64_t year = dm_period_year(by, period);
    int part = find_part(by, period) + 1;
    int size = snprintf(out, DM_PERIOD_LABEL_SIZE, "%s%04" PRId64,
                        year < 0 ? "-" : "", year < 0 ? -year : year);
    size_t left = DM_PERIOD_LABEL_SIZE - (size_t)size;
    if (by == DM_BY_MONTH) {
        snprintf(out + size, left, "-%02d", part);
    } else if (by == DM_BY_QUARTER) {
        snprintf(out + size, left, "-Q%d", part);
    }
}

/* The pieces that a stretch is cut into; the first may go on with the last one
 * there is. */
static void cut_stretch(dm_periods *out, dm_interval stretch)
{
    for (dm_time at = stretch.start; at < stretch.end;) {
        int64_t period = dm_period_of(out->by, at);
        dm_time next = dm_period_start(out->by, period + 1);
        dm_interval window = {at, next < stretch.end ? next : stretch.end};
        size_t place = (size_t)(period - out->first);
        dm_period_piece *last =
            out->piece_count > 0 ? &out->pieces[out->piece_count - 1] : NULL;
        if (last && last->place == place && last->window.end == at) {
            last->window.end = window.end;
        } else {
            out->pieces[out->piece_count++] = (dm_period_piece){place, window};
        }
        at = window.end;
    }
}

static void index_pieces(dm_periods *out)
{
    size_t piece = 0;
    for (size_t i = 0; i <= out->count; i++) {
        while (piece < out->piece_count && out->pieces[piece].place < i) {
            piece++;
        }
        out->begins[i] = piece;
    }
}

dm_status dm_periods_cut(dm_periods *out, dm_panel_by by,
                         const dm_interval *stretches, size_t count,
                         dm_error *error)
{
    *out = (dm_periods){.by = by};
    if (count > 0) {
        int64_t last = dm_period_of(by, stretches[count - 1].end - 1);
        out->first = dm_period_of(by, stretches[0].start);
        out->count = (size_t)(last - out->first) + 1;
    }
    if (out->count > DM_PANEL_MOST_ROWS) {
        return dm_error_set(error, DM_USAGE,
                            "a panel of %zu periods has too many rows; cut "
                            "time or take longer periods",
                            out->count);
    }
    out->pieces = malloc((out->count + count + 1) * sizeof *out->pieces);
    out->begins = malloc((out->count + 1) * sizeof *out->begins);
    if (!out->pieces || !out->begins) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for periods");
    }
    for (size_t i = 0; i < count; i++) {
        cut_stretch(out, stretches[i]);
    }
    index_pieces(out);
    return DM_OK;
}

size_t dm_periods_find(const dm_periods *periods, dm_time time)
{
    size_t low = 0;
    size_t high = periods->piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (periods->pieces[middle].window.end <= time) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void dm_periods_clear(dm_periods *periods)
{
    free(periods->pieces);
    free(periods->begins);
    *periods = (dm_periods){0};
}
