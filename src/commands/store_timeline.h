#ifndef COMMANDS_STORE_TIMELINE_H
#define COMMANDS_STORE_TIMELINE_H

#include "finished_drawings.h"

/** What timelines alone have: `--contacts` and `--profile`. */
extern const struct option_group timeline_options;

/** Draw the contacts that the reading options choose along time, with the
 * silences, phases and hypotheses of the store, into the file that `--output`
 * names. */
dm_status draw_store_timeline(const struct arguments *arguments,
                              enum drawing_type type, dm_error *error);

#endif
