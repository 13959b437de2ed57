#ifndef DRAWING_TIMELINE_SILENCES_H
#define DRAWING_TIMELINE_SILENCES_H

#include "drawing/timeline_plan.h"

/** Put the silences of those who have a lane into gaps, in order of time, then
 * key. */
dm_status dm_timeline_place_silences(dm_timeline_plan *plan, dm_error *error);

#endif
