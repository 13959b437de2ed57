#ifndef COMMANDS_RIVAL_OUTCOME_H
#define COMMANDS_RIVAL_OUTCOME_H

#include "turning_query.h"

/** One way to read the contacts. */
struct rival_setting {
    const char *record; /**< NULL: the editor's rows */
    dm_basis basis;
    bool exact_dates;
    bool with_replies;
};

/** What a setting gives, under each prior. `{0}` is empty. */
struct rival_outcome {
    size_t contacts;
    dm_table *weighed[DM_PRIOR_COUNT]; /**< of dm_turning_weigh_hypotheses */
};

/** Which hypothesis leads: rows of a table of dm_turning_weigh_hypotheses. */
struct rival_lead {
    bool known;    /**< there are contacts to hold them against */
    bool leads;    /**< the largest Bayes factor is above 1 */
    size_t row;    /**< of the largest Bayes factor, the first of several */
    size_t next;   /**< of the next; `row` where it is the only one */
    double factor; /**< the Bayes factor of `row` */
    double next_factor; /**< and of `next` */
};

struct rival_lead find_rival_lead(const dm_table *weighed);

/** How the priors are told. */
extern const char *const rival_prior_names[DM_PRIOR_COUNT];

/** Search by a setting; `options` ask for one series. The caller clears
 * `*out`, also after a failure. */
dm_status rival_outcome_find(struct rival_outcome *out,
                             struct turning_query *query,
                             const dm_turning_options *options,
                             const struct rival_setting *setting,
                             dm_error *error);

void rival_outcome_clear(struct rival_outcome *outcome);

/** Put the cell of a column of texts or real numbers into another table. */
void copy_table_cell(dm_table *out, const dm_table *table, size_t row,
                     size_t column);

#endif
