#include "drawing/time_axis.h"

#include "base/calendar.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_DAY_POINTS 1e-6
#define MOST_DAY_POINTS 24.0
#define STRETCH_SHARE 0.12 /* of the line: an empty stretch, at most */

static double count_days(dm_time from, dm_time to)
{
    return ((double)to - (double)from) / (double)DM_DAY_S;
}

static void add_point(dm_time_axis *axis, dm_time time, double length)
{
    if (axis->count > 0 && time <= axis->times[axis->count - 1]) {
        return;
    }
    axis->times[axis->count] = time;
    axis->places[axis->count] =
        axis->count > 0 ? axis->places[axis->count - 1] + length : 0;
    axis->count++;
}

/* An empty stretch from the last point to `time`, no longer than `most`. */
static void add_stretch(dm_time_axis *axis, dm_time time, double day_points,
                        double most)
{
    size_t last = axis->count - 1;
    double points = count_days(axis->times[last], time) * day_points;
    axis->shortened[last] = points > most;
    add_point(axis, time, fmin(points, most));
}

dm_status dm_time_axis_init(dm_time_axis *axis, const dm_axis_request *request,
                            dm_error *error)
{
    dm_interval range = request->range;
    const dm_busy_day *days = request->days;
    size_t count = request->count;
    size_t points = 2 * count + 2;
    double whole = count_days(range.start, range.end);
    double most = count > 0 ? STRETCH_SHARE * request->points : INFINITY;
    double day_points =
        fmax(LEAST_DAY_POINTS, fmin(request->points / whole, MOST_DAY_POINTS));

    *axis =
        (dm_time_axis){.slot = request->slot,
                       .times = malloc(points * sizeof *axis->times),
                       .places = malloc(points * sizeof *axis->places),
                       .shortened = calloc(points, sizeof *axis->shortened)};
    if (!axis->times || !axis->places || !axis->shortened) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a time axis");
    }
    add_point(axis, range.start, 0);
    for (size_t i = 0; i < count; i++) {
        double marks = request->slot * (double)days[i].slots;
        add_stretch(axis, dm_time_of_day(days[i].day), day_points, most);
        add_point(axis, dm_time_of_day(days[i].day + 1),
                  fmax(day_points, marks));
    }
    add_stretch(axis, range.end, day_points, most);
    return DM_OK;
}

void dm_time_axis_clear(dm_time_axis *axis)
{
    free(axis->times);
    free(axis->places);
    free(axis->shortened);
    *axis = (dm_time_axis){0};
}

double dm_time_axis_length(const dm_time_axis *axis)
{
    return axis->count > 0 ? axis->places[axis->count - 1] : 0;
}

size_t dm_time_axis_stretch(const dm_time_axis *axis, dm_time time)
{
    size_t low = 0;
    size_t high = axis->count - 1;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (axis->times[middle] <= time) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

double dm_time_axis_place(const dm_time_axis *axis, dm_time time)
{
    if (axis->count < 2 || time <= axis->times[0]) {
        return 0;
    }
    if (time >= axis->times[axis->count - 1]) {
        return dm_time_axis_length(axis);
    }
    size_t low = dm_time_axis_stretch(axis, time);
    double share = count_days(axis->times[low], time) /
                   count_days(axis->times[low], axis->times[low + 1]);
    return axis->places[low] +
           share * (axis->places[low + 1] - axis->places[low]);
}
