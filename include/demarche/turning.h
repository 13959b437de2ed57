#ifndef DEMARCHE_TURNING_H
#define DEMARCHE_TURNING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"
#include "demarche/hypotheses.h"
#include "demarche/status.h"
#include "demarche/table.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * When the contacts of a pair changed: one side, `about`, turns toward the
 * other. Four series are searched for one change each, by the same method.
 */
typedef enum dm_series {
    DM_SERIES_DIRECTION,  /**< share of the approaches that `about` began */
    DM_SERIES_RATE,       /**< contacts a day, of whatever direction */
    DM_SERIES_APPROACHES, /**< approaches a day that `about` began */
    DM_SERIES_REPLIES,    /**< share of the overtures to `about` that it did
                               not evade, refuse or leave unanswered */
} dm_series;

#define DM_SERIES_COUNT 4

/** Which way a series may change. Up is toward the other side: a larger share
 * or a higher rate after the change. */
typedef enum dm_change_sign {
    DM_SIGN_ANY,
    DM_SIGN_UP,
    DM_SIGN_DOWN,
} dm_change_sign;

/** What a further change costs in twice the log-likelihood, n items. */
typedef enum dm_change_penalty {
    DM_PENALTY_BIC,  /**< 2 log n */
    DM_PENALTY_AIC,  /**< 4 */
    DM_PENALTY_MBIC, /**< 3 log n, and the logs of the lengths of the segments
                          in units of which there are n (Zhang and Siegmund
                          2007, as in R's changepoint) */
} dm_change_penalty;

/** Gamma(a, b) of a rate a day, b in days, or Beta(a, b) of a share. */
typedef struct dm_change_prior {
    double a;
    double b;
} dm_change_prior;

/** The least and the largest number of a prior; beyond them the likelihoods of
 * segments are lost in roundings. */
#define DM_PRIOR_LEAST 1e-6
#define DM_PRIOR_MOST 1e6

/** The three priors under which every search is done, so that an answer that
 * the prior drives can be told. */
typedef enum dm_prior_choice {
    DM_PRIOR_GIVEN, /**< the one asked for, (a, b) */
    DM_PRIOR_HALF,  /**< (a / 2, b / 2): of half the weight */
    DM_PRIOR_OTHER, /**< of rates Gamma(1, 1), which expects a contact a day,
                         or Gamma(1, T / n) where that is given; of shares
                         (2 a, 2 b) */
} dm_prior_choice;

#define DM_PRIOR_COUNT 3

/** How the search is done; start from `dm_turning_defaults`. */
typedef struct dm_turning_options {
    const char *about;     /**< key of the side whose turn it is */
    const char *toward;    /**< key of the other side */
    dm_interval window;    /**< whole days are searched; closed */
    unsigned series;       /**< bits 1 << dm_series; 0: all */
    dm_change_sign sign;   /**< of the change */
    dm_change_prior prior; /**< {0}: Gamma(1, T / n) with T covered days and n
                                contacts, so that the unit of time plays no
                                part; Beta(1, 1) */
    dm_change_penalty penalty;
    bool exact_dates;           /**< only contacts whose date is one day */
    bool with_replies;          /**< replies are approaches as well */
    double horizon_days;        /**< how long a reply is waited for */
    const dm_contacts *members; /**< the contacts of the actors of `about`
                                     as actors, with each other as well: their
                                     instructions join the approaches; NULL:
                                     none do. Of the same store */
    size_t draws;               /**< of vague dates */
    size_t bootstrap;           /**< samples for the p-values; 0: no p-values */
    uint64_t seed;
} dm_turning_options;

/** All series, any sign, 1,000 draws, 999 samples, seed 1, 30 days. */
extern DM_API const dm_turning_options dm_turning_defaults;

/** What the search found. */
typedef struct dm_turning dm_turning;

/* Setup */

/**
 * Search the contacts of two sides for changes. An arrow is of a side when its
 * end is the side or serves it. A contact counts when its date lies inside the
 * window, or also, if the contacts' dates count as possible, when it overlaps
 * it; its day is then drawn from the part inside. Vague dates are drawn,
 * every day alike, and the likelihoods of the draws averaged.
 *
 * A change on a day parts what came before it from that day and what came
 * after. Every day of the window but the first is as likely beforehand. The
 * evidence of a segment is its marginal likelihood, gamma-Poisson or
 * beta-binomial; the Bayes factor compares one change on any day with none
 * (Smith 1975; Raftery and Akman 1986). Days in the two shares are those of
 * the window: a day between two contacts has the evidence of the gap.
 *
 * The p-value is of the largest likelihood ratio over all days that leave 3
 * contacts and 7 covered days on either side (Worsley 1983): for shares
 * against sequences from a two-state Markov chain without change, for rates
 * the larger of that against contacts scattered evenly over the covered days
 * and of that against the gaps in random order. It is (1 + k) / (1 + B),
 * averaged over the draws, then adjusted by Holm over the series. Of 30
 * contacts or more, those of vague dates in the middle, several changes are
 * found by PELT (Killick, Fearnhead and Eckley 2012) under the same limits.
 *
 * Of the contacts within `about` those join its approaches that an approach to
 * the other side is stated to carry out, and count once with it, on their own
 * date; and those of the channel `instruction` that nothing is stated to carry
 * out, to one who is in contact with the other side.
 *
 * Cost: draws times days, and samples times contacts. A side that is not
 * among the actors, a window that is open or longer than a million days, a
 * prior out of range, or contacts whose dates count by shares give DM_USAGE.
 */
