#ifndef EXCHANGE_EXPORT_FIELDS_H
#define EXCHANGE_EXPORT_FIELDS_H

#include "base/buffer.h"
#include "exchange/export_graph.h"

typedef enum dm_export_type {
    DM_EXPORT_TEXT,
    DM_EXPORT_LIST, /**< texts joined by ";" */
    DM_EXPORT_FLAG, /**< "true" or "false" */
    DM_EXPORT_WHOLE,
    DM_EXPORT_REAL,
} dm_export_type;

/** Something that is told of an actor, a tie or a graph. */
typedef struct dm_export_field {
    const char *name; /**< letters only */
    dm_export_type type;
} dm_export_field;

/* What the formats without times tell; a field without a name ends each list.
 */
extern const dm_export_field dm_export_actor_fields[];
extern const dm_export_field dm_export_tie_fields[];
extern const dm_export_field dm_export_graph_fields[];

/* The value of the field at that index, added to `out`; false, and nothing
 * added, where there is none. */

bool dm_export_actor_value(dm_buffer *out, const dm_export_actor *actor,
                           size_t field);

bool dm_export_tie_value(dm_buffer *out, const dm_export_graph *graph,
                         const dm_export_tie *tie, size_t field);

/** Those of the phase of a graph that has one alone. */
bool dm_export_graph_value(dm_buffer *out, const dm_export_graph *graph,
                           size_t field);

/** The keys of the contacts of a tie, joined by ";", each once. */
void dm_export_add_keys(dm_buffer *out, const dm_export_graph *graph,
                        const dm_export_tie *tie);

/** Days from 1970-01-01 to that of `time`. */
int64_t dm_export_day(dm_time time);

/** The first day of an interval as `1939-08-23`; false where it is open. */
bool dm_export_add_first(dm_buffer *out, dm_interval interval);

/** Its last day, which belongs to it. */
bool dm_export_add_last(dm_buffer *out, dm_interval interval);

#endif
