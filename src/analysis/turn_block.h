#ifndef ANALYSIS_TURN_BLOCK_H
#define ANALYSIS_TURN_BLOCK_H

#include <stdbool.h>

#include "analysis/contact_turns.h"
#include "analysis/possible_orders.h"

/** Turns of one window, next to each other in time, that no moment parts in
 * earlier and later ones. */
typedef struct dm_turn_block {
    const dm_placed_turn *turns;
    size_t count;
    bool equal;   /**< nothing is known of their order; else `orders` has it */
    double total; /**< of the orders, or where all are equal of the turns; 0:
                       too many to count, or none possible */
    dm_orders orders;
} dm_turn_block;

/** Cut out the block that begins with the turn at `from`. */
void dm_cut_turn_block(dm_turn_block *out, const dm_placed_turns *turns,
                       size_t from, const dm_contacts *contacts);

#endif
