#include "demarche/chart.h"

#include "drawing/turning_panels.h"

#include <string.h>

#define LEFT_EM 6.4 /* "100.00 %" and the name of the axis */
#define RIGHT_EM 1.0
#define TITLE_EM 1.6

/* From the first to the last day of any series. */
static bool find_axis(dm_chart_days *axis, const dm_table *days)
{
    bool any = false;
    size_t count = dm_table_count_rows(days);
    for (size_t i = 0; i < count; i++) {
        int64_t day;
        if (dm_turning_day(&day, days, i, "date")) {
            axis->first = !any || day < axis->first ? day : axis->first;
            axis->last = !any || day > axis->last ? day : axis->last;
            any = true;
        }
    }
    return any;
}

static size_t count_days(const dm_table *days, size_t first)
{
    size_t past = first;
    while (past < dm_table_count_rows(days) &&
           strcmp(dm_table_get_text(days, past, 0),
                  dm_table_get_text(days, first, 0)) == 0) {
        past++;
    }
    return past - first;
}

/* The row of the summary that a row of the days belongs to. */
static size_t find_series(const dm_turning_findings *findings, size_t day)
{
    const char *name = dm_table_get_text(findings->days, day, 0);
    size_t count = dm_table_count_rows(findings->summary);
    size_t row = 0;
    while (row + 1 < count &&
           strcmp(dm_table_get_text(findings->summary, row, 0), name) != 0) {
        row++;
    }
    return row;
}

static size_t count_series(const dm_table *days)
{
    size_t series = 0;
    for (size_t i = 0; i < dm_table_count_rows(days);
         i += count_days(days, i)) {
        series++;
    }
    return series;
}

static const char *name_actor(const dm_turning_chart *chart, const char *key)
{
    const dm_contacts *contacts = chart->page.palette.contacts;
    uint32_t actor =
        contacts ? dm_contacts_find_actor(contacts, key) : DM_NO_ACTOR;
    return actor == DM_NO_ACTOR ? key : contacts->actors[actor].label;
}

static void add_title(dm_turning_chart *chart)
{
    dm_buffer text = {0};
    dm_buffer_add(&text, "The turn of ");
    dm_buffer_add(&text, name_actor(chart, chart->findings->about));
    dm_buffer_add(&text, " toward ");
    dm_buffer_add(&text, name_actor(chart, chart->findings->toward));
    dm_chart_label_add(&chart->page,
                       &(dm_chart_label){.text = dm_buffer_text(&text),
                                         .columns = dm_chart_text_columns(
                                             &chart->page, chart->page.width),
                                         .x = chart->left,
                                         .y = chart->page.font,
                                         .align = 'l',
                                         .bold = true});
    chart->page.script.failed = chart->page.script.failed || text.failed;
    dm_buffer_clear(&text);
}

static void write_panels(dm_turning_chart *chart, size_t series)
{
    const dm_table *days = chart->findings->days;
    double panel = dm_turning_panel_height(chart);
    double top = TITLE_EM * chart->page.font;
    chart->page.height =
        top + (double)series * panel + dm_turning_ribbons_height(chart);
    dm_buffer_add(&chart->page.script, "set multiplot\n");
    add_title(chart);
    for (size_t i = 0; i < dm_table_count_rows(days);) {
        size_t count = count_days(days, i);
        dm_turning_panel_add(chart, find_series(chart->findings, i), i, count,
                             top);
        top += panel;
        i += count;
    }
    dm_turning_ribbons_add(chart, top);
    dm_buffer_add(&chart->page.script, "unset multiplot\n");
}

static dm_status copy_days(dm_table **out, const dm_table *days,
                           dm_error *error)
{
    size_t width = dm_table_count_columns(days);
    dm_status status =
        dm_table_new(out, dm_table_get_column(days, 0), width, error);
    size_t count = status == DM_OK ? dm_table_count_rows(days) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < width; j++) {
            dm_table_put_copy(*out, days, i, j);
        }
    }
    return status == DM_OK ? dm_table_check(*out, error) : status;
}

dm_status dm_draw_turning(dm_chart *out, const dm_turning_findings *findings,
                          const dm_chart_options *options, dm_error *error)
{
    *out = (dm_chart){0};

    dm_turning_chart chart = {.findings = findings};
    if (!find_axis(&chart.axis, findings->days)) {
        return dm_error_set(error, DM_USAGE,
                            "no series has a day to turn on: nothing to draw");
    }
    dm_status status = dm_chart_page_init(&chart.page, options, error);
    if (status != DM_OK) {
        return status;
    }
    chart.color = dm_chart_page_color(&chart.page, findings->about);
    chart.left = LEFT_EM * chart.page.font;
    chart.right = chart.page.width - RIGHT_EM * chart.page.font;
    out->series = count_series(findings->days);
    out->title = strdup("When a series changed: posterior over the days");
    write_panels(&chart, out->series);
    status = dm_chart_page_finish(out, &chart.page, error);
    if (status == DM_OK) {
        status = copy_days(&out->data, findings->days, error);
    }
    if (status != DM_OK) {
        dm_chart_clear(out);
    }
    return status;
}
