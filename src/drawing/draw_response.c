#include "demarche/chart.h"

#include "drawing/chart_script.h"
#include "drawing/chart_series.h"
#include "drawing/drawing_plan.h"
#include "drawing/response_curves.h"
#include "drawing/response_names.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define LEAST_PANEL_EM 15.0
#define LEFT_EM 4.6
#define TOP_EM 2.2
#define PARTED_TOP_EM 2.8 /* with two lines at the height of the heading */
#define HEADING_EM 1.3
#define BOTTOM_EM 3.6
#define GAP 6.0
#define NAME_SHARE 0.55    /* of a panel, for the names of curves */
#define NAME_EM 1.25       /* from one to the next */
#define PARTED_NAME_EM 2.6 /* of two lines */
#define LINE_EM 1.1
#define SAMPLE 9.0   /* of the line before a name */
#define HIGHEST 1.04 /* on the axis of shares */
#define TICK 0.025   /* half of it, of the height */

typedef struct response_chart {
    dm_response_curves curves;
    size_t columns; /* panels in a row */
    bool parted;    /* names take two lines */
    size_t name_columns;
    double top_em;
    double panel_em; /* how high a panel is, and a name in it */
    double name_em;
    dm_chart_page page;
} response_chart;

static const char *find_color(const response_chart *chart,
                              const dm_response_curve *drawn)
{
    return dm_chart_page_color(
        &chart->page, dm_table_get_text(chart->curves.table, drawn->first, 1));
}

static bool has_color(const response_chart *chart, const dm_response_curve *one,
                      const dm_response_curve *other)
{
    return strcmp(find_color(chart, one), find_color(chart, other)) == 0;
}

