#ifndef DRAWING_DRAW_NETWORK_H
#define DRAWING_DRAW_NETWORK_H

#include "drawing/drawing_plan.h"

#include "base/buffer.h"

/** Add the picture of one scene as DOT. */
dm_status dm_draw_scene(dm_buffer *out, const dm_drawing_plan *plan,
                        const dm_scene *scene, dm_error *error);

#endif
