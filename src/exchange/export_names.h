#ifndef EXCHANGE_EXPORT_NAMES_H
#define EXCHANGE_EXPORT_NAMES_H

#include "exchange/export_graph.h"

/** Give every actor of the graph a name that no other one has, for formats
 * that tell actors apart by it. False without memory. */
bool dm_export_name_actors(dm_export_graph *graph);

#endif
