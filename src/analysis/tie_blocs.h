#ifndef ANALYSIS_TIE_BLOCS_H
#define ANALYSIS_TIE_BLOCS_H

#include "analysis/tie_graph.h"

/** More actors than this are refused: the cost grows with their cube. */
#define DM_BLOC_ACTORS_MOST 2000

/**
 * Fill `groups`, a number for each actor, with the blocs in which a chain leads
 * from each to each, of which two neighbours are similar by `least` or more.
 * The similarity of two is the cosine of their ties with third parties, from
 * and to each; 0 where one has none. Groups are numbered by dm_number_groups.
 */
dm_status dm_find_blocs(uint32_t *groups, const dm_tie_graph *graph,
                        double least, dm_error *error);

#endif
