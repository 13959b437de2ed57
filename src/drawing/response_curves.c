#include "drawing/response_curves.h"

#include "drawing/chart_series.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

double dm_response_weigh_row(const dm_table *table, size_t row)
{
    return dm_chart_cell(table, row, "answered") +
           dm_chart_cell(table, row, "unanswered") +
           dm_chart_cell(table, row, "open");
}

static bool is_same_curve(const dm_table *table, size_t one, size_t other)
{
    return dm_table_get_integer(table, one, 0) ==
               dm_table_get_integer(table, other, 0) &&
           strcmp(dm_table_get_text(table, one, 1),
                  dm_table_get_text(table, other, 1)) == 0 &&
           strcmp(dm_table_get_text(table, one, 2),
                  dm_table_get_text(table, other, 2)) == 0;
}

static void add_row(dm_response_curves *curves, dm_response_curve *curve,
                    size_t row)
{
    const dm_table *table = curves->table;
    curves->horizon = fmax(curves->horizon, dm_chart_cell(table, row, "days"));
    curve->overtures += (size_t)dm_response_weigh_row(table, row);
    curve->end = dm_chart_cell(table, row, "share");
    curve->count++;
}

dm_status dm_response_curves_init(dm_response_curves *curves,
                                  const dm_table *table, dm_error *error)
{
    size_t rows = dm_table_count_rows(table);
    *curves = (dm_response_curves){
        .table = table, .items = calloc(rows + 1, sizeof *curves->items)};
    if (!curves->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a chart");
    }
    for (size_t i = 0; i < rows;) {
        dm_response_curve *found = &curves->items[curves->count++];
        *found = (dm_response_curve){.phase = dm_table_get_integer(table, i, 0),
                                     .first = i};
        for (; i < rows && is_same_curve(table, found->first, i); i++) {
            add_row(curves, found, i);
        }
        curves->panels += curves->count == 1 || found[-1].phase != found->phase;
    }
    return DM_OK;
}

void dm_response_curves_clear(dm_response_curves *curves)
{
    free(curves->items);
    *curves = (dm_response_curves){0};
}

static int compare_ends(const void *left, const void *right)
{
    const dm_response_curve *a = *(const dm_response_curve *const *)left;
    const dm_response_curve *b = *(const dm_response_curve *const *)right;
    if (a->end != b->end) {
        return a->end < b->end ? -1 : 1;
    }
    return (a->first < b->first) - (a->first > b->first);
}

/* From below, each name no nearer to the one before than a line; then from
 * above, so that none leaves the panel. */
void dm_response_place_names(dm_response_curve *curves, size_t count,
                             double line)
{
    dm_response_curve *sorted[DM_MOST_CURVES];
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &curves[i];
    }
    qsort(sorted, count, sizeof *sorted, compare_ends);
    for (size_t i = 0; i < count; i++) {
        double least = i > 0 ? sorted[i - 1]->place + line : 0;
        sorted[i]->place = fmax(sorted[i]->end, least);
    }
    double highest = fmax(1, (double)(count - 1) * line);
    for (size_t i = count; i-- > 0;) {
        sorted[i]->place = fmin(sorted[i]->place, highest);
        highest = sorted[i]->place - line;
    }
}
