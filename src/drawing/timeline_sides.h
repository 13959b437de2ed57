#ifndef DRAWING_TIMELINE_SIDES_H
#define DRAWING_TIMELINE_SIDES_H

#include "drawing/timeline_page.h"

/** Draw the hypotheses beneath the lanes, a ribbon each, then the profile. */
void dm_timeline_draw_sides(dm_timeline_page *page);

#endif
