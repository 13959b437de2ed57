#ifndef ANALYSIS_STRENGTH_RANGE_H
#define ANALYSIS_STRENGTH_RANGE_H

#include "analysis/option_bounds.h"

/** The least and the most contacts that actors have out (x) and in (y), by
 * window and actor. */
dm_status dm_list_strengths(dm_option_list *out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_range range,
                            dm_error *error);

#endif
