#include "drawing/turning_panels.h"

#include <math.h>

#define HEAD_EM 2.0
#define ROW_EM 2.1
#define TEXT_EM 0.75 /* the middle of a text above its ribbon */
#define RIBBON_EM 1.65
#define ALPHA 0x60
#define LEAST 1.2 /* points, so that a day is seen */

static void add_holders(dm_buffer *out, const char *holders)
{
    dm_buffer_add(out, " (");
    for (; *holders; holders++) {
        if (*holders == ';') {
            dm_buffer_add(out, ", ");
        } else {
            dm_buffer_add_char(out, *holders);
        }
    }
    dm_buffer_add_char(out, ')');
}

/* One of the windows: its part of the axis, and what stands over it. */
typedef struct ribbon {
    dm_interval window;
    const char *label;
    const char *holders; /* NULL: none */
} ribbon;

/* The phases first, then the hypotheses; false past the last. */
static bool get_ribbon(ribbon *out, const dm_turning_findings *findings,
                       size_t place)
{
    const dm_phases *phases = findings->phases;
    const dm_hypotheses *hypotheses = findings->hypotheses;
    size_t phase_count = phases ? phases->count : 0;
    if (place < phase_count) {
        const dm_phase *phase = &phases->items[place];
        *out = (ribbon){phase->window, phase->label, NULL};
        return true;
    }
    size_t next = place - phase_count;
    if (hypotheses && next < hypotheses->count) {
        const dm_hypothesis *claim = &hypotheses->items[next];
        *out = (ribbon){claim->window, claim->label ? claim->label : claim->key,
                        claim->holder};
        return true;
    }
    return false;
}

static bool is_phase(const dm_turning_findings *findings, size_t place)
{
    return findings->phases && place < findings->phases->count;
}

static void add_text(dm_turning_chart *chart, const ribbon *drawn, double from,
                     double y)
{
    dm_chart_page *page = &chart->page;
    double span = (double)(chart->axis.last - chart->axis.first + 1);
    dm_buffer text = {0};
    dm_buffer_add(&text, drawn->label);
    if (drawn->holders && *drawn->holders) {
        add_holders(&text, drawn->holders);
    }
    double size = dm_chart_text_width(page, dm_buffer_text(&text));
    double x = chart->left + from / span * (chart->right - chart->left);
    bool fits = x + size <= page->width;
    dm_chart_label_add(page, &(dm_chart_label){.text = dm_buffer_text(&text),
                                               .columns = dm_chart_text_columns(
                                                   page, page->width - 2),
                                               .x = fits ? x : page->width - 1,
                                               .y = y,
                                               .align = fits ? 'l' : 'r'});
    page->script.failed = page->script.failed || text.failed;
    dm_buffer_clear(&text);
}

static size_t count_ribbons(const dm_turning_chart *chart)
{
    size_t count = 0;
    ribbon drawn;
    for (size_t i = 0; get_ribbon(&drawn, chart->findings, i); i++) {
        double from;
        double to;
        count += dm_turning_clip(chart, drawn.window, &from, &to);
    }
    return count;
}

double dm_turning_ribbons_height(const dm_turning_chart *chart)
{
    double rows = (double)count_ribbons(chart);
    return rows > 0 ? (HEAD_EM + rows * ROW_EM) * chart->page.font : 0;
}

/* The phases in grey, the hypotheses in the colour of the side. */
static void add_ribbons(dm_turning_chart *chart, double top)
{
    double span = (double)(chart->axis.last - chart->axis.first + 1);
    double least = span * LEAST / (chart->right - chart->left);
    double row = 0;
    ribbon drawn;
    dm_chart_block_begin(&chart->page, "ribbons");
    for (size_t i = 0; get_ribbon(&drawn, chart->findings, i); i++) {
        double from;
        double to;
        if (dm_turning_clip(chart, drawn.window, &from, &to)) {
            bool phase = is_phase(chart->findings, i);
            double numbers[] = {
                from, row * ROW_EM + RIBBON_EM, fmax(to - from, least),
                dm_chart_color(phase ? DM_CHART_AXIS : chart->color, ALPHA)};
            dm_chart_block_row(&chart->page, numbers, 4);
            row++;
        }
    }
    dm_chart_block_end(&chart->page);
    row = 0;
    for (size_t i = 0; get_ribbon(&drawn, chart->findings, i); i++) {
        double from;
        double to;
        if (dm_turning_clip(chart, drawn.window, &from, &to)) {
            double y = top + (row * ROW_EM + TEXT_EM) * chart->page.font;
            add_text(chart, &drawn, from, y);
            row++;
        }
    }
}

void dm_turning_ribbons_add(dm_turning_chart *chart, double top)
{
    dm_chart_page *page = &chart->page;
    double rows = (double)count_ribbons(chart) * ROW_EM;
    if (rows == 0) {
        return;
    }
    dm_chart_frame frame = {.left = chart->left,
                            .right = chart->right,
                            .top = top + HEAD_EM * page->font,
                            .bottom = top + (HEAD_EM + rows) * page->font};
    add_ribbons(chart, frame.top);
    dm_chart_label_add(page,
                       &(dm_chart_label){.text = "phases and hypotheses",
                                         .x = chart->left,
                                         .y = frame.top - 0.7 * page->font,
                                         .align = 'l',
                                         .bold = true});
    dm_chart_frame_add(page, &frame);
    dm_buffer_add(&page->script, "unset xtics\nunset border\n"
                                 "unset grid\nset yrange [");
    dm_chart_number_add(&page->script, rows);
    dm_buffer_add(&page->script, ":0]\nplot $ribbons using 1:2:3:(0):4 with "
                                 "vectors nohead linewidth 3 linecolor rgb "
                                 "variable\n");
}
