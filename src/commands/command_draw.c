#include "command.h"

#include "draw_chart.h"
#include "draw_store.h"
#include "range_options.h"
#include "reading_options.h"
#include "turning_options.h"

#include <stdint.h>
#include <string.h>

static const char *const kinds[] = {"network", "frequency", "initiative",
                                    "turning", "response",  NULL};

static const char *const types[] = {
    [DRAWING_DOT] = "dot", [DRAWING_SVG] = "svg",    [DRAWING_PNG] = "png",
    [DRAWING_PDF] = "pdf", [DRAWING_GNUPLOT] = "gp", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "FILE",
        .summary = "write FILE, or for several phases FILE-1, FILE-2 ... "
                   "before the ending; '-' is standard output",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "type",
        .value = "TYPE",
        .choices = types,
        .fallback = "by the ending of FILE",
        .summary = "what FILE is",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "kind",
        .value = "KIND",
        .choices = kinds,
        .summary = "what is drawn",
    },
    {
        .kind = OPTION_COUNT,
        .name = "ties",
        .value = "N",
        .fallback = "200",
        .summary = "draw the N heaviest ties of a phase; 0 draws all",
    },
    {
        .kind = OPTION_COUNT,
        .name = "dpi",
        .value = "N",
        .fallback = "300",
        .summary = "dots per inch of a PNG of a chart",
    },
    {
        .name = "force",
        .summary = "replace files that exist",
    },
    {0},
};

static const struct option_group draw_options = {"Drawing options", options};

static dm_status choose_type(enum drawing_type *out,
                             const struct arguments *arguments, dm_error *error)
{
    const char *path = arguments_get_text(arguments, "output");
    const char *ending = strrchr(path, '.');

    *out = (enum drawing_type)arguments_get_choice(arguments, "type");
    if (arguments_has(arguments, "type") || strcmp(path, "-") == 0) {
        return DM_OK;
    }
    for (size_t i = 0; ending && types[i]; i++) {
        if (strcmp(ending + 1, types[i]) == 0) {
            *out = (enum drawing_type)i;
            return DM_OK;
        }
    }
    return dm_error_set(error, DM_USAGE,
                        "'%s' does not end in .dot, .svg, .png, .pdf or .gp; "
                        "'--type' says what it is",
                        path);
}

/* DOT is what networks are written in, gnuplot's scripts are charts; what goes
 * to standard output without a type is the text of either. */
static dm_status choose_chart_type(enum drawing_type *out,
                                   const struct arguments *arguments,
                                   dm_error *error)
{
    bool typed = arguments_has(arguments, "type");
    const char *path = arguments_get_text(arguments, "output");

    *out = DRAWING_SVG;
    if (!path || (strcmp(path, "-") == 0 && !typed)) {
        return DM_OK;
    }
    dm_status status = choose_type(out, arguments, error);
    if (status == DM_OK && *out == DRAWING_DOT) {
        return dm_error_set(error, DM_USAGE,
                            "a chart is no DOT; '--type gp' writes its script");
    }
    return status;
}

static dm_status check_output(const struct arguments *arguments,
                              dm_error *error)
{
    if (arguments_has(arguments, "output") ||
        arguments_has(arguments, "data")) {
        return DM_OK;
    }
    return dm_error_set(error, DM_USAGE,
                        "'draw' lacks its option '--output FILE'");
}

static dm_status draw_networks(const struct arguments *arguments,
                               dm_error *error)
{
    size_t ties = arguments_get_count(arguments, "ties", DM_DRAW_TIES);
    enum drawing_type type;

    dm_status status = choose_type(&type, arguments, error);
    if (status == DM_OK && type == DRAWING_GNUPLOT) {
        status = dm_error_set(error, DM_USAGE,
                              "a network is no gnuplot script; '--kind' "
                              "chooses a chart");
    }
    if (status != DM_OK) {
        return status;
    }
    return draw_store(arguments, type, ties == 0 ? SIZE_MAX : ties,
                      TEXTS_MADE_PLAIN, error);
}

static dm_status draw(const struct arguments *arguments, dm_error *error)
{
    const struct chart_kind *chart = find_chart_kind(arguments);
    enum drawing_type type;

    dm_status status = check_chart_options(arguments, error);
    if (status == DM_OK) {
        status = check_output(arguments, error);
    }
    if (status != DM_OK) {
        return status;
    }
    if (!chart) {
        return draw_networks(arguments, error);
    }
    status = choose_chart_type(&type, arguments, error);
    return status == DM_OK ? draw_chart(arguments, chart, type, error) : status;
}

const struct command command_draw = {
    .name = "draw",
    .operands = "STORE",
    .summary = "draw the network of each phase, or a chart of a measure",
    .description = "One picture a phase, an actor at the same place in each: "
                   "actors coloured by state, ties as arrows in the colour of "
                   "the side that began, as wide as they are many, dashed when "
                   "one record alone tells them, dotted when contested. "
                   "With --kind one chart by gnuplot instead: frequency, "
                   "rates and their intervals; initiative, shares, their "
                   "intervals and as a bar the range over the records "
                   "(--range contested unless another is asked for); turning, "
                   "the posterior over the days, its 95 % interval, and the "
                   "windows of the hypotheses; response, the share of "
                   "overtures answered by the days waited, with a tick where "
                   "a wait was no longer watched. FILE.gp takes the script.",
    .examples = {"demarche draw pact.db -o pact.svg",
                 "demarche draw pact.db -o phase-2.pdf --phase 2 --level state",
                 "demarche draw pact.db -o - --phase 1 | neato -n2 -Tx11",
                 "demarche draw pact.db --kind initiative --level state -o "
                 "initiative.pdf"},
    .groups = {&draw_options, &chart_options, &range_options, &turning_options,
               &reading_options, &general_options},
    .run = draw,
};
