#ifndef DRAWING_RESPONSE_PANEL_H
#define DRAWING_RESPONSE_PANEL_H

#include "drawing/chart_script.h"
#include "drawing/response_curves.h"

/** Room at the left of a panel for its axis, in sizes of the font, and before a
 * name for what its line looks like. */
#define DM_RESPONSE_LEFT_EM 4.6
#define DM_RESPONSE_LEAD_POINTS 27.0

/** A chart of waiting times on its way. */
typedef struct dm_response_chart {
    dm_response_curves curves;
    size_t columns; /**< panels in a row */
    bool parted;    /**< names take two lines */
    size_t name_columns;
    double top_em;
    double panel_em; /**< how high a panel is, and a name in it */
    double name_em;
    dm_chart_page page;
} dm_response_chart;

/** The colour of a curve: that of the side that turned to the other. */
const char *dm_response_color(const dm_response_chart *chart,
                              const dm_response_curve *drawn);

/** Points across a panel and its names. */
double dm_response_panel_width(const dm_response_chart *chart);

/** Write the panel of one phase: axes, curves and their names. */
void dm_response_add_panel(dm_response_chart *chart, dm_response_curve *curves,
                           size_t count, const dm_chart_frame *frame);

#endif
