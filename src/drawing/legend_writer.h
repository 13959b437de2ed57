#ifndef DRAWING_LEGEND_WRITER_H
#define DRAWING_LEGEND_WRITER_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"
#include "drawing/tie_curve.h"

/** Where the next item of a legend goes, line by line as text does, from the
 * lower left of the network on. */
typedef struct dm_legend_writer {
    Agraph_t *graph;
    const dm_drawing_plan *plan;
    double x;
    double y;
    double right;
    size_t count;
    dm_buffer text;
} dm_legend_writer;

/** Begin beneath the scenes up to `last`; the caller clears the text. */
dm_legend_writer dm_legend_begin(Agraph_t *graph, const dm_drawing_plan *plan,
                                 const dm_scene *last);

/** Go on in a new line, unless it is new. */
void dm_legend_break(dm_legend_writer *legend);

/** Add a text, in several lines where it is long. */
void dm_legend_add_text(dm_legend_writer *legend, const char *text);

/** Add a circle in the colours of a state, and its name. */
void dm_legend_add_state(dm_legend_writer *legend, uint32_t state);

/** Add a line that looks like a tie of `weight`, and what it means. */
void dm_legend_add_sample(dm_legend_writer *legend, const char *text,
                          double weight, const dm_attribute *style,
                          dm_curve_kind kind);

#endif
