#include "drawing/forest.h"

#include <math.h>
#include <string.h>

static double count_approaches(const dm_table *table, size_t row)
{
    return dm_chart_cell(table, row, "by_a") +
           dm_chart_cell(table, row, "by_b");
}

/* A pair that some choice among the records gives a direction has a share. */
static double weigh_row(const dm_table *table, size_t row)
{
    double certain = count_approaches(table, row);
    double low = dm_chart_cell(table, row, "share_a_min");
    return certain > 0 || isnan(low) ? certain : 1;
}

/* In the colour of the side that leads, as its ties in the networks. */
static dm_forest_mark read_mark(const dm_table *table, size_t row,
                                const dm_chart_page *page)
{
    double share = dm_chart_cell(table, row, "share_a");
    const char *leader = share > 0.5   ? dm_table_get_text(table, row, 1)
                         : share < 0.5 ? dm_table_get_text(table, row, 2)
                                       : "";
    return (dm_forest_mark){
        .value = share,
        .low = dm_chart_cell(table, row, "low"),
        .high = dm_chart_cell(table, row, "high"),
        .range_low = dm_chart_cell(table, row, "share_a_min"),
        .range_high = dm_chart_cell(table, row, "share_a_max"),
        .color = dm_chart_page_color(page, leader)};
}

static void add_note(dm_buffer *out, const dm_table *table, size_t row)
{
    double by_a = dm_chart_cell(table, row, "by_a");
    double by_b = dm_chart_cell(table, row, "by_b");
    dm_chart_number_add(out, round(by_a * 10) / 10);
    dm_buffer_add(out, " : ");
    dm_chart_number_add(out, round(by_b * 10) / 10);
}

/* Whether some share depends on whose record is believed. */
static bool has_range(const dm_table *table, const dm_series_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].count; j++) {
            size_t row = list->items[i].rows[j].row;
            if (dm_chart_cell(table, row, "share_a_max") >
                dm_chart_cell(table, row, "share_a_min")) {
                return true;
            }
        }
    }
    return false;
}

static dm_status write_chart(dm_chart *out, const dm_table *table,
                             const dm_series_list *list,
                             const dm_chart_options *options, dm_error *error)
{
    dm_forest forest = {
        .table = table,
        .list = list,
        .key_count = 2,
        .axis = "share that the first named began",
        .legend = has_range(table, list)
                      ? "line: 95 % interval; bar: range over the records"
                      : "line: 95 % interval",
        .notes = "approaches",
        .end = 1,
        .step = options && options->width == DM_CHART_PAGE ? 0.25 : 0.5,
        .middle = 0.5,
        .read_mark = read_mark,
        .add_note = add_note};
    dm_chart_page page;
    dm_status status = dm_chart_page_init(&page, options, error);
    if (status != DM_OK) {
        return status;
    }
    dm_forest_write(&page, &forest);
    out->title = strdup("Who made the recorded approaches, by phase");
    return dm_chart_page_finish(out, &page, error);
}

dm_status dm_draw_initiative(dm_chart *out, const dm_table *table,
                             const dm_chart_options *options, dm_error *error)
{
    *out = (dm_chart){0};

    dm_series_list list;
    dm_status status =
        dm_series_choose(&list, table, 2, weigh_row, options, error);
    if (status == DM_OK) {
        status = dm_series_describe(out, &list, table, error);
    }
    if (status == DM_OK) {
        status = write_chart(out, table, &list, options, error);
    }
    dm_series_list_clear(&list);
    if (status != DM_OK) {
        dm_chart_clear(out);
    }
    return status;
}
