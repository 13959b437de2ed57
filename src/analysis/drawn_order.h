#ifndef ANALYSIS_DRAWN_ORDER_H
#define ANALYSIS_DRAWN_ORDER_H

#include "analysis/encounters.h"

/** Draws of orders that the dates of encounters allow: each takes place at
 * a second of its date that is drawn by itself, all being as likely. */
typedef struct dm_order_draws dm_order_draws;

/** The same seed gives the same draws. The caller frees `*out` before the
 * encounters. */
dm_status dm_order_draws_new(dm_order_draws **out,
                             const dm_encounters *encounters,
                             unsigned long seed, dm_error *error);

void dm_order_draws_free(dm_order_draws *draws);

/** Leave out the next `count` orders. */
void dm_order_draws_skip(dm_order_draws *draws, size_t count);

/** Draw the next order: the places of the encounters, the first one first.
 * Valid until the next call. */
const size_t *dm_draw_order(dm_order_draws *draws);

#endif
