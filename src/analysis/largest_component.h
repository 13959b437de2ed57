#ifndef ANALYSIS_LARGEST_COMPONENT_H
#define ANALYSIS_LARGEST_COMPONENT_H

#include <stdbool.h>

#include "analysis/tie_graph.h"

/**
 * Mark in `inside`, an item for each actor of `graph`, the weak component with
 * the most actors; among equals the one with the most contacts, then the
 * one with the actor that comes first.
 */
dm_status dm_mark_largest_component(bool *inside, const dm_tie_graph *graph,
                                    dm_error *error);

#endif
