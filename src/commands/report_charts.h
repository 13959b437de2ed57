#ifndef COMMANDS_REPORT_CHARTS_H
#define COMMANDS_REPORT_CHARTS_H

#include "report_parts.h"

/** One of the functions that draw a table of a measure. */
typedef dm_status picture_function(dm_chart *out, const dm_table *table,
                                   const dm_chart_options *options,
                                   dm_error *error);

/** Add the chart of `table`, and its figures beside it; nothing where it has
 * nothing to draw. Where gnuplot cannot be run, the page and stderr say so,
 * once. */
dm_status report_add_chart(struct report_parts *parts, const dm_table *table,
                           picture_function *draw, dm_error *error);

/** The same for the turn of the report, whose tables have the figures. */
dm_status report_add_turn_chart(struct report_parts *parts, dm_error *error);

#endif
