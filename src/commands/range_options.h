#ifndef COMMANDS_RANGE_OPTIONS_H
#define COMMANDS_RANGE_OPTIONS_H

#include "arguments.h"

/** `--range`. */
extern const struct option_group range_options;

/** The range asked for; DM_RANGE_NONE where a command has none. */
dm_range range_choose(const struct arguments *arguments);

/** Tell on stderr how many contacts a range over `contacts` varies and how many
 * it does not. */
void range_tell(dm_range range, const dm_contacts *contacts);

/** Tell on stderr of how many contacts a range varies the phase, their dates
 * being vague. */
void range_tell_vague(dm_range range, const dm_contacts *contacts,
                      const dm_phases *phases);

#endif
