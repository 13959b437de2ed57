#ifndef COMMANDS_PATH_OPTIONS_H
#define COMMANDS_PATH_OPTIONS_H

#include "selection.h"

/** How contacts follow one another and carry news. */
extern const struct option_group path_options;

/** How long news waits for the next contact. */
extern const struct option_group wait_options;

/** The path options of a command line with the memory that they borrow. */
struct chosen_paths {
    dm_paths_options options;
    dm_interval window;
};

/** The rules of order and flow alone, for measures that know no other. */
dm_paths_options path_options_choose_rules(const struct arguments *arguments);

/** Take the path options, those on waiting too, and the window that the reading
 * asks for, if any. `out` must stay where it is while the options are used. */
void path_options_choose(struct chosen_paths *out,
                         const struct arguments *arguments,
                         const struct selection *selection);

/** Tell on stderr by what rules and channels news went. */
void path_options_tell(const struct arguments *arguments);

/** The index of the actor that the operand at `place` names. */
dm_status path_options_find_actor(uint32_t *out,
                                  const struct arguments *arguments,
                                  const struct selection *selection,
                                  size_t place, dm_error *error);

#endif