DM_API dm_status dm_turning_find(dm_turning **out, const dm_contacts *contacts,
                                 const dm_turning_options *options,
                                 dm_error *error);

DM_API void dm_turning_free(dm_turning *turning);

/* Questions: each table is the caller's to free. */

/** series, date, posterior, cumulative: every day that may be the first after
 * a change, given that there is one. */
DM_API dm_status dm_turning_list_days(dm_table **out, const dm_turning *turning,
                                      dm_error *error);

/**
 * One row a series: series, contacts, vague, unsure, mode, mode_days, low,
 * high, log_bf, p_value, before, after, changes, mode_half_prior,
 * mode_other_prior.
 *
 * contacts: those that carry the answer, `vague` of them with a date of more
 * than a day; unsure: those left out because their date or their outcome is
 * not certain. mode: the most probable day, empty where all are alike;
 * mode_days: it and those after it that are as probable; low and high: the
 * ends of the 95 % interval, between the quantiles. before and after: contacts
 * in 30 covered days, or the share, on both sides of the mode. changes:
 * PELT's, joined by ";", empty below 30 contacts. The last two are the mode
 * under the other two priors.
 */
DM_API dm_status dm_turning_summarise(dm_table **out, const dm_turning *turning,
                                      dm_error *error);

/*
 * Hypotheses against what was found. Each says that the change came on one of
 * the days of its window, all alike. A day that the search does not reach, its
 * first one among them, predicts no change, and the evidence for it is that of
 * none. Of a window that is open only the days searched are weighed, if there
 * are any. Hypotheses weigh the same beforehand. Those about another turn than
 * `about` toward `toward` are left out; those that name none are not.
 */

/** What the hypotheses are held against. */
typedef struct dm_weighing {
    dm_series series; /**< which must have been searched */
    dm_prior_choice prior;
} dm_weighing;

/**
 * key, holder, about, first, last, prior, posterior, bayes_factor: prior is
 * the share of the days searched that lie in the window, posterior the
 * probability that a change came on one of them, if on any; the Bayes factor is
 * that of the hypothesis against no change. Windows may overlap: the
 * posteriors do not add up. The last three are empty where the series has no
 * contacts.
 */
DM_API dm_status dm_turning_weigh_hypotheses(dm_table **out,
                                             const dm_turning *turning,
                                             const dm_hypotheses *hypotheses,
                                             const dm_weighing *weighing,
                                             dm_error *error);

/** a, b, overlap_days, bayes_factor: each hypothesis against each one after
 * it, and the days that both windows hold; empty where both are open to the
 * same side without end. */
DM_API dm_status dm_turning_compare_hypotheses(dm_table **out,
                                               const dm_turning *turning,
                                               const dm_hypotheses *hypotheses,
                                               const dm_weighing *weighing,
                                               dm_error *error);

/** What is simulated; start from `dm_simulation_defaults`. */
typedef struct dm_simulation_options {
    const char *about; /**< as in dm_turning_options */
    const char *toward;
    dm_interval window;
    dm_change_prior prior;
    size_t contacts; /**< in each draw */
    double ratio;    /**< of the rate after the change to that before it */
    size_t draws;    /**< for each hypothesis */
    uint64_t seed;
} dm_simulation_options;

/** 10 contacts, 5 times as many after as before, 1,000 draws, seed 1. */
extern DM_API const dm_simulation_options dm_simulation_defaults;

/**
 * How often so few contacts would tell the hypotheses apart: truth, leading,
 * share. For each hypothesis as the truth the change is drawn from its window
 * and contacts of a rate that rises by the ratio on that day; the leading
 * hypothesis is that of the largest Bayes factor, sign up. Those that lead
 * together share the draw. Rows where the share is not 0.
 */
DM_API dm_status dm_simulate_hypotheses(dm_table **out,
                                        const dm_hypotheses *hypotheses,
                                        const dm_simulation_options *options,
                                        dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
