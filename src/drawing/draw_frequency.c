#include "drawing/forest.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#define NEUTRAL "#0072B2"

static double weigh_row(const dm_table *table, size_t row)
{
    return dm_chart_cell(table, row, "contacts") +
           dm_chart_cell(table, row, "unsure");
}

/* An actor has the colour of its state; a pair has two of them. */
static dm_forest_mark read_mark(const dm_table *table, size_t row,
                                const dm_chart_page *page)
{
    bool actor = strcmp(dm_table_get_column(table, 1)->name, "actor") == 0;
    return (dm_forest_mark){
        .value = dm_chart_cell(table, row, "per_30_days"),
        .low = dm_chart_cell(table, row, "low"),
        .high = dm_chart_cell(table, row, "high"),
        .range_low = dm_chart_cell(table, row, "per_30_days_min"),
        .range_high = dm_chart_cell(table, row, "per_30_days_max"),
        .color =
            actor ? dm_chart_page_color(page, dm_table_get_text(table, row, 1))
                  : NEUTRAL};
}

static void add_note(dm_buffer *out, const dm_table *table, size_t row)
{
    double contacts = dm_chart_cell(table, row, "contacts");
    double unsure = dm_chart_cell(table, row, "unsure");
    dm_chart_number_add(out, round(contacts * 10) / 10);
    if (unsure > 0) {
        dm_buffer_add(out, "+");
        dm_chart_number_add(out, unsure);
        dm_buffer_add(out, "?");
    }
}

static double find_end(const dm_table *table, const dm_series_list *list)
{
    double end = 0;
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].count; j++) {
            size_t row = list->items[i].rows[j].row;
            end = fmax(end, dm_chart_cell(table, row, "per_30_days"));
            end = fmax(end, dm_chart_cell(table, row, "high"));
            end = fmax(end, dm_chart_cell(table, row, "per_30_days_max"));
        }
    }
    return end > 0 ? end * 1.02 : 1;
}

static bool has_unsure(const dm_table *table, const dm_series_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].count; j++) {
            if (dm_chart_cell(table, list->items[i].rows[j].row, "unsure") >
                0) {
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
    bool pairs = strcmp(dm_table_get_column(table, 1)->name, "a") == 0;
    dm_forest forest = {.table = table,
                        .list = list,
                        .key_count = pairs ? 2 : 1,
                        .axis = "contacts in 30 days, with 95 % interval",
                        .legend = has_unsure(table, list)
                                      ? "+1?: one more may lie in the phase"
                                      : NULL,
                        .notes = "contacts",
                        .end = find_end(table, list),
                        .step = NAN,
                        .middle = NAN,
                        .read_mark = read_mark,
                        .add_note = add_note};
    dm_chart_page page;
    dm_status status = dm_chart_page_init(&page, options, error);
    if (status != DM_OK) {
        return status;
    }
    dm_forest_write(&page, &forest);
    out->title = strdup("How often they were in contact, by phase");
    return dm_chart_page_finish(out, &page, error);
}

dm_status dm_draw_frequency(dm_chart *out, const dm_table *table,
                            const dm_chart_options *options, dm_error *error)
{
    *out = (dm_chart){0};

    size_t keys = dm_table_find_column(table, "contacts") - 1;
    dm_series_list list;
    dm_status status =
        dm_series_choose(&list, table, keys, weigh_row, options, error);
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
