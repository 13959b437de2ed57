#ifndef COMMANDS_TURNING_RANGE_H
#define COMMANDS_TURNING_RANGE_H

#include "turning_query.h"

/** Names of records, from dm_store_list_info. `{0}` is empty. */
struct record_list {
    dm_table *info; /**< owns the names */
    size_t count;
    const char **names;
};

/** The caller clears `*out`, also after a failure. */
dm_status record_list_read(struct record_list *out, dm_store *store,
                           dm_error *error);

void record_list_clear(struct record_list *records);

/** Search by the editor's rows and by each record filled in by them, by
 * approach and by theme: setting, series, mode, low, high, log_bf, p_value. */
dm_status find_turning_range(dm_table **out, struct turning_query *query,
                             const dm_turning_options *options,
                             dm_error *error);

/** Tell on stderr between which values the answer of each series lies. */
void tell_turning_range(const dm_table *range);

#endif
