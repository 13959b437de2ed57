#include "drawing/chart_series.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ROWS 72

double dm_chart_cell(const dm_table *table, size_t row, const char *column)
{
    size_t place = dm_table_find_column(table, column);
    return place < dm_table_count_columns(table)
               ? dm_table_get_real(table, row, place)
               : NAN;
}

const char *dm_chart_name(const dm_table *table, size_t row, size_t column)
{
    const char *label = dm_table_get_label(table, row, column);
    return label ? label : dm_table_get_text(table, row, column);
}

static int compare_keys(const dm_series_row *a, const dm_series_row *b)
{
    int order = strcmp(a->keys[0], b->keys[0]);
    return order != 0 ? order : strcmp(a->keys[1], b->keys[1]);
}

static int compare_rows(const void *left, const void *right)
{
    const dm_series_row *a = left;
    const dm_series_row *b = right;
    int order = compare_keys(a, b);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static int compare_series(const void *left, const void *right)
{
    const dm_chart_series *a = left;
    const dm_chart_series *b = right;
    if (a->weight != b->weight) {
        return a->weight > b->weight ? -1 : 1;
    }
    return compare_keys(a->rows, b->rows);
}

static void gather_rows(dm_series_list *list, const dm_table *table,
                        size_t key_count)
{
    size_t count = dm_table_count_rows(table);
    for (size_t i = 0; i < count; i++) {
        list->rows[i] = (dm_series_row){
            .keys = {dm_table_get_text(table, i, 1),
                     key_count > 1 ? dm_table_get_text(table, i, 2) : ""},
            .row = i};
    }
    qsort(list->rows, count, sizeof *list->rows, compare_rows);
}

static void gather_series(dm_series_list *list, const dm_table *table,
                          dm_row_weight *weigh)
{
    size_t count = dm_table_count_rows(table);
    for (size_t i = 0; i < count;) {
        dm_chart_series series = {.rows = &list->rows[i]};
        for (; i < count && compare_keys(series.rows, &list->rows[i]) == 0;
             i++) {
            series.weight += weigh(table, list->rows[i].row);
            series.count++;
        }
        if (series.weight > 0) {
            list->items[list->count++] = series;
        } else {
            list->undefined++;
        }
    }
}

/* Past the limit of series, or of rows but for the first series. */
static void cut_series(dm_series_list *list, size_t limit)
{
    size_t kept = 0;
    size_t rows = 0;
    while (kept < list->count) {
        rows += list->items[kept].count;
        if (limit > 0
                ? kept == limit
                : kept == DM_CHART_SERIES || (kept > 0 && rows > MOST_ROWS)) {
            break;
        }
        kept++;
    }
    list->left_out = list->count - kept;
    list->count = kept;
}

dm_status dm_series_choose(dm_series_list *out, const dm_table *table,
                           size_t key_count, dm_row_weight *weigh,
                           const dm_chart_options *options, dm_error *error)
{
    *out = (dm_series_list){0};

    size_t count = dm_table_count_rows(table);
    out->rows = malloc((count + 1) * sizeof *out->rows);
    out->items = malloc((count + 1) * sizeof *out->items);
    if (!out->rows || !out->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a chart");
    }
    gather_rows(out, table, key_count);
    gather_series(out, table, weigh);
    if (out->count == 0) {
        return dm_error_set(error, DM_USAGE,
                            "no row has a value: nothing to draw");
    }
    qsort(out->items, out->count, sizeof *out->items, compare_series);
    cut_series(out, options ? options->series_limit : 0);
    return DM_OK;
}

void dm_series_list_clear(dm_series_list *list)
{
    free(list->rows);
    free(list->items);
    *list = (dm_series_list){0};
}

static bool *mark_rows(const dm_series_list *list, const dm_table *table)
{
    bool *drawn = calloc(dm_table_count_rows(table) + 1, sizeof *drawn);
    for (size_t i = 0; drawn && i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].count; j++) {
            drawn[list->items[i].rows[j].row] = true;
        }
    }
    return drawn;
}

static dm_status copy_rows(dm_table **out, const dm_table *table,
                           const bool *drawn, dm_error *error)
{
    size_t width = dm_table_count_columns(table);
    dm_status status =
        dm_table_new(out, dm_table_get_column(table, 0), width, error);
    size_t count = status == DM_OK ? dm_table_count_rows(table) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; drawn[i] && j < width; j++) {
            dm_table_put_copy(*out, table, i, j);
        }
    }
    return status == DM_OK ? dm_table_check(*out, error) : status;
}

dm_status dm_series_describe(dm_chart *out, const dm_series_list *list,
                             const dm_table *table, dm_error *error)
{
    out->series = list->count;
    out->series_left_out = list->left_out;
    out->undefined = list->undefined;
    bool *drawn = mark_rows(list, table);
    if (!drawn) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a chart");
    }
    dm_status status = copy_rows(&out->data, table, drawn, error);
    free(drawn);
    return status;
}
