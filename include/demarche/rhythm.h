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

#ifdef __cplusplus
}
#endif

#endif
