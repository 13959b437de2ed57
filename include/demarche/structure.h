#ifndef DEMARCHE_STRUCTURE_H
#define DEMARCHE_STRUCTURE_H

#include <stdbool.h>

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

#ifdef __cplusplus
}
#endif

#endif
