#ifndef DRAWING_TIMELINE_NAMES_H
#define DRAWING_TIMELINE_NAMES_H

#include "drawing/timeline_page.h"

/** Give the names of the lanes their places: the page's `left` and `right`. */
dm_status dm_timeline_place_names(dm_timeline_page *page, dm_error *error);

/** Draw the names of the lanes. */
void dm_timeline_draw_names(dm_timeline_page *page);

#endif
