#include "drawing/turning_panels.h"

#include "base/calendar.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "drawing/chart_series.h"

#define DAY_S 86400
#define PANEL_EM 8.0
#define HEAD_EM 2.4
#define FOOT_EM 3.4
#define TICK_EM 4.5 /* from one date to the next */
#define EN_DASH "\xE2\x80\x93"
#define TINT "A0" /* the alpha of the area of the interval */
#define PALE "D0" /* and of what lies outside */

bool dm_turning_day(int64_t *out, const dm_table *table, size_t row,
                    const char *column)
{
    size_t place = dm_table_find_column(table, column);
    dm_date date;
    if (dm_table_is_empty(table, row, place) ||
        dm_date_parse(&date, dm_table_get_text(table, row, place), NULL) !=
            DM_OK) {
        return false;
    }
    dm_time start = date.bounds.start;
    *out = start / DAY_S - (start % DAY_S < 0);
    return true;
}

bool dm_turning_clip(const dm_turning_chart *chart, dm_interval window,
                     double *from, double *to)
{
    double first = (double)chart->axis.first;
    *from = fmax((double)window.start / DAY_S - first, 0);
    *to = fmin((double)window.end / DAY_S - first,
               (double)(chart->axis.last - chart->axis.first + 1));
    return *from < *to;
}

double dm_turning_panel_height(const dm_turning_chart *chart)
{
    return (HEAD_EM + PANEL_EM + FOOT_EM) * chart->page.font;
}

static void add_heading(dm_turning_chart *chart, size_t series, double y)
{
    static const struct {
        const char *series;
        const char *text;
    } texts[] = {{"direction", "share of approaches begun"},
                 {"rate", "contacts in 30 days"},
                 {"approaches", "approaches in 30 days"},
                 {"replies", "share of overtures met"}};
    const dm_table *summary = chart->findings->summary;
    const char *name = dm_table_get_text(summary, series, 0);
    dm_buffer text = {0};
    dm_buffer_add(&text, name);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (strcmp(name, texts[i].series) == 0) {
            dm_buffer_add_format(&text, ": %s", texts[i].text);
        }
    }
    dm_buffer_add_format(&text, " (%.0f contacts)",
                         dm_chart_cell(summary, series, "contacts"));
    dm_chart_label_add(&chart->page,
                       &(dm_chart_label){.text = dm_buffer_text(&text),
                                         .x = chart->left,
                                         .y = y,
                                         .align = 'l',
                                         .bold = true});
    chart->page.script.failed = chart->page.script.failed || text.failed;
    dm_buffer_clear(&text);
}

/* Every other phase is tinted, so that its ends are seen. */
static void add_phases(dm_turning_chart *chart)
{
    const dm_phases *phases = chart->findings->phases;
    dm_buffer *out = &chart->page.script;
    for (size_t i = 0; phases && i < phases->count; i++) {
        double from;
        double to;
        if (i % 2 == 1 &&
            dm_turning_clip(chart, phases->items[i].window, &from, &to)) {
            dm_buffer_add(out, "set object rectangle from first ");
            dm_chart_number_add(out, from);
            dm_buffer_add(out, ", graph 0 to first ");
            dm_chart_number_add(out, to);
            dm_buffer_add(out, ", graph 1 behind fillcolor rgb '#E0808080' "
                               "fillstyle solid noborder\n");
        }
    }
}

/* The days of one block, as the corners of a surface of steps. */
static double add_days(dm_turning_chart *chart, const char *name, size_t first,
                       size_t count, const int64_t bounds[2])
{
    const dm_table *days = chart->findings->days;
    double highest = 0;
    int64_t day = 0;
    double value = 0;
    dm_chart_block_begin(&chart->page, name);
    for (size_t i = first; i < first + count; i++) {
        if (!dm_turning_day(&day, days, i, "date") || day < bounds[0] ||
            day > bounds[1]) {
            continue;
        }
        value = dm_chart_cell(days, i, "posterior");
        highest = fmax(highest, value);
        double x = (double)(day - chart->axis.first);
        dm_chart_block_row(&chart->page, (double[]){x, value * 100}, 2);
        dm_chart_block_row(&chart->page, (double[]){x + 1, value * 100}, 2);
    }
    dm_chart_block_end(&chart->page);
    return highest * 100;
}

/* The most probable day, or the first and the last of several. */
static void add_mode(dm_buffer *out, int64_t mode, double mode_days)
{
    if (mode_days > 1) {
        int64_t last = mode + (int64_t)mode_days - 1;
        dm_chart_days_add_start(out, mode, last);
        dm_buffer_add(out, EN_DASH);
        mode = last;
    }
    dm_chart_days_add_day(out, mode);
}

