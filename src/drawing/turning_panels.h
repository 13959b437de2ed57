#ifndef DRAWING_TURNING_PANELS_H
#define DRAWING_TURNING_PANELS_H

#include <stddef.h>

#include "demarche/chart.h"

#include "drawing/chart_days.h"
#include "drawing/chart_script.h"

/** What the parts of a chart of turning points have in common. */
typedef struct dm_turning_chart {
    const dm_turning_findings *findings;
    const char *color; /**< of the side that turned */
    dm_chart_days axis;
    double left; /**< of all plots, in points */
    double right;
    dm_chart_page page;
} dm_turning_chart;

/** The day in a column of dates, from 1970-01-01; false where it is empty. */
bool dm_turning_day(int64_t *out, const dm_table *table, size_t row,
                    const char *column);

/** What a panel takes from the top of the page, in points. */
double dm_turning_panel_height(const dm_turning_chart *chart);

/** Draw the posterior of the series of `count` rows from `first`, its own row
 * of the summary being `series`. */
void dm_turning_panel_add(dm_turning_chart *chart, size_t series, size_t first,
                          size_t count, double top);

/** The part of a window that the axis shows, in days along it; false where
 * there is none. */
bool dm_turning_clip(const dm_turning_chart *chart, dm_interval window,
                     double *from, double *to);

/** Draw the windows of the hypotheses, beneath one another. */
void dm_turning_ribbons_add(dm_turning_chart *chart, double top);

/** What they take, 0 where none lies within the axis. */
double dm_turning_ribbons_height(const dm_turning_chart *chart);

#endif
