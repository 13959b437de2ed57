#ifndef DRAWING_TIMELINE_PROFILE_H
#define DRAWING_TIMELINE_PROFILE_H

#include "drawing/timeline_page.h"

/** Draw the profile after all else, a bar for each day. */
void dm_timeline_draw_profile(dm_timeline_page *page);

#endif
