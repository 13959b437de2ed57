#ifndef EXCHANGE_JSON_FIELDS_H
#define EXCHANGE_JSON_FIELDS_H

#include "base/buffer.h"
#include "exchange/export_fields.h"
#include "exchange/export_graph.h"

/** What becomes of a list of texts. */
typedef enum dm_json_lists {
    DM_JSON_ARRAYS,
    DM_JSON_JOINED, /**< one string, ";" between them */
} dm_json_lists;

/* The members of an object, without its braces; fields that have no value are
 * left out. Numbers are exact. */

void dm_json_add_graph(dm_buffer *out, const dm_export_graph *graph);

void dm_json_add_actor(dm_buffer *out, const dm_export_actor *actor,
                       dm_json_lists lists);

void dm_json_add_tie(dm_buffer *out, const dm_export_graph *graph,
                     const dm_export_tie *tie, dm_json_lists lists);

#endif
