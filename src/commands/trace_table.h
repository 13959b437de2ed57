#ifndef COMMANDS_TRACE_TABLE_H
#define COMMANDS_TRACE_TABLE_H

#include "arguments.h"

struct selection;

/** What the tables of a selection are measured from. */
dm_trace_source trace_source(const struct selection *selection);

/** Where `--trace` asks for it, put in the place of `*table` one that names the
 * contacts behind each row. `*table` is left as it is after a failure. */
dm_status trace_table(dm_table **table, struct selection *selection,
                      const struct arguments *arguments, dm_error *error);

#endif
