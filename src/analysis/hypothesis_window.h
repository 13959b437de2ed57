#ifndef ANALYSIS_HYPOTHESIS_WINDOW_H
#define ANALYSIS_HYPOTHESIS_WINDOW_H

#include "demarche/hypotheses.h"

#include "analysis/change_posterior.h"
#include "analysis/turning_record.h"

/** The days of a hypothesis as a search counts them: day k is the first one
 * after a change. */
typedef struct dm_hypothesis_window {
    size_t first;   /**< of the days searched, 1 .. `day_count` - 1 */
    size_t inside;  /**< how many of them; 0: none */
    double outside; /**< days that are not searched and predict no change; of
                         an open window those do not count */
} dm_hypothesis_window;

/** A window that is open and has no day inside predicts no change. */
dm_hypothesis_window dm_find_hypothesis_window(dm_day_window searched,
                                               dm_interval window);

/** The log Bayes factor of a change on a day of the window against none. */
double dm_weigh_hypothesis(const dm_change_posterior *posterior,
                           dm_hypothesis_window window);

/** Whether a hypothesis is about this turn, or about none in particular. */
bool dm_hypothesis_concerns(const dm_hypothesis *hypothesis, const char *about,
                            const char *toward);

#endif
