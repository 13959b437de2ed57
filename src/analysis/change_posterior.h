#ifndef ANALYSIS_CHANGE_POSTERIOR_H
#define ANALYSIS_CHANGE_POSTERIOR_H

#include "demarche/status.h"
#include "demarche/turning.h"

#include "analysis/change_series.h"

/** A prior of the levels of both segments, and which way they may differ. */
typedef struct dm_change_belief {
    dm_change_prior prior;
    dm_change_sign sign;
} dm_change_belief;

/** What was computed of the probability of a sign. */
typedef struct dm_sign_cell {
    size_t key; /**< of the segment before the change; 0: not computed yet */
    double log;
} dm_sign_cell;

/**
 * The evidence for one change on each day, averaged over the series that were
 * added: draws of one record, which agree in all but the days of their items.
 * `{0}` is empty.
 */
typedef struct dm_change_posterior {
    dm_change_kind kind;
    dm_change_belief belief;
    size_t day_count;
    size_t added;
    double *sums;         /**< by day: evidence relative to no change, scaled */
    double scale;         /**< the logarithm of what the sums are divided by */
    double *evidence;     /**< room for the evidence of one series */
    double *log_gamma[3]; /**< tables of lgamma at prior + 0 .. items */
    size_t sign_width;    /**< how many keys have the same first number */
    size_t sign_count;
    dm_sign_cell *signs; /**< by key; of those that share a cell the last */
} dm_change_posterior;

/** Whether `prior` is left open, {0}, or in range; DM_USAGE otherwise. */
dm_status dm_check_prior(dm_change_prior prior, dm_error *error);

/** Prepare for series like `series`; the caller clears `*out`. */
dm_status dm_change_posterior_init(dm_change_posterior *out,
                                   const dm_change_series *series,
                                   dm_change_belief belief, dm_error *error);

void dm_change_posterior_clear(dm_change_posterior *posterior);

/** Forget the series that were added. */
void dm_change_posterior_reset(dm_change_posterior *posterior);

/** Take in a series. O(days). */
void dm_change_posterior_add(dm_change_posterior *posterior,
                             const dm_change_series *series);

/** The log of the mean Bayes factor over the days `first` to `last`, both
 * included and inside. */
double dm_change_log_mean(const dm_change_posterior *posterior, size_t first,
                          size_t last);

/** The first day whose cumulative probability reaches `share`, given that
 * there is a change on a day from 1 to `day_count` - 1, all alike beforehand.
 */
size_t dm_change_quantile(const dm_change_posterior *posterior, double share);

/** The most probable day, the first of several. */
size_t dm_change_mode(const dm_change_posterior *posterior);

#endif
