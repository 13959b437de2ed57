#ifndef DRAWING_COMPARE_SCENES_H
#define DRAWING_COMPARE_SCENES_H

#include "drawing/drawing_plan.h"

/** What became of the ties of one scene in another, as a scene: its network
 * has the ties of both, their weights those of the second, and `changes` what
 * they were before. `{0}` is empty. */
typedef struct dm_compared_scenes {
    dm_scene scene;
    dm_network network;
    dm_tie_change *changes;
} dm_compared_scenes;

/** Compare two scenes of a plan. Drawn are the ties that one of them draws; the
 * sizes are those of the second. The caller clears `*out`, also on failure. */
dm_status dm_compare_scenes(dm_compared_scenes *out,
                            const dm_drawing_plan *plan, const dm_scene *before,
                            const dm_scene *after, dm_error *error);
void dm_compared_scenes_clear(dm_compared_scenes *compared);

#endif
