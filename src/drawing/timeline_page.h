#ifndef DRAWING_TIMELINE_PAGE_H
#define DRAWING_TIMELINE_PAGE_H

#include "drawing/axis_ticks.h"
#include "drawing/canvas.h"
#include "drawing/label_stairs.h"
#include "drawing/timeline_plan.h"

/** The lanes of one state, or of those who serve none or several. */
typedef struct dm_timeline_band {
    size_t first;   /**< of the lanes */
    uint32_t state; /**< DM_NO_ACTOR: none or several */
    dm_stair stair;
} dm_timeline_band;

/** Points across of what stands before, or in, the lanes. */
typedef struct dm_timeline_room {
    double ticks;
    double phases;
    double lane; /**< without bars and silences */
    double gap;  /**< a silence */
} dm_timeline_room;

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
    double foot;   /**< along, of what stands after the time */
    double left;   /**< of what is drawn, on paper */
    double right;
    dm_timeline_room room;
    dm_stair *stairs; /**< of the lanes' names, where time runs down */
    size_t band_count;
    dm_timeline_band *bands;
    dm_buffer id;
    dm_buffer class_name;
    dm_buffer tooltip;
    dm_buffer label;
    dm_buffer href;
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

/** Whether time runs down. */
bool dm_timeline_page_is_down(const dm_timeline_page *page);

/** Points along that a text takes. */
double dm_timeline_page_extent(const dm_timeline_page *page, const char *text,
                               double size);

/** The height on paper of the lower end of what is drawn. */
double dm_timeline_page_bottom(const dm_timeline_page *page);

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

/** Points across of a note. */
#define DM_NOTE_POINTS 62.0

/** Write beneath the end of time, where that runs down, what stands from the
 * page's depth on. */
void dm_timeline_page_note(dm_timeline_page *page, const char *text);

/** Add `label` cut to the columns that `points` hold, and its text size. */
void dm_timeline_page_cut(dm_buffer *out, const char *label, double points,
                          double size);

/** Text size of ticks. */
#define DM_TICK_SIZE 9.0

/** Points across that the numbers of days take. */
#define DM_DAYS_POINTS 12.0

/** Points across of a vague date in a lane. */
#define DM_BAR_POINTS 3.0

/** Points along between the lanes and their names, where time runs down. */
#define DM_HEAD_POINTS 20.0

#endif
