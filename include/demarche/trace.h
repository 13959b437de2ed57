#ifndef DEMARCHE_TRACE_H
#define DEMARCHE_TRACE_H

#include "demarche/contacts.h"
#include "demarche/measure.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"
#include "demarche/turning.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Every number can be traced to the contacts behind it. Each function copies a
 * table that a measure gave and adds to each row the numbers of its contacts,
 * each once, in the order of the sequence; dm_store_describe_contacts has their
 * keys. The caller frees the copy. What a table was measured from must be given
 * again; nothing is measured anew but what the trace itself needs.
 */

/** What a table was measured from. */
typedef struct dm_trace_source {
    const dm_contacts *contacts;
    const dm_phases *phases;
    const dm_contacts *silences; /**< of the same reading; NULL: none */
    double openings_days; /**< only the openings among the contacts, as in
                               dm_initiative_options; 0: all */
} dm_trace_source;

/**
 * Add the column contact_keys: what belongs to a row by the names of the
 * columns. `phase` or `order` limits it to that phase, without them all phases
 * are meant; `a` and `b` to the contacts of a pair, `from` and `to` to the
 * directed ones from one to the other, `actor` or `key` to those in which an
 * actor takes part, `channel` and `topic` to what their cells say. Where the
 * table has a column `unsure`, contacts that may count are traced as well as
 * those that do. So there are as many as contacts and unsure together, as long
 * as dates do not count by shares or as possible. O((n + rows) log n).
 */
DM_API dm_status dm_trace_rows(dm_table **out, const dm_table *table,
                               const dm_trace_source *source, dm_error *error);

/**
 * Trace a table of dm_measure_response made with the same options (NULL: the
 * defaults): contact_keys, the overtures, reminders, answers, late ones too,
 * and unsure overtures of the direction in the phase; open_keys, the overtures
 * that `open` counts; silence_keys, the stated silences of `to` toward `from`
 * that overlap the phase.
 */
DM_API dm_status dm_trace_response(dm_table **out, const dm_table *table,
                                   const dm_trace_source *source,
                                   const dm_response_options *options,
                                   dm_error *error);

/** Trace a table of dm_measure_met: contact_keys, the overtures. */
DM_API dm_status dm_trace_met(dm_table **out, const dm_table *table,
                              const dm_trace_source *source, dm_error *error);

/** Trace a table of dm_measure_silences: contact_keys, the contacts on the days
 * that bound a gap; silence_keys, the silence that was stated. */
DM_API dm_status dm_trace_silences(dm_table **out, const dm_table *table,
                                   const dm_trace_source *source,
                                   dm_error *error);

/**
 * Trace a table of dm_turning_summarise by its column series, or another one,
 * such as of dm_turning_weigh_hypotheses, by `series`: contact_keys, the
 * contacts that carry the answer, with the columns first and last those of them
 * whose whole date lies in that window. In order of their days.
 */
DM_API dm_status dm_trace_turning(dm_table **out, const dm_table *table,
                                  const dm_turning *turning, dm_series series,
                                  dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
