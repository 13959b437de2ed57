#ifndef DEMARCHE_RECORDS_H
#define DEMARCHE_RECORDS_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/measure.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Whom each record names: the measures of several readings of one store that
 * differ in the record alone. On the basis of the theme an arrow goes from the
 * side that the record says raised it, on that of the approach from the one
 * that it calls the initiator.
 */

/** A record and the contacts as it tells them. */
typedef struct dm_record_reading {
    const char *record;
    const dm_contacts *contacts;
} dm_record_reading;

/** Readings of one store, so that actors and contacts bear the same numbers in
 * all of them; no record twice, in any order. Everything is borrowed. */
typedef struct dm_record_readings {
    size_t count;
    const dm_record_reading *items;
} dm_record_readings;

/**
 * How often each record names each side, per phase: phase, record, side,
 * contacts. A joint contact counts once for each actor of the side, a reply
 * like any other contact, a symmetric or unknown one for nobody.
 */
DM_API dm_status dm_measure_records(dm_table **out,
                                    const dm_record_readings *readings,
                                    const dm_phases *phases, dm_rows rows,
                                    dm_error *error);

/**
 * Whether two records differ in whom they name of a pair (a before b by key,
 * record_1 before record_2 by bytes): phase, a, b, record_1, record_2, a_1,
 * b_1, a_2, b_2, fisher_p, fisher_p_adjusted, agree_a, split_ab, split_ba,
 * agree_b, mcnemar_p, mcnemar_p_adjusted. A row where each of the two names
 * a side of the pair; where there are several phases also one over all of
 * them, its phase empty, in which a contact counts that counts in any.
 *
 * a_1: the contacts in which record_1 names a; b_2: those in which record_2
 * names b. fisher_p: Fisher's exact test of these four, two-sided (Fisher
 * 1935), which takes the contacts of the two records for different ones.
 *
 * Of the contacts that both tell: agree_a, both name a; split_ab, record_1
 * names a and record_2 names b; split_ba, the other way round; agree_b, both
 * name b. mcnemar_p: the exact test of McNemar (1947), binomial against one
 * half on the two splits, two-sided; empty where both tell none.
 *
 * Adjusted by Holm over the rows, each test by itself. p-values are empty where
 * dates count by shares. A contact that a record tells both ways within a pair
 * counts for neither.
 */
DM_API dm_status dm_compare_records(dm_table **out,
                                    const dm_record_readings *readings,
                                    const dm_phases *phases, dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
