#ifndef COMMANDS_TURNING_RANGE_H
#define COMMANDS_TURNING_RANGE_H

#include "turning_query.h"

/** Search by the editor's rows and by each record filled in by them, by
 * approach and by theme: setting, series, mode, low, high, log_bf, p_value. */
dm_status find_turning_range(dm_table **out, struct turning_query *query,
                             const dm_turning_options *options,
                             dm_error *error);

/** Tell on stderr between which values the answer of each series lies. */
void tell_turning_range(const dm_table *range);

#endif
