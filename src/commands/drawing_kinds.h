#ifndef COMMANDS_DRAWING_KINDS_H
#define COMMANDS_DRAWING_KINDS_H

#include "arguments.h"

/** What `draw` draws; from KIND_FREQUENCY on they are charts. */
enum drawing_kind {
    KIND_NETWORK,
    KIND_TIMELINE,
    KIND_FREQUENCY,
    KIND_INITIATIVE,
    KIND_TURNING,
    KIND_RESPONSE,
};

/** The choices of `--kind`. */
extern const char *const drawing_kinds[];

bool is_chart(enum drawing_kind kind);

/** DM_USAGE where an option was given that belongs to another kind of drawing
 * than the one asked for. */
dm_status check_kind_options(const struct arguments *arguments,
                             enum drawing_kind kind, dm_error *error);

#endif
