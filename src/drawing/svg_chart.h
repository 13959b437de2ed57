#ifndef DRAWING_SVG_CHART_H
#define DRAWING_SVG_CHART_H

#include "demarche/chart.h"

#include "base/buffer.h"

/**
 * Make what gnuplot wrote fit to stand in a page: the size in print, a title
 * and a description, ids that begin with `id`, no names of plots, text and
 * black lines in the colour of what surrounds them.
 */
void dm_svg_chart_add(dm_buffer *out, const char *svg, const dm_chart *chart,
                      const char *id);

#endif
