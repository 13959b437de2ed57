#ifndef COMMANDS_DRAW_CHART_H
#define COMMANDS_DRAW_CHART_H

#include "draw_store.h"

/** What charts alone have: `--by`, `--series` and what follows. */
extern const struct option_group chart_options;

/** What one kind of chart is made of. */
struct chart_kind;

/** The kind of chart that `--kind` asks for, NULL where it asks for none. */
const struct chart_kind *find_chart_kind(const struct arguments *arguments);

/** DM_USAGE where an option was given that belongs to another kind of
 * drawing than the one asked for. */
dm_status check_chart_options(const struct arguments *arguments,
                              dm_error *error);

/** Draw one chart into the file that `--output` names, and with `--data` print
 * the rows that it shows on standard output. */
dm_status draw_chart(const struct arguments *arguments,
                     const struct chart_kind *kind, enum drawing_type type,
                     dm_error *error);

#endif
