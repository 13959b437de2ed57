#ifndef DRAWING_TIMELINE_CONTACTS_H
#define DRAWING_TIMELINE_CONTACTS_H

#include "drawing/timeline_page.h"

/** Draw the silences into their lanes. */
void dm_timeline_draw_gaps(dm_timeline_page *page);

/** Draw the contacts, and a bar for each vague date. */
void dm_timeline_draw_marks(dm_timeline_page *page);

#endif
