#ifndef DEMARCHE_PANEL_H
#define DEMARCHE_PANEL_H

#include <stdbool.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"
#include "demarche/trace.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Panels: a row for each pair and period, also where nothing happened, as
 * regressions of counts want them.
 */

/** The periods of the calendar that time is cut into. */
typedef enum dm_panel_by {
    DM_BY_MONTH,   /**< 1939-07 */
    DM_BY_QUARTER, /**< 1939-Q3 */
    DM_BY_YEAR,    /**< 1939 */
} dm_panel_by;

/** Which pairs have rows. */
typedef enum dm_panel_pairs {
    DM_PAIRS_OBSERVED, /**< those in contact, sure or not, in any period */
    DM_PAIRS_ALL, /**< every two of the actors who are in contact with anyone */
} dm_panel_pairs;

/** What the code of an event makes it, by the root of a CAMEO code, its first
 * two digits. */
typedef enum dm_event_scheme {
    DM_EVENTS_UNCLASSED,
    DM_EVENTS_GDELT, /**< GDELT's quad class: 01-05 verbal cooperation, 06-09
                          material cooperation, 10-14 verbal conflict, 15-20
                          material conflict */
    DM_EVENTS_PENTA, /**< Phoenix' penta class: 01 and 02 statements, 03-05
                          verbal cooperation, 06-08 material cooperation, 09-13
                          and 16 verbal conflict, 14, 15 and 17-20 material
                          conflict */
} dm_event_scheme;

/** By which codes states are named beside their keys. */
typedef enum dm_state_scheme {
    DM_STATES_UNCODED,
    DM_STATES_COW,  /**< numbers and abbreviations of the Correlates of War's
                         list of members of the state system, version 2016 */
    DM_STATES_ISO3, /**< ISO 3166, three letters */
} dm_state_scheme;

typedef struct dm_panel_options {
    dm_panel_by by;
    dm_panel_pairs pairs;
    bool with_replies; /**< count replies as initiatives */
    dm_event_scheme events;
    bool intensity;
    dm_state_scheme states;
    const dm_table *codes; /**< of dm_store_list_codes; NULL: nothing is
                                coded */
} dm_panel_options;

/** A panel has no more rows than these. */
#define DM_PANEL_MOST_ROWS 5000000

/**
 * Pairs by periods, in order of a, b (a before b by key) and period: a, b,
 * period, days, contacts, unsure, by_a, by_b, replies_a, replies_b, symmetric,
 * unknown. These count as in dm_measure_initiative. `windows` (NULL: none) are
 * what time the panel lies in; a period that lies in them in part counts what
 * that part does.
 *
 * `days`, the exposure, are those of the period that lie in the windows and
 * that some record covers for the pair. Without windows they are those of the
 * coverage; of a pair for which none is stated, all those from the first
 * period that a contact of the sequence touches to the last. A period without
 * such days has no row, unless contacts count there.
 *
 * `events` adds a count for each class, statements (penta alone),
 * verbal_cooperation, material_cooperation, verbal_conflict and
 * material_conflict, and `unclassed`, what has no CAMEO code: together they are
 * the contacts. `intensity` adds `scored`, the contacts whose code has an
 * intensity, and `intensity`, its mean over them, on the scale from -10 to 10
 * that Goldstein (1992) made for WEIS as it was given to the codes of CAMEO.
 * A code that has none of its own has that of the longest code that it begins
 * with.
 *
 * `states` adds a_cow, a_abbreviation, b_cow, b_abbreviation and dyad, the
 * lesser number times 1000 and the greater, or a_iso3 and b_iso3: of actors
 * whose label, or else key, is a name of a state that was a member of the
 * system in that year; of two it is the one that became it later. ISO codes are
 * those of today, or of a state that has no heir the last one that it had.
 *
 * DM_USAGE where there would be more than DM_PANEL_MOST_ROWS. O(n + rows) but
 * for sorting.
 */
DM_API dm_status dm_measure_panel(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *windows,
                                  const dm_panel_options *options,
                                  dm_error *error);

/** Trace a table of dm_measure_panel made with the same options: contact_keys,
 * the contacts of the pair that count in the period or are unsure there. The
 * phases of `source` are the windows. */
DM_API dm_status dm_trace_panel(dm_table **out, const dm_table *table,
                                const dm_trace_source *source,
                                const dm_panel_options *options,
                                dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
