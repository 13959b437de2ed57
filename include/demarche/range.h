#ifndef DEMARCHE_RANGE_H
#define DEMARCHE_RANGE_H

#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/measure.h"
#include "demarche/phases.h"
#include "demarche/records.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * What hangs on whose account is believed. The contacts carry what each
 * account makes of the contested ones; `dm_initiative_options.range` and its
 * like say which contacts a measure lets vary.
 */

/** What `dm_measure_flips` could not change. */
typedef struct dm_flip_summary {
    size_t leads; /**< rows in which one side leads */
    size_t stay;  /**< of these, where no choice changes who does */
    size_t fixed; /**< their contacts that one side alone tells, or of unknown
                       direction, which were not varied */
} dm_flip_summary;

/**
 * The smallest sets of contacts whose other reading changes who leads: phase,
 * a, b, size, contact_keys. A row for each row of `dm_measure_initiative`; a
 * leads where by_a > by_b. A lead changes when the other side has it; where
 * nobody leads, when one side does. The contacts of the range of `options`
 * (none: the contested ones) may be read otherwise, their dates as in the
 * reading. `size` and `contact_keys`, the numbers of the set, are empty where
 * no choice changes the lead. Leads are sums over contacts, so that the largest
 * changes first are the smallest set; among equal ones the earliest contact
 * goes first.
 */
DM_API dm_status dm_measure_flips(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const dm_initiative_options *options,
                                  dm_flip_summary *summary, dm_error *error);

/**
 * How far each lead is from being overturned: phase, a, b, leader, lead,
 * margin. `lead` is |by_a - by_b|; `margin` the further approaches of the
 * other side, such as an unopened archive may hold, with which that side would
 * lead. With a range also lead_min, lead_max, margin_min, margin_max over it,
 * negative leads being the other side's; a margin of 0 means that it leads
 * already. A row without a leader has empty cells.
 */
DM_API dm_status dm_measure_margins(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases,
                                    const dm_initiative_options *options,
                                    dm_error *error);

/**
 * What each record contributes: without, phase, a, b, net_a, change. `without`
 * holds the reading that does without each record, its actors those of `whole`.
 * For each of them, in their order, a row for each row of
 * `dm_measure_initiative` over the whole: the net initiative without the
 * record, and how far that is from the one of the whole; empty where one of
 * them is undefined.
 */
DM_API dm_status dm_measure_losses(dm_table **out, const dm_contacts *whole,
                                   const dm_record_readings *without,
                                   const dm_phases *phases,
                                   const dm_initiative_options *options,
                                   dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
