#ifndef DRAWING_LABEL_PLACES_H
#define DRAWING_LABEL_PLACES_H

#include "drawing/drawing_plan.h"
#include "drawing/tie_curve.h"

/** Where the label of a node stands. */
typedef struct dm_label_place {
    bool inside; /**< it fits into its circle */
    dm_place middle;
    double width; /**< in points */
} dm_label_place;

/** Points that a line of a label is high. */
#define DM_LABEL_POINTS 14.0

/**
 * Find a place for each label of a scene, by node: in the circle, or else below
 * it, above it, or at a side, where it covers least of arrow heads, circles,
 * labels and lines. The caller frees `*out`.
 */
dm_status dm_label_places_find(dm_label_place **out,
                               const dm_drawing_plan *plan,
                               const dm_scene *scene, dm_error *error);

/** The circles at the ends of a tie, and the kind of its curve. */
typedef struct dm_tie_ends {
    dm_curve_end from;
    dm_curve_end to;
    dm_curve_kind kind;
} dm_tie_ends;

dm_tie_ends dm_tie_ends_find(const dm_drawing_plan *plan, const dm_scene *scene,
                             const dm_tie *tie);

#endif
