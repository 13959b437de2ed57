#ifndef DRAWING_TIE_CURVE_H
#define DRAWING_TIE_CURVE_H

#include "drawing/dot_graph.h"
#include "drawing/drawing_plan.h"

typedef enum dm_curve_kind {
    DM_CURVE_ARROW, /**< bent to the left, so that the way back is another */
    DM_CURVE_PLAIN  /**< straight, without a head */
} dm_curve_kind;

/** One end of a curve: a circle, in points. */
typedef struct dm_curve_end {
    dm_place middle;
    double radius;
} dm_curve_end;

/**
 * Pin the way of an edge from rim to rim, and the place of its label. Routing
 * is not left to Graphviz: its curved lines take time without bound in a
 * network of many cycles, and its splines crash on some. False when memory runs
 * out.
 */
bool dm_curve_pin(Agedge_t *edge, dm_curve_end from, dm_curve_end to,
                  dm_curve_kind kind);

/** The place `share` of the way along such a curve. */
dm_place dm_curve_place(dm_curve_end from, dm_curve_end to, dm_curve_kind kind,
                        double share);

#endif
