#ifndef DRAWING_CANVAS_H
#define DRAWING_CANVAS_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

/*
 * Boxes, texts and lines at pinned places, in points, y upwards: a picture
 * that is no network, as DOT. What is drawn later lies above, and lines lie
 * above all.
 */

typedef struct dm_canvas {
    Agraph_t *graph;
    size_t count; /**< of elements that have no id of their own: d1, d2 .. */
    dm_buffer text;
    bool failed;
} dm_canvas;

/** How an element looks and what is told of it. NULL: by default. Label and
 * tooltip are escaped by the caller, as dm_dot_text_add does. */
typedef struct dm_look {
    const char *id;
    const char *class_name;
    const char *tooltip;
    const char *label;
    const char *color;  /**< of a line or text, or what fills a box */
    const char *border; /**< of a box */
    const char *style; /**< of a line: solid, dashed, dotted; of a text: bold */
    double size;       /**< of a text or a line, in points */
    const char *href;  /**< safe as it is, of a canvas with links */
} dm_look;

typedef struct dm_box {
    double left;
    double top;
    double right;
    double bottom;
} dm_box;

/** Where a text stands from its place: begins, is in the middle, or ends. */
typedef enum dm_text_side {
    DM_TEXT_LEFT,
    DM_TEXT_MIDDLE,
    DM_TEXT_RIGHT,
} dm_text_side;

typedef enum dm_line_head { DM_HEAD_NONE, DM_HEAD_ARROW } dm_line_head;

/** Open a picture; `title` is escaped. The caller clears it, also on failure,
 * which dm_canvas_write reports. */
void dm_canvas_init(dm_canvas *canvas, const char *title);
void dm_canvas_clear(dm_canvas *canvas);

/** Let elements lead somewhere. */
void dm_canvas_allow_links(dm_canvas *canvas);

void dm_canvas_box(dm_canvas *canvas, dm_box box, const dm_look *look);
void dm_canvas_dot(dm_canvas *canvas, dm_place middle, const dm_look *look);

/** Draw a text, if `look` has a label. */
void dm_canvas_text(dm_canvas *canvas, dm_place at, dm_text_side side,
                    const dm_look *look);

/** A straight line; its label, one sign, stands beyond its end. */
void dm_canvas_line(dm_canvas *canvas, const dm_place ends[2],
                    dm_line_head head, const dm_look *look);

/** Points that a text of `size` takes, rather too many. */
double dm_canvas_measure(const char *text, double size);

dm_status dm_canvas_write(dm_buffer *out, dm_canvas *canvas, dm_error *error);

#endif
