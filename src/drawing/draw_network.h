#ifndef DRAWING_DRAW_NETWORK_H
#define DRAWING_DRAW_NETWORK_H

#include "drawing/drawing_plan.h"

#include "base/buffer.h"

/** Add a picture of `count` scenes as DOT, side by side by their shifts where
 * they are panels. */
dm_status dm_draw_scenes(dm_buffer *out, const dm_drawing_plan *plan,
                         const dm_scene *scenes, size_t count, dm_error *error);

/** Points from one panel of a plan to the next. */
double dm_scene_panel_width(const dm_drawing_plan *plan);

#endif
