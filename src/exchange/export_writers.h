#ifndef EXCHANGE_EXPORT_WRITERS_H
#define EXCHANGE_EXPORT_WRITERS_H

#include "demarche/export.h"

#include "base/buffer.h"
#include "exchange/export_graph.h"

/** Write one file of a format into `out`, which is empty; running out of memory
 * is remembered there. */
typedef void dm_export_writer(dm_buffer *out, const dm_export_graph *graph,
                              const dm_export_options *options);

/* Of a graph by phase. */
dm_export_writer dm_export_csv_ties;
dm_export_writer dm_export_csv_contacts;

/* Of a graph by ends. */
dm_export_writer dm_export_csv_actors;
dm_export_writer dm_export_spells;
dm_export_writer dm_export_spell_actors;
dm_export_writer dm_export_events;

/* Of a graph by channel. */
dm_export_writer dm_export_gexf;
dm_export_writer dm_export_pajek;

/* Of a graph by ends with one phase. */
dm_export_writer dm_export_graphml;
dm_export_writer dm_export_gml;
dm_export_writer dm_export_json;
dm_export_writer dm_export_cytoscape;

#endif
