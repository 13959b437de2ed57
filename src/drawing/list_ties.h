#ifndef DRAWING_LIST_TIES_H
#define DRAWING_LIST_TIES_H

#include "drawing/drawing_plan.h"

/** The ties that a scene draws, in their order, as dm_drawing has them; the
 * caller frees the table. */
dm_status dm_list_ties(dm_table **out, const dm_drawing_plan *plan,
                       const dm_scene *scene, dm_error *error);

#endif
