#ifndef ANALYSIS_LEG_EXITS_H
#define ANALYSIS_LEG_EXITS_H

#include "analysis/legs.h"

/** Find where the sorted legs go out: fill the places of `legs`, those of
 * answered legs too where paths are certain. */
dm_status dm_leg_exits_find(dm_legs *legs, dm_error *error);

#endif
