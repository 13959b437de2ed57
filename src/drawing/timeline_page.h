#ifndef DRAWING_TIMELINE_PAGE_H
#define DRAWING_TIMELINE_PAGE_H

#include "drawing/canvas.h"
#include "drawing/timeline_plan.h"

/** A timeline on its way to paper: time from 0 to the right, lanes from 0
 * down. */
typedef struct dm_timeline_page {
    dm_canvas canvas;
    const dm_timeline_plan *plan;
    double left;   /**< where the names of states begin */
    double labels; /**< where those of lanes do */
    double length; /**< of the time */
    double *lanes; /**< the top of each lane, then the bottom of the last */
    double bottom; /**< of what is drawn so far */
    dm_buffer id;
    dm_buffer class_name;
    dm_buffer tooltip;
    dm_buffer label;
    dm_buffer href;
} dm_timeline_page;

/** The caller clears it, also on failure. */
dm_status dm_timeline_page_init(dm_timeline_page *page,
                                const dm_timeline_plan *plan, dm_error *error);
void dm_timeline_page_clear(dm_timeline_page *page);

/** The texts gathered in the page's buffers, as a look. */
dm_look dm_timeline_page_look(const dm_timeline_page *page);

/** Make the page's buffers empty. */
void dm_timeline_page_reset(dm_timeline_page *page);

/** The height of a lane's own line. */
double dm_timeline_page_line(const dm_timeline_page *page, size_t lane);

/** Where `time` stands. */
double dm_timeline_page_place(const dm_timeline_page *page, dm_time time);

/** Add `label` cut to the columns that `points` hold, and its text size. */
void dm_timeline_page_cut(dm_buffer *out, const char *label, double points,
                          double size);

/** What lanes without a state of their own are called. */
#define DM_OTHERS_LABEL "joint or other"

/** Points of the parts of a lane. */
#define DM_LANE_POINTS 13.0
#define DM_BAR_POINTS 3.0
#define DM_GAP_POINTS 11.0

#endif
