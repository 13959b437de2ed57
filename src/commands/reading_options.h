#ifndef COMMANDS_READING_OPTIONS_H
#define COMMANDS_READING_OPTIONS_H

#include "arguments.h"

extern const struct option_group reading_options;

/** A reading as the command line asks for it, and the memory that it borrows.
 * `{0}` is empty. */
struct chosen_reading {
    dm_reading reading;
    dm_date since;
    dm_date until;
    dm_widths widths;
    const char **names; /**< of actors, channels and topics */
    char *pair_text;
    dm_name_pair *pairs;
};

/** Take the reading options of `arguments`; cleared by the caller, also after a
 * failure. `out` must stay where it is while the reading is used. */
dm_status reading_choose(struct chosen_reading *out,
                         const struct arguments *arguments, dm_error *error);

void reading_clear(struct chosen_reading *chosen);

#endif
