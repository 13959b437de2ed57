#include "analysis/davids_score.h"

#include <stdlib.h>

static double share_of_a(const dm_contest *contest, bool corrected)
{
    double count = contest->by_a + contest->by_b;
    double share = contest->by_a / count;
    return corrected ? share - (share - 0.5) / (count + 1) : share;
}

/* Whether corrected or not, the two shares of a contest add up to 1. */
static void add_shares(double *won, double *lost, const dm_contest *contest,
                       bool corrected)
{
    double by_a = share_of_a(contest, corrected);
    won[contest->a] += by_a;
    won[contest->b] += 1 - by_a;
    lost[contest->a] += 1 - by_a;
    lost[contest->b] += by_a;
}

static void add_weighted_shares(double *scores, const double *won,
                                const double *lost, const dm_contest *contest,
                                bool corrected)
{
    double by_a = share_of_a(contest, corrected);
    uint32_t a = contest->a;
    uint32_t b = contest->b;
    scores[a] += by_a * won[b] - (1 - by_a) * lost[b];
    scores[b] += (1 - by_a) * won[a] - by_a * lost[a];
}

dm_status dm_compute_davids_scores(double *scores, size_t actor_count,
                                   const dm_contest *contests, size_t count,
                                   bool corrected, dm_error *error)
{
    double *won = calloc(2 * actor_count + 1, sizeof *won);
    if (!won) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for scores");
    }
    double *lost = won + actor_count;
    for (size_t i = 0; i < count; i++) {
        add_shares(won, lost, &contests[i], corrected);
    }
    for (size_t i = 0; i < actor_count; i++) {
        scores[i] = won[i] - lost[i];
    }
    for (size_t i = 0; i < count; i++) {
        add_weighted_shares(scores, won, lost, &contests[i], corrected);
    }
    free(won);
    return DM_OK;
}

double dm_normalise_davids_score(double score, double actor_count)
{
    return (score + actor_count * (actor_count - 1) / 2) / actor_count;
}
