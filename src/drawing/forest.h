#ifndef DRAWING_FOREST_H
#define DRAWING_FOREST_H

#include "demarche/chart.h"

#include "drawing/chart_script.h"
#include "drawing/chart_series.h"

/** A dot with its whiskers, and beneath them a wider bar; NaN: none. */
typedef struct dm_forest_mark {
    double value;
    double low;
    double high;
    double range_low;
    double range_high;
    const char *color;
} dm_forest_mark;

/** A chart of intervals: for each series a heading and a row a phase, or one
 * row a series where there is a single phase. */
typedef struct dm_forest {
    const dm_table *table;
    const dm_series_list *list;
    size_t key_count;
    const char *axis;   /**< what its values are, with their unit */
    const char *legend; /**< a line beneath it; NULL: none */
    const char *notes;  /**< heading of what stands at the right */
    double end;         /**< of the axis, which begins at 0 */
    double step;        /**< from one tick to the next; NaN: what suits */
    double middle;      /**< where a line stands; NaN: nowhere */
    dm_forest_mark (*read_mark)(const dm_table *table, size_t row,
                                const dm_chart_page *page);
    void (*add_note)(dm_buffer *out, const dm_table *table, size_t row);
} dm_forest;

void dm_forest_write(dm_chart_page *page, const dm_forest *forest);

#endif
