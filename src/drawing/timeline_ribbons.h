#ifndef DRAWING_TIMELINE_RIBBONS_H
#define DRAWING_TIMELINE_RIBBONS_H

#include "drawing/timeline_page.h"

/** Draw the hypotheses after the lanes, a ribbon each: with its text, or with
 * its number where time runs down. */
void dm_timeline_draw_ribbons(dm_timeline_page *page);

/** Add who holds a hypothesis and what it says, not escaped. */
void dm_timeline_add_claim(dm_buffer *out, const dm_hypothesis *hypothesis);

/** Whether any of its window is drawn. Those that are have numbers from 1 on,
 * where time runs down. */
bool dm_timeline_has_ribbon(const dm_timeline_page *page,
                            const dm_hypothesis *hypothesis);

#endif
