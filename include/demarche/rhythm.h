#ifndef DEMARCHE_RHYTHM_H
#define DEMARCHE_RHYTHM_H

#include <stdbool.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * How contacts follow one another. As with every measure, rows come by phase,
 * then by key; an undefined value is an empty cell; the options may be NULL.
 *
 * What follows what has to be known: a contact takes its place by its day, one
 * with a vaguer date takes none and is told as unsure, whatever the `dates` of
 * the contacts. Each phase stands for itself: nothing spans its borders.
 */

typedef enum dm_rhythm_by {
    DM_RHYTHM_OF_PAIRS,
    DM_RHYTHM_OF_ACTORS,
} dm_rhythm_by;

/**
 * The gaps between contacts, whoever began them: phase, then a and b, or
 * actor, then contacts, unsure, mean_gap, burstiness, memory, longest_gap. A
 * joint contact counts once for a pair and for an actor. `contacts` are those
 * with a known day inside the phase, `unsure` the others that overlap it; gaps
 * are in days, 0 within one.
 *
 * `rhythm.burstiness`: with n gaps of mean m and standard deviation s (divisor
 * n), r = s / m, it is A_n = (sqrt(n + 1) r - sqrt(n - 1)) / ((sqrt(n + 1) - 2)
 * r + sqrt(n - 1)): -1 for equal gaps, about 0 for contacts scattered at
 * random, 1 when all come at two moments. Goh and Barabasi 2008 with the
 * correction for few events of Kim and Jo 2016. Empty below two gaps, and where
 * all contacts fall on one day.
 *
 * `rhythm.memory`: the correlation of each gap with the next (Goh and Barabasi
 * 2008): above 0 when long ones follow long ones. Empty below four gaps, as
 * two points always lie on a line, and where gaps do not vary.
 */
DM_API dm_status dm_measure_rhythm(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases, dm_rhythm_by by,
                                   dm_error *error);

typedef struct dm_shifts_options {
    bool certain;  /**< count as unclear what differs with the order of contacts
                        that is not known */
    bool expected; /**< add the column expected */
} dm_shifts_options;

/**
 * `shifts.count`: participation shifts, how one contact's turn becomes the next
 * (Gibson 2003): phase, shift, count. A turned to B, or to a group (0), then
 * who to whom? X and Y are others than A and B. Received: AB-BA, AB-B0, AB-BY;
 * claimed: A0-X0, A0-XA, A0-XY; usurped: AB-X0, AB-XA, AB-XB, AB-XY; continued:
 * A0-AY, AB-A0, AB-AY. AB-AB and A0-A0 repeat and are no shifts. A step from or
 * to a contact of several initiators, or of none that is told, is `unclear`.
 * The counts of a phase add up to the contacts that have a place in it, less
 * one; the last row, `unplaced`, tells how many have none.
 *
 * Contacts of one day, and times on it that are not told apart, have each order
 * that their times and the `answers` between them allow equally often, and the
 * counts are the mean over these. When part of more than 8 such contacts is
 * ordered, their steps are unclear. The cost grows with the square of the
 * contacts of a day.
 *
 * `shifts.expected`: with as many turns after one to a single actor, or after
 * one to a group, the mean when each might be of any actor of the phase to any
 * other, that is their number times d / (N (N - 1)), d of the pairs making the
 * shift. In a model of relational events by shifts alone, the coefficient of a
 * shift is log((count / d) / (c / e)), c and e those of the shifts that the
 * model leaves out (Butts 2008). Empty for turns to a group.
 */
DM_API dm_status dm_measure_shifts(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const dm_shifts_options *options,
                                   dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
