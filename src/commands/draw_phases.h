#ifndef COMMANDS_DRAW_PHASES_H
#define COMMANDS_DRAW_PHASES_H

#include "finished_drawings.h"

/** What networks alone have: `--top`, `--compare` and what stands between. */
extern const struct option_group network_options;

/** Draw the networks that the options ask for into the file or files that
 * `--output` names. */
dm_status draw_phases(const struct arguments *arguments, enum drawing_type type,
                      dm_error *error);

#endif
