#ifndef COMMANDS_DRAW_CHART_H
#define COMMANDS_DRAW_CHART_H

#include "drawing_kinds.h"
#include "finished_drawings.h"

/** What charts alone have: `--by`, `--series` and what follows. */
extern const struct option_group chart_options;

/** Draw one chart into the file that `--output` names, and with `--data` print
 * the rows that it shows on standard output. */
dm_status draw_chart(const struct arguments *arguments, enum drawing_kind kind,
                     enum drawing_type type, dm_error *error);

#endif
