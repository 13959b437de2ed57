#ifndef DRAWING_TIMELINE_MARKS_H
#define DRAWING_TIMELINE_MARKS_H

#include "drawing/timeline_plan.h"

/** Gather the arrows that count into marks, no more than `limit`. */
dm_status dm_timeline_choose_marks(dm_timeline_plan *plan, size_t limit,
                                   dm_error *error);

#endif
