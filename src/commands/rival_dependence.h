#ifndef COMMANDS_RIVAL_DEPENDENCE_H
#define COMMANDS_RIVAL_DEPENDENCE_H

#include "turning_query.h"

/** How far the prior decides which hypothesis leads. */
struct rival_stability {
    size_t settings;     /**< that were tried under all priors */
    size_t prior_driven; /**< in how many another one leads, or none, under
                              another prior */
};

/** Copy `weighed`, found by the reading chosen, `options`, which ask for one
 * series, and the prior given, with the column depends_on: of the leading row
 * the settings under which another one or none leads, of the others those under
 * which they do, one setting changed at a time. */
dm_status add_dependence(dm_table **out, struct rival_stability *stability,
                         const dm_table *weighed, struct turning_query *query,
                         const dm_turning_options *options, dm_error *error);

#endif
