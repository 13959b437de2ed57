#ifndef DRAWING_CHART_SERIES_H
#define DRAWING_CHART_SERIES_H

#include <stddef.h>

#include "demarche/chart.h"

/** One row of a table, and the keys of its series. */
typedef struct dm_series_row {
    const char *keys[2];
    size_t row;
} dm_series_row;

/** The rows of one series, in the order of the table. */
typedef struct dm_chart_series {
    const dm_series_row *rows;
    size_t count;
    double weight; /**< of all its rows together */
} dm_chart_series;

/** Those to draw, heaviest first, ties by key. `{0}` is empty. */
typedef struct dm_series_list {
    dm_series_row *rows;
    dm_chart_series *items;
    size_t count;
    size_t left_out;  /**< lighter ones beyond the limit */
    size_t undefined; /**< without weight */
} dm_series_list;

/** What a row of `table` counts for; 0: there is nothing to draw. */
typedef double dm_row_weight(const dm_table *table, size_t row);

/** The number in a column of that name, NaN where there is none. */
double dm_chart_cell(const dm_table *table, size_t row, const char *column);

/** What people read in a cell: its label, or else its text. */
const char *dm_chart_name(const dm_table *table, size_t row, size_t column);

/**
 * Part `table` into series by the `key_count` columns after the first, which is
 * the phase, and keep the heaviest of them: as many as the options say, and
 * fewer where they have many rows. DM_USAGE when nothing is left. The table
 * must outlive `*out`.
 */
dm_status dm_series_choose(dm_series_list *out, const dm_table *table,
                           size_t key_count, dm_row_weight *weigh,
                           const dm_chart_options *options, dm_error *error);

void dm_series_list_clear(dm_series_list *list);

/** Begin `*out`: what was left out, and the rows of `table` that are drawn, in
 * its order. */
dm_status dm_series_describe(dm_chart *out, const dm_series_list *list,
                             const dm_table *table, dm_error *error);

#endif
