#ifndef COMMANDS_RIVAL_MULTIVERSE_H
#define COMMANDS_RIVAL_MULTIVERSE_H

#include "turning_query.h"

/** Which hypothesis leads under all settings combined: record, basis, dates,
 * replies, prior, contacts, leading, bayes_factor, next, next_factor; the last
 * four are empty where none leads. `options` ask for one series. */
dm_status list_multiverse(dm_table **out, struct turning_query *query,
                          const dm_turning_options *options, dm_error *error);

#endif
