#include "report_charts.h"

#include "interrupt.h"
#include "message.h"

#include <stdio.h>
#include <stdlib.h>

static dm_chart_options choose_look(const struct report_parts *parts)
{
    return (dm_chart_options){.width = DM_CHART_PAGE,
                              .contacts = parts->selection.contacts,
                              .interrupted = &interrupted};
}

static void tell_without(struct report_parts *parts, const dm_error *failure)
{
    char text[sizeof failure->message + 64];

    parts->without_charts = true;
    message_print_note("made without charts: %s", failure->message);
    snprintf(text, sizeof text, "Made without charts: %s.", failure->message);
    dm_report_add_paragraph(parts->report, text);
}

static void add_figure(struct report_parts *parts, const dm_chart *chart,
                       const char *svg, size_t size, bool with_figures)
{
    char description[256];
    char caption[512];
    char note[128] = "";
    dm_report_table told = {
        .caption = caption, .rows = chart->data, .folded = true};
    dm_report_figure figure = {.caption = chart->title,
                               .description = description,
                               .svg = svg,
                               .size = size,
                               .told = with_figures ? &told : NULL,
                               .note = *note ? note : NULL};

    snprintf(caption, sizeof caption, "The figures: %s", chart->title);
    snprintf(description, sizeof description,
             "A chart of %zu series. The table %s has the same figures.",
             chart->series, with_figures ? "after it" : "of this section");
    if (chart->series_left_out > 0) {
        snprintf(note, sizeof note,
                 "The %zu of %zu series that have most contacts.",
                 chart->series, chart->series + chart->series_left_out);
        figure.note = note;
    }
    dm_report_add_figure(parts->report, &figure);
}

static dm_status render(struct report_parts *parts, const dm_chart *chart,
                        bool with_figures, dm_error *error)
{
    dm_chart_options look = choose_look(parts);
    dm_error failure = {.status = DM_OK};
    char *svg = NULL;
    size_t size = 0;

    dm_status status =
        dm_render_chart(&svg, &size, chart, DM_PICTURE_SVG, &look, &failure);
    if (status == DM_OK) {
        add_figure(parts, chart, svg, size, with_figures);
    } else if (status == DM_SYSTEM) {
        tell_without(parts, &failure);
    } else {
        dm_error_set(error, status, "%s", failure.message);
    }
    free(svg);
    return status == DM_SYSTEM ? DM_OK : status;
}

/* Without a value there is no picture, and the table says so. */
static dm_status finish_chart(struct report_parts *parts, dm_status status,
                              dm_chart *chart, bool with_figures,
                              const dm_error *failure, dm_error *error)
{
    if (status == DM_OK) {
        status = render(parts, chart, with_figures, error);
    } else if (status == DM_USAGE) {
        status = DM_OK;
    } else {
        dm_error_set(error, status, "%s", failure->message);
    }
    dm_chart_clear(chart);
    return status;
}

dm_status report_add_chart(struct report_parts *parts, const dm_table *table,
                           picture_function *draw, dm_error *error)
{
    dm_chart_options look = choose_look(parts);
    dm_error failure = {.status = DM_OK};
    dm_chart chart = {0};

    if (parts->without_charts) {
        return DM_OK;
    }
    dm_status status = draw(&chart, table, &look, &failure);
    return finish_chart(parts, status, &chart, true, &failure, error);
}

dm_status report_add_turn_chart(struct report_parts *parts, dm_error *error)
{
    const struct turning_query *query = &parts->turn.query;
    dm_turning_findings findings = {parts->turn.days,   parts->turn.summary,
                                    &query->hypotheses, &query->phases,
                                    query->about,       query->toward};
    dm_chart_options look = choose_look(parts);
    dm_error failure = {.status = DM_OK};
    dm_chart chart = {0};

    if (parts->without_charts) {
        return DM_OK;
    }
    dm_status status = dm_draw_turning(&chart, &findings, &look, &failure);
    return finish_chart(parts, status, &chart, false, &failure, error);
}
