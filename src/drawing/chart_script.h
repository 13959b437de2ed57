#ifndef DRAWING_CHART_SCRIPT_H
#define DRAWING_CHART_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/chart.h"

#include "base/buffer.h"

#include "drawing/palette.h"

/*
 * The parts of a gnuplot script. Text from data only ever stands between single
 * quotes, where gnuplot knows no escape but the doubled quote, runs nothing and
 * expands nothing, and only as a label, which is no format. Sizes are in points
 * (1/72 inch), as in print.
 */

/** The lines that are not data: axes and grid, on light and on dark. */
#define DM_CHART_AXIS "#808080"
#define DM_CHART_GRID "#C0808080"

/** Where a label is put: of the whole chart, of the plot or of its axes. */
typedef enum dm_chart_place {
    DM_PLACE_SCREEN,
    DM_PLACE_GRAPH,
    DM_PLACE_FIRST,
} dm_chart_place;

typedef struct dm_chart_label {
    const char *text;
    size_t columns; /**< that it may take; 0: any number */
    double x;
    double y;
    dm_chart_place x_place;
    dm_chart_place y_place;
    char align;        /**< `l`, `c` or `r` */
    bool bold;         /**< as a heading */
    bool upright;      /**< read from below */
    const char *color; /**< NULL: that of all text */
} dm_chart_label;

/** A chart as far as it is written. */
typedef struct dm_chart_page {
    double width; /**< points */
    double height;
    double font;        /**< its size */
    dm_palette palette; /**< empty: there are no colours of states */
    dm_buffer script;
} dm_chart_page;

/** A plot's edges, in points from the upper left corner. */
typedef struct dm_chart_frame {
    double left;
    double right;
    double top;
    double bottom;
} dm_chart_frame;

/** Its width, size of text and colours; the height is set before anything is
 * added. dm_chart_page_finish or dm_chart_page_clear ends it. */
dm_status dm_chart_page_init(dm_chart_page *page,
                             const dm_chart_options *options, dm_error *error);
void dm_chart_page_clear(dm_chart_page *page);

/** The colour of the state that the actor `key` serves; grey without one. */
const char *dm_chart_page_color(const dm_chart_page *page, const char *key);

/** What `text` takes at most, in points: widths of fonts differ. */
double dm_chart_text_width(const dm_chart_page *page, const char *text);

/** How many columns of text are sure to fit. */
size_t dm_chart_text_columns(const dm_chart_page *page, double width);

/** Add a number as gnuplot reads it, in any locale: six decimals at most, no
 * more than a million million away from zero. */
void dm_chart_number_add(dm_buffer *out, double value);

/** The number of an opaque colour such as "#0072B2"; `alpha` of 255 lets all
 * of what is beneath shine through. */
double dm_chart_color(const char *color, unsigned alpha);

void dm_chart_label_add(dm_chart_page *page, const dm_chart_label *label);

/** What every plot begins with: its frame, no box, no key, a light grid. */
void dm_chart_frame_add(dm_chart_page *page, const dm_chart_frame *frame);

/** Begin, fill and end a block of data. */
void dm_chart_block_begin(dm_chart_page *page, const char *name);
void dm_chart_block_row(dm_chart_page *page, const double *numbers,
                        size_t count);
void dm_chart_block_end(dm_chart_page *page);

/** Hand the script over to `*out`, its title set before, and clear the page. */
dm_status dm_chart_page_finish(dm_chart *out, dm_chart_page *page,
                               dm_error *error);

#endif
