#ifndef DRAWING_LEGEND_H
#define DRAWING_LEGEND_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

/** Add to `graph`, beneath all places, what colours, sizes and lines mean, and
 * what the `count` scenes leave out. False when memory runs
 * out. */
bool dm_legend_add(Agraph_t *graph, const dm_drawing_plan *plan,
                   const dm_scene *scenes, size_t count);

#endif
