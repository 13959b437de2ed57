#ifndef DRAWING_TIME_AXIS_H
#define DRAWING_TIME_AXIS_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/time.h"

/** A day and how many marks stand beside each other on it. */
typedef struct dm_busy_day {
    int64_t day; /**< after 1970-01-01 */
    size_t slots;
} dm_busy_day;

/**
 * Where times stand along a line: days alike in length, but that a busy day is
 * wide enough for its marks and a long empty stretch is shortened. `{0}` is
 * empty.
 */
typedef struct dm_time_axis {
    double slot;     /**< points that one mark has */
    size_t count;    /**< of the points that the line is bent at, 2 or more */
    dm_time *times;  /**< ascending */
    double *places;  /**< in points, from 0 */
    bool *shortened; /**< whether the stretch from a point to the next is */
} dm_time_axis;

/** What a line is to hold. */
typedef struct dm_axis_request {
    dm_interval range; /**< closed */
    double points;     /**< that the range takes without busy days */
    double slot;       /**< points that one mark needs */
    size_t count;
    const dm_busy_day *days; /**< in the range, ascending */
} dm_axis_request;

/** The caller clears it, also on failure. */
dm_status dm_time_axis_init(dm_time_axis *axis, const dm_axis_request *request,
                            dm_error *error);
void dm_time_axis_clear(dm_time_axis *axis);

/** Where `time` stands; what lies outside, at the end that is nearer. */
double dm_time_axis_place(const dm_time_axis *axis, dm_time time);

double dm_time_axis_length(const dm_time_axis *axis);

/** The stretch that `time` lies in: the number of the point that it begins
 * with; the first or last for what lies outside. */
size_t dm_time_axis_stretch(const dm_time_axis *axis, dm_time time);

#endif
