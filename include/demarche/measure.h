#ifndef DEMARCHE_MEASURE_H
#define DEMARCHE_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/network.h"
#include "demarche/packed.h"
#include "demarche/phases.h"
#include "demarche/status.h"
#include "demarche/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Measures are pure functions of contacts and windows. Each returns a table
 * that the caller frees; rows come by phase, then by key; an undefined value
 * is an empty cell. A contact counts in a window by the `dates` of the
 * contacts; one that overlaps without lying inside is `unsure`. The options may
 * be NULL.
 */

/** Which rows to print. */
typedef enum dm_rows {
    DM_ROWS_PRESENT, /**< those with a contact, sure or not */
    DM_ROWS_ALL, /**< also zeros: what occurs in any phase has a row in each */
} dm_rows;

/**
 * Which contacts a range reads otherwise than the reading does, whose own
 * result is always within it. Whatever the choice, a date that overlaps a phase
 * without lying inside may lie in it or not.
 */
typedef enum dm_range {
    DM_RANGE_NONE,      /**< no range */
    DM_RANGE_CONTESTED, /**< a contested contact is as read, or as any of its
                             accounts tells it */
    DM_RANGE_ONE_SIDED, /**< also what the records of one of its sides alone
                             tell, and what is of unknown direction, may have
                             begun on either side */
} dm_range;

/**
 * Each actor over the whole of `phases` (no phases: over all contacts): key,
 * label, state, contacts, initiated, received, first, last. Symmetric and
 * unknown contacts count in `contacts` alone; first and last are days.
 */
DM_API dm_status dm_measure_activity(dm_table **out,
                                     const dm_contacts *contacts,
                                     const dm_phases *phases, dm_error *error);

/** The windows themselves: scheme, order, label, first, last, days, contacts,
 * unsure. */
DM_API dm_status dm_measure_phases(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases, dm_error *error);

typedef enum dm_frequency_by {
    DM_BY_PAIR,
    DM_BY_ACTOR,
    DM_BY_CHANNEL,
    DM_BY_TOPIC,
} dm_frequency_by;

/** What contacts are counted per. */
typedef enum dm_frequency_per {
    DM_PER_DAYS,  /**< 30 covered days */
    DM_PER_TOTAL, /**< 1,000 contacts of the source, whose volume may grow */
} dm_frequency_per;

typedef struct dm_frequency_options {
    dm_frequency_by by;
    dm_rows rows;
    dm_range range; /**< not together with a total */
    dm_frequency_per per;
    const dm_contacts *source; /**< whose contacts are the total of each phase;
                                    NULL: those that are measured */
} dm_frequency_options;

/**
 * Contacts per phase and their rate per 30 covered days with its exact 95 %
 * Poisson interval (Garwood 1936): phase, then a and b, actor, channel or
 * topic, then contacts, unsure, days, per_30_days, low, high. `low` is the
 * lower bound of the certain count, `high` the upper bound of certain and
 * unsure together; where the dates count as possible or by shares, both are
 * bounds of that count, in shares by gamma quantiles of a real shape. A range
 * adds contacts_min, contacts_max, per_30_days_min and per_30_days_max.
 *
 * Per total the columns after unsure are total, total_unsure, per_1000, low and
 * high: the contacts of the source in the phase, a joint one once, those among
 * them of which it is unsure, and the rate per 1,000 of them with its exact
 * 95 % binomial interval (Clopper and Pearson 1934). `low` takes all other
 * contacts of which it is unsure to be of the total, `high` none of them and
 * all unsure ones of the row.
 */
DM_API dm_status dm_measure_frequency(dm_table **out,
                                      const dm_contacts *contacts,
                                      const dm_phases *phases,
                                      const dm_frequency_options *options,
                                      dm_error *error);

/** The same of packed contacts, by pair and per days, for the phases that they
 * were packed for; DM_USAGE where the options ask for more. */
DM_API dm_status dm_measure_packed_frequency(
    dm_table **out, const dm_packed_contacts *packed, const dm_phases *phases,
    const dm_frequency_options *options, dm_error *error);

typedef enum dm_share_interval {
    DM_CLOPPER_PEARSON, /**< Clopper and Pearson 1934: exact */
    DM_WILSON,          /**< Wilson 1927: the score interval */
} dm_share_interval;

typedef struct dm_initiative_options {
    dm_share_interval interval;
    bool with_replies;    /**< count replies as initiatives */
    bool test;            /**< fill p_value */
    double openings_days; /**< keep contacts after so long a pause of their
                               pair; 0: all */
    dm_rows rows;
    dm_range range; /**< not together with a pause */
} dm_initiative_options;

/**
 * Who made the recorded approaches, per phase and pair (a before b by key):
 * phase, a, b, contacts, unsure, by_a, by_b, replies_a, replies_b, symmetric,
 * unknown, contested, told_by_a, told_by_b, told_by_both, share_a, low, high,
 * p_value, net_a, net_min, net_max. contacts = by_a + by_b + replies_a +
 * replies_b + symmetric + unknown; share_a = by_a / (by_a + by_b) with its
 * 95 % interval; p_value exact binomial against one half, two-sided,
 * Holm-adjusted over the rows, empty where dates count by shares; net_a = 2
 * share_a - 1.
 *
 * A range fills net_min and net_max, exact bounds of net_a over all choices
 * under which it is defined, and adds by_a_min, by_a_max, by_b_min, by_b_max,
 * share_a_min and share_a_max. It gives a row to each pair that is in contact
 * under some choice.
 */
