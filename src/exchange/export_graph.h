#ifndef EXCHANGE_EXPORT_GRAPH_H
#define EXCHANGE_EXPORT_GRAPH_H

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/table.h"

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Who has a tie. */
typedef struct dm_export_actor {
    const dm_actor *actor;
    const char *states; /**< keys joined by ";" */
    const char *name;   /**< the label; the key where it is empty, with the key
                             where others are called the same */
} dm_export_actor;

/** An arrow that counts. */
typedef struct dm_export_contact {
    size_t phase;  /**< in which it counts; the first of several */
    uint32_t from; /**< indices into the graph's `actors` */
    uint32_t to;
    bool directed;
    uint32_t channel; /**< indices into those of the contacts */
    uint32_t topic;
    unsigned flags; /**< dm_contact_flag, or-ed */
    dm_interval when;
    double counts;
    size_t place; /**< by time, then key; that of the contact */
    size_t row;   /**< of the descriptions */
    const char *key;
    const char *date; /**< EDTF */
} dm_export_contact;

/** Contacts in one direction between two actors, or those between them that
 * have no initiator (`from` < `to`). */
typedef struct dm_export_tie {
    size_t phase;
    uint32_t from;
    uint32_t to;
    bool directed;
    bool single;
    bool contested;
    uint32_t channel;
    double weight;
    dm_interval span; /**< from the earliest start to the latest end */
    size_t first_contact;
    size_t contact_count;
} dm_export_tie;

/** What makes a tie beside its ends and its direction. */
typedef enum dm_export_grouping {
    DM_EXPORT_BY_ENDS,
    DM_EXPORT_BY_PHASE,
    DM_EXPORT_BY_CHANNEL,
} dm_export_grouping;

/** What there is to export. */
typedef struct dm_export_source {
    const dm_contacts *contacts;
    const dm_phases *phases;
    const dm_table *descriptions;
} dm_export_source;

/** The actors, ties and contacts that every format writes. `{0}` is empty. */
typedef struct dm_export_graph {
    const dm_export_source *source;
    size_t first_phase;
    size_t phase_count;
    dm_export_grouping grouping;
    size_t actor_count;
    dm_export_actor *actors; /**< ascending by key */
    size_t tie_count;
    dm_export_tie *ties; /**< by phase, from, to, directed first, channel */
    size_t contact_count;
    dm_export_contact *contacts; /**< tie by tie, by time, then key */
    size_t *in_time; /**< indices into `contacts` by time, key, phase, from and
                          to */
    dm_arena names;
} dm_export_graph;

/** The graph of `phase_count` phases from `first_phase` on; the caller clears
 * it, also after a failure. */
dm_status dm_export_graph_init(dm_export_graph *out,
                               const dm_export_source *source,
                               size_t first_phase, size_t phase_count,
                               dm_export_grouping grouping, dm_error *error);

void dm_export_graph_clear(dm_export_graph *graph);

/** A tie as readers want it that know arrows only: one without a direction is
 * an arrow each way. */
typedef struct dm_export_arrow {
    const dm_export_tie *tie;
    size_t number; /**< from 1 */
    uint32_t from;
    uint32_t to;
} dm_export_arrow;

/** Go to the next arrow, beginning with `{0}`; false after the last. */
bool dm_export_next_arrow(const dm_export_graph *graph, dm_export_arrow *arrow);

#endif
