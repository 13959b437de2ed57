#ifndef DRAWING_TIMELINE_BANDS_H
#define DRAWING_TIMELINE_BANDS_H

#include "drawing/timeline_page.h"

/** Give the names of the states their places: before those of the lanes, or
 * beneath them, where time runs down. */
dm_status dm_timeline_place_bands(dm_timeline_page *page, dm_error *error);

/** Draw a band under the lanes of each state, with its name. */
void dm_timeline_draw_bands(dm_timeline_page *page);

#endif
