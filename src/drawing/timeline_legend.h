#ifndef DRAWING_TIMELINE_LEGEND_H
#define DRAWING_TIMELINE_LEGEND_H

#include "drawing/timeline_page.h"

/** Say beneath all what each mark means, of those that occur, and what was left
 * out. */
void dm_timeline_draw_legend(dm_timeline_page *page);

#endif
