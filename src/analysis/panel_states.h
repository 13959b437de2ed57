#ifndef ANALYSIS_PANEL_STATES_H
#define ANALYSIS_PANEL_STATES_H

#include "demarche/panel.h"

#include "analysis/state_list.h"

/** Which states the actors of a panel are. `{0}` is empty. */
typedef struct dm_panel_states {
    dm_state_scheme scheme;
    dm_state_list list;
    dm_state_match *matches; /**< for each actor */
} dm_panel_states;

/** Append the columns of a scheme and return how many there are then. */
size_t dm_panel_states_columns(dm_column *columns, size_t count,
                               dm_state_scheme scheme);

/** Look all actors up by label, or else by key; the caller clears `*out`, also
 * after a failure. */
dm_status dm_panel_states_match(dm_panel_states *out,
                                const dm_contacts *contacts,
                                dm_state_scheme scheme, dm_error *error);

/** Put the cells of the columns for a pair in a year. */
void dm_panel_states_put(dm_table *table, const dm_panel_states *states,
                         uint32_t a, uint32_t b, int64_t year);

void dm_panel_states_clear(dm_panel_states *states);

#endif
