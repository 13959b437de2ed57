#include "analysis/elo_rating.h"

#include <gsl/gsl_cdf.h>

#include <math.h>

/* The chance that a rating so much higher is given of winning. */
static double expect_win(double lead, dm_elo_curve curve)
{
    return curve == DM_ELO_NORMAL ? gsl_cdf_ugaussian_P(lead / (200 * sqrt(2)))
                                  : 1 / (1 + pow(10, -lead / 400));
}

void dm_rate_elo(double *ratings, size_t actor_count,
                 const dm_encounters *encounters, const size_t *order,
                 dm_elo_rule rule)
{
    for (size_t i = 0; i < actor_count; i++) {
        ratings[i] = rule.start;
    }
    for (size_t i = 0; i < encounters->count; i++) {
        const dm_encounter *met = &encounters->items[order[i]];
        double lead = ratings[met->from] - ratings[met->to];
        double gain = rule.k * met->counts * (1 - expect_win(lead, rule.curve));
        ratings[met->from] += gain;
        ratings[met->to] -= gain;
    }
}
