#ifndef ANALYSIS_DAVIDS_SCORE_H
#define ANALYSIS_DAVIDS_SCORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/status.h"

/** How often each of two met the other and won, at least once together. */
typedef struct dm_contest {
    uint32_t a;
    uint32_t b;
    double by_a;
    double by_b;
} dm_contest;

/**
 * Fill `scores`, one for each actor, with w + w2 - l - l2 (David 1987): w the
 * sum of the shares won, w2 the same weighted by the w of those won against, l
 * and l2 likewise lost. Corrected for chance, a share P of n becomes P - (P -
 * 1/2) / (n + 1) (de Vries, Stevens and Vervaecke 2006). No pair comes twice.
 */
dm_status dm_compute_davids_scores(double *scores, size_t actor_count,
                                   const dm_contest *contests, size_t count,
                                   bool corrected, dm_error *error);

/** A score of `actor_count` actors moved to 0 ... actor_count - 1 (de Vries and
 * others 2006). */
double dm_normalise_davids_score(double score, double actor_count);

#endif