/* The first curve of its colour from `first` on. */
static const dm_response_curve *find_alike(const response_chart *chart,
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
static size_t find_dash(const response_chart *chart,
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

static void choose_dashes(response_chart *chart)
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

static double find_panel_width(const response_chart *chart)
{
    return chart->page.width / (double)chart->columns;
}

static double find_panel_height(const response_chart *chart)
{
    return (chart->top_em + chart->panel_em + BOTTOM_EM) * chart->page.font;
}

/* The curves of the panel that `first` begins. */
static size_t count_curves(const response_chart *chart,
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
static void measure_panels(response_chart *chart)
{
    const dm_response_curves *curves = &chart->curves;
    double width = NAME_SHARE * find_panel_width(chart) - 3 * GAP - SAMPLE;
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

static dm_chart_frame find_frame(const response_chart *chart, size_t panel)
{
    const dm_chart_page *page = &chart->page;
    double width = find_panel_width(chart);
    double height = find_panel_height(chart);
    size_t row = panel / chart->columns;
    double x = (double)(panel % chart->columns) * width;
    double y = (double)row * height;
    return (dm_chart_frame){
        .left = x + LEFT_EM * page->font,
        .right = x + width * (1 - NAME_SHARE),
        .top = y + chart->top_em * page->font,
        .bottom = y + (chart->top_em + chart->panel_em) * page->font,
    };
}

static void add_style(response_chart *chart, const dm_response_curve *drawn)
{
    static const char *const dashes[] = {"solid", "'-'", "'.'", "'-.'"};
    size_t dash = drawn->dash % (sizeof dashes / sizeof *dashes);
    dm_buffer_add_format(&chart->page.script,
                         " linewidth 1.2 dashtype %s linecolor rgb '%s'",
                         dashes[dash], find_color(chart, drawn));
}

static void add_sample(response_chart *chart, const dm_response_curve *drawn,
                       double x, double y)
{
    dm_chart_page *page = &chart->page;
    dm_buffer_add(&page->script, "set arrow from screen ");
    dm_chart_number_add(&page->script, x / page->width);
    dm_buffer_add(&page->script, ", screen ");
    dm_chart_number_add(&page->script, 1 - y / page->height);
    dm_buffer_add(&page->script, " rto screen ");
    dm_chart_number_add(&page->script, SAMPLE / page->width);
    dm_buffer_add(&page->script, ", screen 0 nohead");
    add_style(chart, drawn);
    dm_buffer_add_char(&page->script, '\n');
}

static void add_line(response_chart *chart, const dm_response_curve *drawn,
                     const char *text, dm_place at)
{
    dm_chart_label_add(&chart->page,
                       &(dm_chart_label){.text = text,
                                         .x = at.x,
                                         .y = at.y,
                                         .align = 'l',
                                         .color = find_color(chart, drawn)});
}

static void add_name(response_chart *chart, const dm_response_curve *drawn,
                     const dm_chart_frame *frame)
{
    dm_chart_page *page = &chart->page;
    const dm_table *table = chart->curves.table;
    double x = frame->right + 2 * GAP + SAMPLE;
    double y =
        frame->bottom - drawn->place * (frame->bottom - frame->top) / HIGHEST;
    double half = LINE_EM * page->font / 2;
    dm_buffer lines[2] = {{0}, {0}};
    add_sample(chart, drawn, frame->right + GAP, y);
    if (chart->parted) {
        dm_response_add_names(lines, table, drawn, chart->name_columns);
        add_line(chart, drawn, dm_buffer_text(&lines[0]),
                 (dm_place){x, y - half});
        add_line(chart, drawn, dm_buffer_text(&lines[1]),
                 (dm_place){x, y + half});
    } else {
        dm_response_add_name(lines, table, drawn);
        add_line(chart, drawn, dm_buffer_text(&lines[0]), (dm_place){x, y});
    }
    page->script.failed =
        page->script.failed || lines[0].failed || lines[1].failed;
    dm_buffer_clear(&lines[0]);
    dm_buffer_clear(&lines[1]);
}

/* Once all are answered the curve stays where it is. */
static void add_steps(response_chart *chart, const dm_response_curve *drawn,
                      size_t number)
{
    const dm_table *table = chart->curves.table;
    dm_chart_page *page = &chart->page;
    char name[32];
    snprintf(name, sizeof name, "curve%zu", number);
    dm_chart_block_begin(page, name);
    dm_chart_block_row(page, (double[]){0, 0}, 2);
    for (size_t i = drawn->first; i < drawn->first + drawn->count; i++) {
        dm_chart_block_row(page,
                           (double[]){dm_chart_cell(table, i, "days"),
                                      dm_chart_cell(table, i, "share")},
                           2);
    }
    if (drawn->end >= 1) {
        dm_chart_block_row(page, (double[]){chart->curves.horizon, 1}, 2);
    }
    dm_chart_block_end(page);
}

/* Where waits were no longer watched before the horizon. */
static bool add_ticks(response_chart *chart, const dm_response_curve *drawn,
                      size_t number)
{
    const dm_table *table = chart->curves.table;
    dm_chart_page *page = &chart->page;
    bool any = false;
    char name[32];
    snprintf(name, sizeof name, "ticks%zu", number);
    dm_chart_block_begin(page, name);
    for (size_t i = drawn->first; i < drawn->first + drawn->count; i++) {
        if (dm_chart_cell(table, i, "open") > 0) {
            any = true;
            dm_chart_block_row(page,
                               (double[]){dm_chart_cell(table, i, "days"),
                                          dm_chart_cell(table, i, "share")},
                               2);
        }
    }
    dm_chart_block_end(page);
    return any;
}

static void add_axes(response_chart *chart, const dm_chart_frame *frame,
                     const dm_response_curve *drawn)
{
    dm_chart_page *page = &chart->page;
    dm_buffer *out = &page->script;
    dm_chart_frame_add(page, frame);
    dm_buffer_add(out, "set border 3 linecolor rgb '" DM_CHART_AXIS
                       "' linewidth 0.5\n"
                       "set ytics out nomirror scale 0.4 offset 0.6, 0 "
                       "('0' 0, '50 %%' 0.5, '100 %%' 1) textcolor rgb "
                       "'black'\nset grid ytics back linetype 1 linecolor rgb "
                       "'" DM_CHART_GRID "' linewidth 0.5\n"
                       "set xrange [0:");
    dm_chart_number_add(out, fmax(chart->curves.horizon, 1));
    dm_buffer_add(out, "]\nset yrange [0:");
    dm_chart_number_add(out, HIGHEST);
    dm_buffer_add(out, "]\nunset label\nunset arrow\n");
    dm_chart_label_add(
        page, &(dm_chart_label){
                  .text = dm_chart_name(chart->curves.table, drawn->first, 0),
                  .columns = dm_chart_text_columns(
                      page, find_panel_width(chart) * 0.9),
                  .x = frame->left,
                  .y = frame->top - (chart->top_em - HEADING_EM) * page->font,
                  .align = 'l',
                  .bold = true});
    dm_chart_label_add(
        page, &(dm_chart_label){.text = "answered",
                                .x = frame->left - (LEFT_EM - 0.6) * page->font,
                                .y = (frame->top + frame->bottom) / 2,
                                .align = 'c',
                                .upright = true});
    dm_chart_label_add(page,
                       &(dm_chart_label){.text = "days since the overture",
                                         .x = (frame->left + frame->right) / 2,
                                         .y = frame->bottom + 2.5 * page->font,
                                         .align = 'c'});
}

static void add_curve_plot(response_chart *chart,
                           const dm_response_curve *drawn, size_t number,
                           bool ticks)
{
    dm_buffer *out = &chart->page.script;
    dm_buffer_add_format(out, "%s$curve%zu using 1:2 with steps",
                         number > 0 ? ", \\\n     " : "plot ", number);
    add_style(chart, drawn);
    if (ticks) {
        dm_buffer_add_format(out,
                             ", \\\n     $ticks%zu using 1:($2-%g):(0):(%g) "
                             "with vectors nohead linewidth 1 linecolor rgb "
                             "'%s'",
                             number, TICK, 2 * TICK, find_color(chart, drawn));
    }
}

static void add_panel(response_chart *chart, dm_response_curve *curves,
                      size_t count, size_t panel)
{
    dm_chart_frame frame = find_frame(chart, panel);
    bool ticks[DM_MOST_CURVES];
    dm_response_place_names(curves, count, chart->name_em / chart->panel_em);
    add_axes(chart, &frame, curves);
    for (size_t i = 0; i < count; i++) {
        add_name(chart, &curves[i], &frame);
        add_steps(chart, &curves[i], i);
        ticks[i] = add_ticks(chart, &curves[i], i);
    }
    for (size_t i = 0; i < count; i++) {
        add_curve_plot(chart, &curves[i], i, ticks[i]);
    }
    dm_buffer_add_char(&chart->page.script, '\n');
}

static void write_panels(response_chart *chart)
{
    dm_chart_page *page = &chart->page;
    size_t rows = (chart->curves.panels + chart->columns - 1) / chart->columns;
    page->height = (double)rows * find_panel_height(chart);
    dm_buffer_add(&page->script, "set multiplot\n");
    dm_response_curve *next = chart->curves.items;
    const dm_response_curve *end = next + chart->curves.count;
    for (size_t panel = 0; next < end; panel++) {
        size_t count = count_curves(chart, next);
        add_panel(chart, next, count, panel);
        next += count;
    }
    dm_buffer_add(&page->script, "unset multiplot\n");
}

static dm_status write_chart(dm_chart *out, const dm_chart_options *options,
                             dm_error *error)
{
    bool wide = options && options->width == DM_CHART_PAGE;
    response_chart chart = {.columns = 1};
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
