#ifndef DRAWING_TIMELINE_PAGE_H
#define DRAWING_TIMELINE_PAGE_H

#include "drawing/axis_ticks.h"
#include "drawing/canvas.h"
#include "drawing/timeline_plan.h"

/**
 * A timeline on its way to paper. Its elements have their places along time,
 * in points from where it starts, and across it, in points from the first
 * lane; what stands before the lanes is below 0 across.
 */
typedef struct dm_timeline_page {
    dm_canvas canvas;
    const dm_timeline_plan *plan;
    dm_axis_ticks ticks;
    double length; /**< of the time */
    double *lanes; /**< where each lane begins across, then the last ends */
    double depth;  /**< across, of what is drawn so far */
    double left;   /**< of what is drawn, on paper */
    dm_buffer id;
    dm_buffer class_name;
    dm_buffer tooltip;
    dm_buffer label;
} dm_timeline_page;

/** A rectangle along time and across it. */
typedef struct dm_area {
    double begin;
    double end;
    double near;
    double far;
} dm_area;

/** The caller clears it, also on failure. */
dm_status dm_timeline_page_init(dm_timeline_page *page,
                                const dm_timeline_plan *plan, dm_error *error);
void dm_timeline_page_clear(dm_timeline_page *page);

/** The texts gathered in the page's buffers, as a look. */
dm_look dm_timeline_page_look(const dm_timeline_page *page);

/** Make the page's buffers empty. */
void dm_timeline_page_reset(dm_timeline_page *page);

/** The place on paper. */
dm_place dm_timeline_page_at(const dm_timeline_page *page, double along,
                             double across);

/** Draw an area as a box. */
void dm_timeline_page_box(dm_timeline_page *page, dm_area area,
                          const dm_look *look);

/** Where a lane's own line runs across. */
double dm_timeline_page_line(const dm_timeline_page *page, size_t lane);

/** Where `time` stands along. */
double dm_timeline_page_place(const dm_timeline_page *page, dm_time time);

/** Add `label` cut to the columns that `points` hold, and its text size. */
void dm_timeline_page_cut(dm_buffer *out, const char *label, double points,
                          double size);

/** What lanes without a state of their own are called. */
#define DM_OTHERS_LABEL "joint or other"

/** Text size of ticks. */
#define DM_TICK_SIZE 9.0

/** Points of the parts of a lane. */
#define DM_LANE_POINTS 13.0
#define DM_BAR_POINTS 3.0
#define DM_GAP_POINTS 11.0

#endif