static void add_finding(dm_turning_chart *chart, size_t series, int64_t mode,
                        double y)
{
    const dm_table *summary = chart->findings->summary;
    double before = dm_chart_cell(summary, series, "before");
    double after = dm_chart_cell(summary, series, "after");
    dm_buffer text = {0};
    add_mode(&text, mode, dm_chart_cell(summary, series, "mode_days"));
    if (!isnan(before) && !isnan(after)) {
        dm_buffer_add(&text, ": ");
        dm_chart_number_add(&text, round(before * 100) / 100);
        dm_buffer_add(&text, " \xE2\x86\x92 "); /* an arrow */
        dm_chart_number_add(&text, round(after * 100) / 100);
    }
    double middle = (double)(mode - chart->axis.first) /
                    (double)(chart->axis.last - chart->axis.first + 1);
    bool right = middle > 0.5;
    dm_chart_label_add(
        &chart->page,
        &(dm_chart_label){.text = dm_buffer_text(&text),
                          .x = chart->left +
                               middle * (chart->right - chart->left) +
                               (right ? -4 : 4),
                          .y = y,
                          .align = right ? 'r' : 'l'});
    chart->page.script.failed = chart->page.script.failed || text.failed;
    dm_buffer_clear(&text);
}

static void add_axes(dm_turning_chart *chart, const dm_chart_frame *frame,
                     double highest)
{
    dm_buffer *out = &chart->page.script;
    double width = (frame->right - frame->left) / chart->page.font;
    dm_chart_frame_add(&chart->page, frame);
    dm_chart_days_add(out, &chart->axis, (size_t)fmax(2, width / TICK_EM));
    dm_buffer_add_format(out, "set xrange [0:%" PRId64 "]\nset yrange [0:",
                         chart->axis.last - chart->axis.first + 1);
    dm_chart_number_add(out, highest > 0 ? highest * 1.25 : 1);
    dm_buffer_add(out, "]\nunset grid\nset ytics out nomirror scale 0.4 offset "
                       "0.6, 0 ('0' 0, '");
    dm_chart_number_add(out, round(highest * 100) / 100);
    dm_buffer_add(out, " %%' ");
    dm_chart_number_add(out, highest);
    dm_buffer_add(out, ") textcolor rgb 'black'\n");
}

/* A line beneath the surface from end to end of the interval, a dot at the
 * mode. */
static void add_plots(dm_turning_chart *chart, bool inside, const int64_t *ends,
                      const int64_t *mode)
{
    dm_buffer *out = &chart->page.script;
    const char *color = chart->color + 1;
    if (inside) {
        dm_buffer_add_format(
            out,
            "set arrow from first %" PRId64 ", graph 0 to first %" PRId64
            ", graph 0 nohead front linewidth 2.5 linecolor rgb '#%s'\n",
            ends[0] - chart->axis.first, ends[1] - chart->axis.first + 1,
            color);
    }
    if (mode) {
        dm_buffer_add_format(
            out,
            "set arrow from first %" PRId64 ".5, graph 0 to first %" PRId64
            ".5, graph 1 nohead back linewidth 0.75 "
            "dashtype '--' linecolor rgb '#%s'\n",
            *mode - chart->axis.first, *mode - chart->axis.first, color);
    }
    dm_buffer_add_format(out,
                         "plot $days using 1:2 with filledcurves y1=0 "
                         "fillcolor rgb '#" PALE "%s' fillstyle solid",
                         color);
    if (inside) {
        dm_buffer_add_format(out,
                             ", \\\n     $inside using 1:2 with filledcurves "
                             "y1=0 fillcolor rgb '#" TINT "%s' fillstyle solid",
                             color);
    }
    dm_buffer_add_format(out,
                         ", \\\n     $days using 1:2 with lines linewidth 0.75 "
                         "linecolor rgb '#%s'\n",
                         color);
    dm_buffer_add(out, "unset label\nunset arrow\nunset object\n");
}

void dm_turning_panel_add(dm_turning_chart *chart, size_t series, size_t first,
                          size_t count, double top)
{
    const dm_table *summary = chart->findings->summary;
    double font = chart->page.font;
    dm_chart_frame frame = {.left = chart->left,
                            .right = chart->right,
                            .top = top + HEAD_EM * font,
                            .bottom = top + (HEAD_EM + PANEL_EM) * font};
    const int64_t all[] = {INT64_MIN, INT64_MAX};
    int64_t ends[2] = {0, 0};
    int64_t mode = 0;
    bool inside = dm_turning_day(&ends[0], summary, series, "low") &&
                  dm_turning_day(&ends[1], summary, series, "high");
    bool has_mode = dm_turning_day(&mode, summary, series, "mode");

    add_heading(chart, series, top + HEAD_EM * font - 0.9 * font);
    dm_chart_label_add(&chart->page,
                       &(dm_chart_label){.text = "posterior a day",
                                         .x = 0.6 * font,
                                         .y = (frame.top + frame.bottom) / 2,
                                         .align = 'c',
                                         .upright = true});
    double highest = add_days(chart, "days", first, count, all);
    if (inside) {
        add_days(chart, "inside", first, count, ends);
    }
    add_axes(chart, &frame, highest);
    add_phases(chart);
    if (has_mode) {
        add_finding(chart, series, mode, frame.top + 0.7 * font);
    }
    add_plots(chart, inside, ends, has_mode ? &mode : NULL);
}
