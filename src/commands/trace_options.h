#ifndef COMMANDS_TRACE_OPTIONS_H
#define COMMANDS_TRACE_OPTIONS_H

#include "arguments.h"

/** `--trace` and `--explain`. */
extern const struct option_group trace_options;

/** `--explain` alone, where each row is one contact and names it. */
extern const struct option_group explain_options;

/** Whether these were given; never where the command does not have them. */
bool trace_is_asked(const struct arguments *arguments);
bool explain_is_asked(const struct arguments *arguments);

#endif
