#include "draw_chart.h"

#include "chart_data.h"
#include "finished_files.h"
#include "interrupt.h"
#include "message.h"
#include "output_options.h"

#include <stdlib.h>
#include <string.h>

static const char *const widths[] = {
    [DM_CHART_COLUMN] = "column", [DM_CHART_PAGE] = "page", NULL};

static const char *const subjects[] = {[DM_BY_PAIR] = "pair",
                                       [DM_BY_ACTOR] = "actor",
                                       [DM_BY_CHANNEL] = "channel",
                                       [DM_BY_TOPIC] = "topic",
                                       NULL};

/* The first stands for all of them; the others in the order of dm_series. */
static const char *const series[] = {"all",        "direction", "rate",
                                     "approaches", "replies",   NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "width",
        .value = "WIDTH",
        .choices = widths,
        .summary = "of a chart in print: 80 mm, or 160 mm",
    },
    {
        .kind = OPTION_COUNT,
        .name = "lines",
        .value = "N",
        .fallback = "12",
        .summary = "draw the N pairs, directions or others that had most",
    },
    {
        .name = "data",
        .summary = "print what the chart shows as a table on standard output; "
                   "no picture without '-o'",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "format",
        .value = "FORMAT",
        .choices = output_formats,
        .fallback = "text on a terminal, csv elsewhere",
        .summary = "how '--data' is written",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "by",
        .value = "SUBJECT",
        .choices = subjects,
        .summary = "frequency: whose contacts are counted",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "series",
        .value = "SERIES",
        .choices = series,
        .summary = "turning: in which of the series the turn is searched",
    },
    {0},
};

const struct option_group chart_options = {"Chart options", options};

static chart_function *const charts[] = {
    [KIND_FREQUENCY] = chart_frequency,
    [KIND_INITIATIVE] = chart_initiative,
    [KIND_TURNING] = chart_turning,
    [KIND_RESPONSE] = chart_response,
};

static dm_status render(char **bytes, size_t *size, dm_chart *chart,
                        enum drawing_type type, const dm_chart_options *look,
                        dm_error *error)
{
    static const dm_picture pictures[] = {[DRAWING_SVG] = DM_PICTURE_SVG,
                                          [DRAWING_PNG] = DM_PICTURE_PNG,
                                          [DRAWING_PDF] = DM_PICTURE_PDF};

    if (type == DRAWING_GNUPLOT) {
        *bytes = chart->script;
        *size = chart->script_size;
        chart->script = NULL;
        return DM_OK;
    }
    return dm_render_chart(bytes, size, chart, pictures[type], look, error);
}

static dm_status write_picture(dm_chart *chart,
                               const struct arguments *arguments,
                               enum drawing_type type,
                               const dm_chart_options *look, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    struct finished_files pictures = {0};
    char *bytes = NULL;
    size_t size = 0;

    dm_status status = render(&bytes, &size, chart, type, look, error);
    if (status == DM_OK) {
        status = finished_files_add(&pictures, path, "", bytes, size, error);
    }
    if (status == DM_OK) {
        status = finished_files_write(&pictures, path, arguments, error);
    }
    finished_files_clear(&pictures);
    return status;
}

static void tell_left_out(const dm_chart *chart)
{
    if (chart->series_left_out > 0) {
        message_print_note("%zu of %zu series left out; '--lines' sets how "
                           "many are drawn",
                           chart->series_left_out,
                           chart->series_left_out + chart->series);
    }
    if (chart->undefined > 0) {
        message_print_note("%zu series without a value to draw left out",
                           chart->undefined);
    }
}

static dm_status check_outputs(const struct arguments *arguments,
                               dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");

    if (arguments_has(arguments, "data") && path && strcmp(path, "-") == 0) {
        return dm_error_set(error, DM_USAGE,
                            "standard output takes '--data' or the picture, "
                            "not both");
    }
    if (arguments_has(arguments, "format") &&
        !arguments_has(arguments, "data")) {
        return dm_error_set(error, DM_USAGE, "'--format' goes with '--data'");
    }
    return DM_OK;
}

dm_status draw_chart(const struct arguments *arguments, enum drawing_kind kind,
                     enum drawing_type type, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    bool data = arguments_has(arguments, "data");
    dm_chart chart = {0};
    dm_chart_options look = {
        .width = (dm_chart_width)arguments_get_choice(arguments, "width"),
        .series_limit = arguments_get_count(arguments, "lines", 0),
        .dpi = (unsigned)arguments_get_count(arguments, "dpi", 0),
        .interrupted = &interrupted};

    dm_status status = check_outputs(arguments, error);
    if (status != DM_OK) {
        return status;
    }
    status = charts[kind](&chart, arguments, &look, error);
    if (status == DM_OK && path) {
        status = write_picture(&chart, arguments, type, &look, error);
    }
    if (status == DM_OK && data) {
        status = print_on_stdout(arguments, chart.data, error);
    }
    if (status == DM_OK) {
        tell_left_out(&chart);
    }
    dm_chart_clear(&chart);
    return status;
}
