#ifndef COMMANDS_ACTOR_MERGES_H
#define COMMANDS_ACTOR_MERGES_H

#include "arguments.h"

/** The options of `actors` that ask whether actors are one, make them one or
 * part them. */
extern const struct option_group merge_options;

/** The option of these that chooses what to do, or NULL; DM_USAGE where there
 * are two, or operands or options that do not go with it. */
dm_status choose_merge_option(const struct option **out,
                              const struct arguments *arguments,
                              dm_error *error);

/** Do what the option chooses. */
dm_status run_merge_option(const struct option *option,
                           const struct arguments *arguments, dm_error *error);

#endif
