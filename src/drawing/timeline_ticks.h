#ifndef DRAWING_TIMELINE_TICKS_H
#define DRAWING_TIMELINE_TICKS_H

#include "drawing/timeline_page.h"

/** Text size of a day's number. */
#define DM_DAY_SIZE 7.0

/** Draw the ticks of months or years, the numbers of the days that have
 * contacts, and a mark on each stretch that is shortened. */
void dm_timeline_draw_axis(dm_timeline_page *page);

#endif
