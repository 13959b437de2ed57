#include "demarche/chart.h"

#include "drawing/chart_series.h"
#include "drawing/response_names.h"
#include "drawing/response_panel.h"

#include <math.h>
#include <string.h>

#define LEAST_PANEL_EM 15.0
#define TOP_EM 2.2
#define PARTED_TOP_EM 2.8 /* with two lines at the height of the heading */
#define BOTTOM_EM 3.6
#define NAME_SHARE 0.55    /* of a panel, for the names of curves */
#define NAME_EM 1.25       /* from one to the next */
#define PARTED_NAME_EM 2.6 /* of two lines */

static bool has_color(const dm_response_chart *chart,
                      const dm_response_curve *one,
                      const dm_response_curve *other)
{
    return strcmp(dm_response_color(chart, one),
                  dm_response_color(chart, other)) == 0;
}

/* The first curve of its colour from `first` on. */
static const dm_response_curve *find_alike(const dm_response_chart *chart,
                                           const dm_response_curve *first,
                                           const dm_response_curve *drawn)
{
    while (!has_color(chart, first, drawn)) {
        first++;
    }
    return first;
}

/* Lines of one colour are told apart by their dashes, and the first of each
 * colour too, for those who print in grey. */
static size_t find_dash(const dm_response_chart *chart,
                        const dm_response_curve *first,
                        const dm_response_curve *drawn)
{
    const dm_response_curve *alike = find_alike(chart, first, drawn);
    size_t dash = 0;
    for (const dm_response_curve *other = first; other < drawn; other++) {
        dash += other < alike ? find_alike(chart, first, other) == other
                              : has_color(chart, other, drawn);
    }
    return dash;
}

static void choose_dashes(dm_response_chart *chart)
{
    dm_response_curves *curves = &chart->curves;
    const dm_response_curve *first = curves->items;
    for (size_t i = 0; i < curves->count; i++) {
        dm_response_curve *drawn = &curves->items[i];
        if (drawn->phase != first->phase) {
            first = drawn;
        }
        drawn->dash = find_dash(chart, first, drawn);
    }
}

static double find_panel_height(const dm_response_chart *chart)
{
    return (chart->top_em + chart->panel_em + BOTTOM_EM) * chart->page.font;
}

/* The curves of the panel that `first` begins. */
static size_t count_curves(const dm_response_chart *chart,
                           const dm_response_curve *first)
{
    const dm_response_curve *end = chart->curves.items + chart->curves.count;
    size_t count = 1;
    while (first + count < end && first[count].phase == first->phase) {
        count++;
    }
    return count;
}

/* Names that do not fit take two lines, and their panels the height for that.
 */
static void measure_panels(dm_response_chart *chart)
{
    const dm_response_curves *curves = &chart->curves;
    double width =
        NAME_SHARE * dm_response_panel_width(chart) - DM_RESPONSE_LEAD_POINTS;
    size_t most = 0;
    chart->name_columns = dm_chart_text_columns(&chart->page, width);
    for (size_t i = 0; i < curves->count; i++) {
        size_t count = count_curves(chart, &curves->items[i]);
        most = count > most ? count : most;
        chart->parted = chart->parted ||
                        !dm_response_name_fits(curves->table, &curves->items[i],
                                               chart->name_columns);
    }
    chart->top_em = chart->parted ? PARTED_TOP_EM : TOP_EM;
    chart->name_em = chart->parted ? PARTED_NAME_EM : NAME_EM;
    chart->panel_em = fmax(LEAST_PANEL_EM, chart->name_em * (double)most);
}

static dm_chart_frame find_frame(const dm_response_chart *chart, size_t panel)
{
    const dm_chart_page *page = &chart->page;
    double width = dm_response_panel_width(chart);
    double height = find_panel_height(chart);
    size_t row = panel / chart->columns;
    double x = (double)(panel % chart->columns) * width;
    double y = (double)row * height;
    return (dm_chart_frame){
        .left = x + DM_RESPONSE_LEFT_EM * page->font,
        .right = x + width * (1 - NAME_SHARE),
        .top = y + chart->top_em * page->font,
        .bottom = y + (chart->top_em + chart->panel_em) * page->font,
    };
}

static void write_panels(dm_response_chart *chart)
{
    dm_chart_page *page = &chart->page;
    size_t rows = (chart->curves.panels + chart->columns - 1) / chart->columns;
    page->height = (double)rows * find_panel_height(chart);
    dm_buffer_add(&page->script, "set multiplot\n");
    dm_response_curve *next = chart->curves.items;
    const dm_response_curve *end = next + chart->curves.count;
    for (size_t panel = 0; next < end; panel++) {
        size_t count = count_curves(chart, next);
        dm_chart_frame frame = find_frame(chart, panel);
        dm_response_add_panel(chart, next, count, &frame);
        next += count;
    }
    dm_buffer_add(&page->script, "unset multiplot\n");
}

static dm_status write_chart(dm_chart *out, const dm_chart_options *options,
                             dm_error *error)
{
    bool wide = options && options->width == DM_CHART_PAGE;
    dm_response_chart chart = {.columns = 1};
    dm_status status = dm_response_curves_init(&chart.curves, out->data, error);
    if (status == DM_OK) {
        status = dm_chart_page_init(&chart.page, options, error);
    }
    if (status == DM_OK) {
        chart.columns = wide && chart.curves.panels > 1 ? 2 : 1;
        choose_dashes(&chart);
        measure_panels(&chart);
        write_panels(&chart);
        out->title = strdup("Share of overtures answered, by days waited");
        status = dm_chart_page_finish(out, &chart.page, error);
    }
    dm_response_curves_clear(&chart.curves);
    return status;
}

dm_status dm_draw_response(dm_chart *out, const dm_table *table,
                           const dm_chart_options *options, dm_error *error)
{
    *out = (dm_chart){0};

    dm_chart_options chosen = options ? *options : (dm_chart_options){0};
    if (chosen.series_limit == 0) {
        chosen.series_limit = DM_CHART_SERIES;
    } else if (chosen.series_limit > DM_MOST_CURVES) {
        chosen.series_limit = DM_MOST_CURVES;
    }
    dm_series_list list;
    dm_status status = dm_series_choose(&list, table, 2, dm_response_weigh_row,
                                        &chosen, error);
    if (status == DM_OK) {
        status = dm_series_describe(out, &list, table, error);
    }
    if (status == DM_OK) {
        status = write_chart(out, options, error);
    }
    dm_series_list_clear(&list);
    if (status != DM_OK) {
        dm_chart_clear(out);
    }
    return status;
}
