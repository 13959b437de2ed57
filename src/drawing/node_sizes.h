#ifndef DRAWING_NODE_SIZES_H
#define DRAWING_NODE_SIZES_H

#include "drawing/drawing_plan.h"

/** Find what the circles' areas grow with: the strengths, or the column that
 * `options` names, 0 where it has no value. */
dm_status dm_node_sizes_find(dm_drawing_plan *plan,
                             const dm_draw_options *options, dm_error *error);

#endif
