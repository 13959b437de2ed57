#ifndef ANALYSIS_PANEL_PAIRS_H
#define ANALYSIS_PANEL_PAIRS_H

#include "analysis/panel_cells.h"

/** Two actors by rank, `a` before `b`. */
typedef struct dm_panel_pair {
    uint32_t a;
    uint32_t b;
} dm_panel_pair;

/** The pairs that have rows, in order. `{0}` is empty. */
typedef struct dm_panel_pair_list {
    size_t count;
    dm_panel_pair *items;
} dm_panel_pair_list;

/** List them by what was counted; DM_USAGE where the panel would be too long.
 * The caller clears `*out`, also after a failure. */
dm_status dm_panel_pairs_list(dm_panel_pair_list *out,
                              const dm_panel_cells *cells, dm_error *error);

void dm_panel_pairs_clear(dm_panel_pair_list *pairs);

#endif
