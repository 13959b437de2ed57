#include "drawing/response_panel.h"

#include "drawing/chart_series.h"
#include "drawing/drawing_plan.h"
#include "drawing/response_names.h"

#include <math.h>
#include <stdio.h>

#define HEADING_EM 1.3
#define GAP 6.0
#define SAMPLE (DM_RESPONSE_LEAD_POINTS - 3 * GAP) /* of a line */
#define LINE_EM 1.1
#define HIGHEST 1.04 /* on the axis of shares */
#define TICK 0.025   /* half of it, of the height */

const char *dm_response_color(const dm_response_chart *chart,
                              const dm_response_curve *drawn)
{
    return dm_chart_page_color(
        &chart->page, dm_table_get_text(chart->curves.table, drawn->first, 1));
}

double dm_response_panel_width(const dm_response_chart *chart)
{
    return chart->page.width / (double)chart->columns;
}

static void add_style(dm_response_chart *chart, const dm_response_curve *drawn)
{
    static const char *const dashes[] = {"solid", "'-'", "'.'", "'-.'"};
    size_t dash = drawn->dash % (sizeof dashes / sizeof *dashes);
    dm_buffer_add_format(&chart->page.script,
                         " linewidth 1.2 dashtype %s linecolor rgb '%s'",
                         dashes[dash], dm_response_color(chart, drawn));
}

static void add_sample(dm_response_chart *chart, const dm_response_curve *drawn,
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

static void add_line(dm_response_chart *chart, const dm_response_curve *drawn,
                     const char *text, dm_place at)
{
    dm_chart_label_add(
        &chart->page,
        &(dm_chart_label){.text = text,
                          .x = at.x,
                          .y = at.y,
                          .align = 'l',
                          .color = dm_response_color(chart, drawn)});
}

static void add_name(dm_response_chart *chart, const dm_response_curve *drawn,
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
static void add_steps(dm_response_chart *chart, const dm_response_curve *drawn,
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
static bool add_ticks(dm_response_chart *chart, const dm_response_curve *drawn,
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

static void add_axes(dm_response_chart *chart, const dm_chart_frame *frame,
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
                      page, dm_response_panel_width(chart) * 0.9),
                  .x = frame->left,
                  .y = frame->top - (chart->top_em - HEADING_EM) * page->font,
                  .align = 'l',
                  .bold = true});
    dm_chart_label_add(
        page, &(dm_chart_label){.text = "answered",
                                .x = frame->left -
                                     (DM_RESPONSE_LEFT_EM - 0.6) * page->font,
                                .y = (frame->top + frame->bottom) / 2,
                                .align = 'c',
                                .upright = true});
    dm_chart_label_add(page,
                       &(dm_chart_label){.text = "days since the overture",
                                         .x = (frame->left + frame->right) / 2,
                                         .y = frame->bottom + 2.5 * page->font,
                                         .align = 'c'});
}

static void add_curve_plot(dm_response_chart *chart,
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
                             number, TICK, 2 * TICK,
                             dm_response_color(chart, drawn));
    }
}

void dm_response_add_panel(dm_response_chart *chart, dm_response_curve *curves,
                           size_t count, const dm_chart_frame *frame)
{
    bool ticks[DM_MOST_CURVES];
    dm_response_place_names(curves, count, chart->name_em / chart->panel_em);
    add_axes(chart, frame, curves);
    for (size_t i = 0; i < count; i++) {
        add_name(chart, &curves[i], frame);
        add_steps(chart, &curves[i], i);
        ticks[i] = add_ticks(chart, &curves[i], i);
    }
    for (size_t i = 0; i < count; i++) {
        add_curve_plot(chart, &curves[i], i, ticks[i]);
    }
    dm_buffer_add_char(&chart->page.script, '\n');
}
