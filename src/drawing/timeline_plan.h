#ifndef DRAWING_TIMELINE_PLAN_H
#define DRAWING_TIMELINE_PLAN_H

#include "demarche/timeline.h"

#include "drawing/palette.h"
#include "drawing/time_axis.h"

/** One contact in its place. */
typedef struct dm_timeline_mark {
    int64_t contact;
    size_t number; /**< of its id */
    dm_interval when;
    size_t arrow_count;
    size_t *arrows; /**< ascending indices into the contacts' */
    size_t low;     /**< the first and last of the lanes that it joins */
    size_t high;
    int64_t day;  /**< that it is drawn on */
    size_t slot;  /**< beside the others of the day */
    size_t track; /**< of its bar in the initiator's lane, if it is vague */
} dm_timeline_mark;

/** A silence of an actor that has a lane. */
typedef struct dm_timeline_gap {
    size_t arrow; /**< index into the silences' */
    size_t lane;
    size_t track;
} dm_timeline_gap;

typedef struct dm_timeline_lane {
    uint32_t actor;
    size_t bars; /**< tracks of bars, then of gaps, that it has */
    size_t gaps;
} dm_timeline_lane;

/** What a timeline shows, and where. */
typedef struct dm_timeline_plan {
    const dm_contacts *contacts;
    const dm_phases *phases;
    const dm_timeline_options *options;
    dm_palette palette;
    dm_interval window; /**< that contacts count in */
    size_t mark_count;
    dm_timeline_mark *marks; /**< by day, then slot, then number */
    size_t *arrows;          /**< what the marks' arrows point into */
    size_t left_out;         /**< contacts beyond the limit */
    size_t unsure;           /**< contacts that may lie in the window */
    size_t lane_count;
    dm_timeline_lane *lanes; /**< from the top */
    size_t *lane_of;         /**< by actor; SIZE_MAX: none */
    size_t gap_count;
    dm_timeline_gap *gaps;
    dm_interval range; /**< of time that is drawn; closed */
    dm_time_axis axis;
} dm_timeline_plan;

/** The caller clears it, also on failure. */
dm_status dm_timeline_plan_init(dm_timeline_plan *plan,
                                const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_timeline_options *options,
                                dm_error *error);
void dm_timeline_plan_clear(dm_timeline_plan *plan);

/** Whether the date of a contact is more than one day. */
bool dm_timeline_is_vague(dm_interval when);

/** Where the mark stands along the axis. */
double dm_timeline_mark_place(const dm_timeline_plan *plan,
                              const dm_timeline_mark *mark);

/** The label of an actor, or its key where that is empty. */
const char *dm_timeline_label(const dm_contacts *contacts, uint32_t actor);

/** Put the actors of the marks into lanes: `lanes` and `lane_of`. */
dm_status dm_timeline_order_lanes(dm_timeline_plan *plan, dm_error *error);

/** The day in the middle of a date, or at the end that it has. */
int64_t dm_timeline_middle_day(dm_interval when);

#endif