DM_API dm_status dm_measure_initiative(dm_table **out,
                                       const dm_contacts *contacts,
                                       const dm_phases *phases,
                                       const dm_initiative_options *options,
                                       dm_error *error);

/** The same of packed contacts, for the phases that they were packed for;
 * DM_USAGE where the options ask for rows of zeros, openings or a range. */
DM_API dm_status dm_measure_packed_initiative(
    dm_table **out, const dm_packed_contacts *packed, const dm_phases *phases,
    const dm_initiative_options *options, dm_error *error);

typedef struct dm_response_options {
    double horizon_days; /**< how long an answer is waited for */
    dm_rows rows;
} dm_response_options;

/** What is waited for without options, in days. */
#define DM_RESPONSE_HORIZON 30

/**
 * Which overtures were answered, and how fast: phase, from, to, overtures,
 * unsure, answered, reminders, share, low, high, median_days,
 * longest_silence_days, open.
 *
 * An overture is a directed contact that answers nothing; repeated ones in the
 * same direction are reminders of the first until it is answered or the
 * horizon is past. Its answer is a reply told inside it (after 0 days), a
 * contact of the pair stated to answer it or a reminder, or else the next
 * directed contact back that is not stated to answer another one, on a later
 * day or, in the loose order of the contacts, the same; such a contact may be
 * an overture itself. Each phase is a record of its
 * own: the wait is watched to the horizon, the end of the phase and that of
 * coverage, and `open` counts those that were neither answered nor watched to
 * the horizon. Days lie between the first days of two dates, the middle
 * of what lies in the phase standing for a vague one; `unsure` counts the
 * overtures in the phase whose wait hangs on a vague date, and those that only
 * overlap it and, where the dates count as certain, are in no other column.
 * Dates that count by shares give DM_USAGE, here and in the next four.
 *
 * share = 1 - Kaplan-Meier at the horizon with its 95 % log-log interval,
 * empty at 0 and 1 and where all are open; median_days the time by which half
 * are answered, of all overtures. longest_silence_days: covered days without a
 * contact of the pair in either direction, the ends of the phase included.
 */
DM_API dm_status dm_measure_response(dm_table **out,
                                     const dm_contacts *contacts,
                                     const dm_phases *phases,
                                     const dm_response_options *options,
                                     dm_error *error);

/** The overtures one by one: phase, from, to, contact, answered_by, how (link,
 * within, next), reminders, days, state (answered, unanswered, open). Contacts
 * are told by their numbers; `days` of one not answered in time are those
 * watched, and an answer stated to have come later is named all the same. */
DM_API dm_status dm_measure_overtures(dm_table **out,
                                      const dm_contacts *contacts,
                                      const dm_phases *phases,
                                      const dm_response_options *options,
                                      dm_error *error);

/** The waits of each direction as a curve: phase, from, to, days, waiting,
 * answered, unanswered, open, share. A row for each number of `days` that a
 * wait lasted: how many were still waiting then; how many of these were
 * answered, had been watched to the horizon in vain, or were no longer watched;
 * and the share answered by then, 1 - Kaplan-Meier (1958). */
DM_API dm_status dm_measure_waits(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const dm_response_options *options,
                                  dm_error *error);

/** How overtures, reminders among them, were met within themselves: phase,
 * from, to, accepted, countered, deferred, evaded, refused, none, not_told. One
 * whose accounts differ counts under each of their replies. */
DM_API dm_status dm_measure_met(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases, dm_rows rows,
                                dm_error *error);

/**
 * Silences: phase, a, b, kind, silent, first, last, days, contacts,
 * probability. A `gap` is the longest time without a contact of a pair in a
 * phase, from the contact before to the one after, with the probability that
 * so many contacts, scattered evenly over the days covered, leave one as long
 * anywhere. A `stated` one is an arrow of `silences` (NULL: none) that overlaps
 * the phase, from the silent side to the one that waited.
 */
DM_API dm_status dm_measure_silences(dm_table **out,
                                     const dm_contacts *contacts,
                                     const dm_contacts *silences,
                                     const dm_phases *phases, dm_error *error);

typedef enum dm_distance {
    DM_DISTANCE_HOPS,    /**< every tie has length 1 */
    DM_DISTANCE_INVERSE, /**< length 1 / weight */
} dm_distance;

typedef struct dm_centrality_options {
    dm_distance distance;
    bool stability; /**< add the best and worst rank of each value when any one
                         contact is dropped */
    dm_range range;
} dm_centrality_options;

/**
 * Who was central, per phase and actor: phase, actor, state, in_degree,
 * out_degree, in_strength, out_strength, betweenness, closeness, eigenvector,
 * pagerank. Symmetric and unknown contacts are a tie each way. Betweenness
 * (Freeman 1977): directed, not normalised. Closeness: harmonic, outgoing,
 * divided by n - 1. Eigenvector (Bonacich 1972): undirected, weighted, of the
 * largest weak component, maximum 1; empty outside it. PageRank (Brin and
 * Page 1998): directed, weighted, damping 0.85.
 *
 * A range adds the least and the most of what is counted, in_degree_min,
 * in_degree_max, out_degree_min, out_degree_max, in_strength_min,
 * in_strength_max, out_strength_min, out_strength_max, and a row for each actor
 * who has a tie under some choice. All are attained; a bound of a degree is
 * empty where accounts of one contact name different partners, so that it may
 * not be. The other values are no counts: no range is defined for them.
 */
DM_API dm_status dm_measure_centrality(dm_table **out,
                                       const dm_contacts *contacts,
                                       const dm_phases *phases,
                                       const dm_centrality_options *options,
                                       dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
