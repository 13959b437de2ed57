#ifndef COMMANDS_TURNING_OPTIONS_H
#define COMMANDS_TURNING_OPTIONS_H

#include "arguments.h"

/** How a turn is searched: the commands that do share these options. */
extern const struct option_group turning_options;

/** Take the search options of `arguments`; sides, window and sign are left
 * as they are by default. */
dm_status turning_choose(dm_turning_options *out,
                         const struct arguments *arguments, dm_error *error);

#endif
