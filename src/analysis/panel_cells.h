#ifndef ANALYSIS_PANEL_CELLS_H
#define ANALYSIS_PANEL_CELLS_H

#include "demarche/panel.h"

#include "analysis/event_values.h"
#include "analysis/initiative_tally.h"
#include "analysis/periods.h"
#include "analysis/tally.h"

/** What is counted of a pair in a period: first the numbers of
 * dm_initiative_number that come before what is contested. */
enum {
    DM_PANEL_CLASSES = DM_INITIATIVE_CONTESTED,
    DM_PANEL_SCORED = DM_PANEL_CLASSES + DM_CLASS_WIDTH,
    DM_PANEL_INTENSITY, /**< the sum */
    DM_PANEL_WIDTH
};

/** The periods of a panel and what is counted in each. `{0}` is empty. */
typedef struct dm_panel_cells {
    const dm_contacts *contacts;
    dm_panel_options options; /**< as they hold */
    dm_interval observed;     /**< the periods that contacts touch; all of time
                                   where windows are given */
    dm_periods periods;
    dm_event_values values;
    dm_tally cells; /**< in order of dm_panel_key */
} dm_panel_cells;

/** The key of a cell, in order of a, b and the place of the period. */
dm_tally_key dm_panel_key(uint32_t a, uint32_t b, size_t place);

/** Find the periods: the part of dm_panel_cells_count that a trace needs. The
 * caller clears `*out`, also after a failure. */
dm_status dm_panel_cells_init(dm_panel_cells *out, const dm_contacts *contacts,
                              const dm_phases *windows,
                              const dm_panel_options *options, dm_error *error);

/** Count all arrows. */
dm_status dm_panel_cells_count(dm_panel_cells *cells, dm_error *error);

/** Called with a cell that an arrow counts in or is unsure in. */
typedef void dm_panel_visitor(void *context, size_t arrow, dm_tally_key key,
                              dm_window_count count);

/** Visit the cells of an arrow in order of time. */
void dm_panel_cells_visit(const dm_panel_cells *cells, size_t arrow,
                          dm_panel_visitor *visit, void *context);

/** The days of a period that were looked at for a pair. */
double dm_panel_days(const dm_panel_cells *cells, uint32_t a, uint32_t b,
                     size_t place);

void dm_panel_cells_clear(dm_panel_cells *cells);

#endif
