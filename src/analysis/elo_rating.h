#ifndef ANALYSIS_ELO_RATING_H
#define ANALYSIS_ELO_RATING_H

#include <stddef.h>

#include "demarche/structure.h"

#include "analysis/encounters.h"

/** What Elo's ratings hang on beside the order of encounters. */
typedef struct dm_elo_rule {
    double k;
    double start;
    dm_elo_curve curve;
} dm_elo_rule;

/** Fill `ratings`, one for each actor, with those after the encounters at
 * `order`, one after the other; the initiator of each wins. */
void dm_rate_elo(double *ratings, size_t actor_count,
                 const dm_encounters *encounters, const size_t *order,
                 dm_elo_rule rule);

#endif
