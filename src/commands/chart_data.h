#ifndef COMMANDS_CHART_DATA_H
#define COMMANDS_CHART_DATA_H

#include "arguments.h"

/** Measure what the options of the command say and draw it; what the caller
 * should know stands on stderr. `look` lacks no more than the contacts. */
typedef dm_status chart_function(dm_chart *out,
                                 const struct arguments *arguments,
                                 const dm_chart_options *look, dm_error *error);

chart_function chart_frequency;
chart_function chart_initiative;
chart_function chart_turning;
chart_function chart_response;

#endif
