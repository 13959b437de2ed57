#ifndef DEMARCHE_STRUCTURE_H
#define DEMARCHE_STRUCTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * How actors stand to one another. As with every measure, rows come by phase,
 * then by key; an undefined value is an empty cell; the options may be NULL.
 * Contacts count by their `dates`.
 */

typedef struct dm_reciprocity_options {
    bool without_replies; /**< leave out contacts that answer others */
    bool census;          /**< add actors, mutual, one_sided, null, rho */
    bool weighted;        /**< add weighted, weighted_rho */
} dm_reciprocity_options;

/**
 * How far approaches went both ways, a row a phase: phase, edgewise, ratio,
 * dyadic. Only directed contacts are approaches; the actors are those who made
 * or received one. Of their pairs, M are mutual, A one-sided, U null.
 *
 * `reciprocity.edgewise` = 2M / (2M + A): of all arrows between two actors the
 * share with one back. `reciprocity.ratio` = M / (M + A): of all pairs in
 * contact the mutual ones. `reciprocity.dyadic` = (M + U) / (M + A + U): of
 * all pairs those that are alike both ways, which a sparse network brings near
 * 1 by itself (Wasserman and Faust 1994, ch. 13).
 *
 * `reciprocity.rho` = (edgewise - d) / (1 - d), d the share of the possible
 * arrows that there are (Garlaschelli and Loffredo 2004): 0 when answers are no
 * more frequent than arrows are. `reciprocity.weighted` is the sum of min(w_ab,
 * w_ba) over that of w_ab, w the contacts (Squartini, Picciolo, Ruzzenenti and
 * Garlaschelli 2013); `reciprocity.weighted_rho` = (r - e) / (1 - e) sets it
 * against e, its mean when each contact of a pair is turned by the toss of
 * a coin; empty where contacts count by shares.
 */
DM_API dm_status dm_measure_reciprocity(dm_table **out,
                                        const dm_contacts *contacts,
                                        const dm_phases *phases,
                                        const dm_reciprocity_options *options,
                                        dm_error *error);

typedef enum dm_elo_curve {
    DM_ELO_NORMAL,   /**< Elo 1978: by the normal distribution */
    DM_ELO_LOGISTIC, /**< the logistic curve of chess federations */
} dm_elo_curve;

typedef struct dm_standing_options {
    bool with_replies;     /**< count replies as approaches */
    bool chance_corrected; /**< of David's score */
    bool spread;           /**< add elo_low, elo_high */
    double k;              /**< the most that one contact moves a rating */
    double start;          /**< the rating before the first */
    dm_elo_curve curve;
    size_t draws; /**< of orders that the dates allow; at least 1 */
    unsigned long seed;
} dm_standing_options;

/** k = 100, start = 1000, normal, 1000 draws, seed 1. */
extern DM_API const dm_standing_options dm_standing_defaults;

/**
 * Experimental: who is ahead in approaching, over all phases together, the
 * actors with an approach made or received: actor, davids_score, normalised,
 * elo. To have approached counts as to have won, which is an interpretation:
 * to have to ask may as well betray weakness. Turning all arrows turns the sign
 * of the score.
 *
 * `standing.davids_score` = w + w2 - l - l2 (David 1987), from the shares of
 * each pair's approaches that one side made; corrected for chance each share
 * P of n is drawn to one half by (P - 1/2) / (n + 1) (de Vries, Stevens and
 * Vervaecke 2006). The scores add up to 0. `standing.normalised`, the score and
 * N (N - 1) / 2 over N, lies in 0 ... N - 1 for N actors.
 *
 * `standing.elo` (Elo 1978; Albers and de Vries 2001; Neumann and others 2011):
 * each approach moves k (1 - E) from the recipient's rating to the initiator's,
 * E what the ratings led to expect, times what the contact counts. It hangs on
 * the order: where dates leave it open, it is the mean over orders drawn from
 * them, elo_low and elo_high the least and the greatest. The cost is that of
 * `draws` sortings.
 */
DM_API dm_status dm_measure_standing(dm_table **out,
                                     const dm_contacts *contacts,
                                     const dm_phases *phases,
                                     const dm_standing_options *options,
                                     dm_error *error);

typedef enum dm_group_method {
    DM_GROUPS_LEIDEN, /**< who are in contact among themselves */
    DM_GROUPS_BLOCS,  /**< who are in contact with the same others */
} dm_group_method;

#define DM_RESOLUTION_MOST 1e6

typedef struct dm_groups_options {
    dm_group_method method;
    bool modularity;   /**< add the column modularity */
    double resolution; /**< of Leiden, 0 ... DM_RESOLUTION_MOST: more makes
                          smaller groups */
    size_t runs;       /**< of Leiden, of which the best is taken; at least 1 */
    unsigned long seed;
    double similarity; /**< of blocs, 0 ... 1: more makes smaller groups */
} dm_groups_options;

/** Leiden, resolution 1, 20 runs, seed 1, similarity 0.7. */
extern DM_API const dm_groups_options dm_groups_defaults;

/**
 * The groups that the actors of a phase fall into: phase, actor, group, and the
 * modularity of the phase. Groups are numbered from 1, the largest first, then
 * by their first key.
 *
 * `groups.leiden`: by Leiden's algorithm (Traag, Waltman and van Eck 2019) for
 * `groups.modularity`, the share of contacts within groups less what would be
 * expected there if each actor kept its contacts and they fell at random
 * (Newman and Girvan 2004); in a network without direction, weighted by
 * contacts. Something above 0 is found in random networks too.
 *
 * `groups.blocs`: actors of like profiles of ties (Lorrain and White 1971).
 * Two are similar by the cosine of their ties with third parties, to and from
 * each told apart; a bloc holds all whom a chain of similar pairs connects
 * (single linkage). An actor without ties to third parties stands alone. More
 * than 2000 actors in a phase are refused.
 */
DM_API dm_status dm_measure_groups(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const dm_groups_options *options,
                                   dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
