#ifndef ANALYSIS_LEG_EXITS_H
#define ANALYSIS_LEG_EXITS_H

#include "analysis/legs.h"

/** Find where the sorted legs go out: fill the places of `legs`, those of
 * answered legs too where paths are certain. */
dm_status dm_leg_exits_find(dm_legs *legs, dm_error *error);

/** The first of the exits of `place` before `end` whose leg begins at `time` or
 * later; `end` without one. */
size_t dm_leg_exits_from(const dm_legs *legs, size_t place, size_t end,
                         dm_time time);

/** No leg that certainly follows news arriving at `arrival` by `leg` begins
 * earlier, stated answers aside. */
dm_time dm_leg_exits_begin(const dm_legs *legs, const dm_leg *leg,
                           dm_time arrival);

#endif
