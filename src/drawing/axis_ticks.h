#ifndef DRAWING_AXIS_TICKS_H
#define DRAWING_AXIS_TICKS_H

#include "drawing/time_axis.h"

/** What a tick begins; each is longer than the one before. */
typedef enum dm_tick_step {
    DM_TICK_MONTH,
    DM_TICK_QUARTER,
    DM_TICK_YEAR,
    DM_TICK_DECADE,
    DM_TICK_CENTURY,
    DM_TICK_MILLENNIUM,
    DM_TICK_STEPS
} dm_tick_step;

/** Bytes of a tick's label. */
#define DM_TICK_TEXT_SIZE 32

/** The widest label of a month. */
#define DM_TICK_WIDEST "May 1939"

typedef struct dm_axis_tick {
    dm_time time;
    double place;
    char label[DM_TICK_TEXT_SIZE]; /**< a month, with its year where that is
                                        another than the last that was told, or
                                        a year */
} dm_axis_tick;

/**
 * The ticks of an axis, none too near to the next for its label: those of the
 * finest step of which all have room, but in a shortened stretch those of the
 * finest of which all have room there, or none. What the axis begins with has a
 * tick of its own where there is room. `{0}` is empty.
 */
typedef struct dm_axis_ticks {
    dm_tick_step step; /**< where nothing is shortened */
    size_t count;
    dm_axis_tick *items; /**< ascending */
} dm_axis_ticks;

/** `measure` gives the points that a label takes along the axis. The caller
 * clears the ticks, also on failure. */
dm_status dm_axis_ticks_init(dm_axis_ticks *ticks, const dm_time_axis *axis,
                             double (*measure)(const char *label),
                             dm_error *error);
void dm_axis_ticks_clear(dm_axis_ticks *ticks);

/** The first tick after `time`. */
dm_time dm_tick_after(dm_time time, dm_tick_step step);

#endif
