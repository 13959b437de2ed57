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

struct chart_kind {
    const char *name;
    enum chart_subject subject;
    chart_function *draw;
};

static const struct chart_kind kinds[] = {
    {"frequency", CHART_FREQUENCY, chart_frequency},
    {"initiative", CHART_INITIATIVE, chart_initiative},
    {"turning", CHART_TURNING, chart_turning},
    {"response", CHART_RESPONSE, chart_response},
};

#define LEAST_DPI 30
#define MOST_DPI 2400

#define KIND_COUNT (sizeof kinds / sizeof *kinds)

/* Which kinds of chart each option is for. */
#define FREQUENCY (1U << CHART_FREQUENCY)
#define INITIATIVE (1U << CHART_INITIATIVE)
#define TURNING (1U << CHART_TURNING)
#define RESPONSE (1U << CHART_RESPONSE)
#define EVERY (FREQUENCY | INITIATIVE | TURNING | RESPONSE)

static const struct {
    const char *option;
    unsigned kinds;
} uses[] = {
    {"width", EVERY},
    {"data", EVERY},
    {"format", EVERY},
    {"lines", FREQUENCY | INITIATIVE | RESPONSE},
    {"by", FREQUENCY},
    {"range", FREQUENCY | INITIATIVE},
    {"series", TURNING},
    {"about", TURNING},
    {"prior", TURNING},
    {"with-internal", TURNING},
    {"draws", TURNING},
    {"seed", TURNING},
    {"with-replies", TURNING | INITIATIVE},
    {"horizon", TURNING | RESPONSE},
    {"ties", 0},
};

const struct chart_kind *find_chart_kind(const struct arguments *arguments)
{
    const char *name = arguments_get_text(arguments, "kind");

    for (size_t i = 0; name && i < KIND_COUNT; i++) {
        if (strcmp(kinds[i].name, name) == 0) {
            return &kinds[i];
        }
    }
    return NULL;
}

static const char *name_other_kind(unsigned goes)
{
    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (goes & (1U << kinds[i].subject)) {
            return kinds[i].name;
        }
    }
    return "network";
}

dm_status check_chart_options(const struct arguments *arguments,
                              dm_error *error)
{
    const struct chart_kind *kind = find_chart_kind(arguments);
    unsigned asked = kind ? 1U << kind->subject : 0;

    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        bool fits = uses[i].kinds == 0 ? !kind : (uses[i].kinds & asked) != 0;
        if (!fits && arguments_has(arguments, uses[i].option)) {
            return dm_error_set(error, DM_USAGE, "'--%s' goes with '--kind %s'",
                                uses[i].option, name_other_kind(uses[i].kinds));
        }
    }
    if (arguments_has(arguments, "format") &&
        !arguments_has(arguments, "data")) {
        return dm_error_set(error, DM_USAGE, "'--format' goes with '--data'");
    }
    return DM_OK;
}

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
    size_t dpi = arguments_get_count(arguments, "dpi", DM_CHART_DPI);

    if (arguments_has(arguments, "data") && path && strcmp(path, "-") == 0) {
        return dm_error_set(error, DM_USAGE,
                            "standard output takes '--data' or the picture, "
                            "not both");
    }
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
        return dm_error_set(error, DM_USAGE, "'--dpi' takes %d to %d, not %zu",
                            LEAST_DPI, MOST_DPI, dpi);
    }
    return DM_OK;
}

dm_status draw_chart(const struct arguments *arguments,
                     const struct chart_kind *kind, enum drawing_type type,
                     dm_error *error)
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
    status = kind->draw(&chart, arguments, &look, error);
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
