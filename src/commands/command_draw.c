#include "command.h"

#include "draw_chart.h"
#include "draw_phases.h"
#include "drawing_kinds.h"
#include "range_options.h"
#include "reading_options.h"
#include "store_timeline.h"
#include "turning_options.h"

#include <string.h>

#define LEAST_DOTS 1
#define LEAST_CHART_DOTS 30 /* with fewer nothing can be read */
#define MOST_DOTS 2400

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
        .choices = drawing_kinds,
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
        .fallback = "96; of a chart 300",
        .summary = "dots to the inch of a PNG, 2400 at most",
    },
    {
        .kind = OPTION_TEXT,
        .name = "report",
        .value = "FILE",
        .summary = "of a network or timeline as SVG or PDF: let actors, ties "
                   "and contacts lead into FILE, a page of 'demarche report', "
                   "named as seen from the picture",
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

/* DOT as well: it is what becomes an SVG. */
static dm_status check_links(const struct arguments *arguments,
                             enum drawing_type type, dm_error *error)
{
    return type == DRAWING_PNG && arguments_has(arguments, "report")
               ? dm_error_set(error, DM_USAGE,
                              "a PNG leads nowhere; '--report' goes with an "
                              "SVG or PDF")
               : DM_OK;
}

static dm_status check_dots(const struct arguments *arguments,
                            enum drawing_kind kind, dm_error *error)
{
    size_t least = is_chart(kind) ? LEAST_CHART_DOTS : LEAST_DOTS;
    size_t dots = arguments_get_count(arguments, "dpi", DM_CHART_DPI);

    if (dots >= least && dots <= MOST_DOTS) {
        return DM_OK;
    }
    return dm_error_set(error, DM_USAGE, "'--dpi' takes %zu to %d, not %zu",
                        least, MOST_DOTS, dots);
}

static dm_status choose_dot_type(enum drawing_type *out,
                                 const struct arguments *arguments,
                                 enum drawing_kind kind, dm_error *error)
{
    dm_status status = choose_type(out, arguments, error);
    if (status == DM_OK && *out == DRAWING_GNUPLOT) {
        return dm_error_set(error, DM_USAGE,
                            "a %s is no gnuplot script; '--kind' chooses a "
                            "chart",
                            drawing_kinds[kind]);
    }
    return status;
}

static dm_status draw(const struct arguments *arguments, dm_error *error)
{
    enum drawing_kind kind =
        (enum drawing_kind)arguments_get_choice(arguments, "kind");
    enum drawing_type type;

    dm_status status = check_kind_options(arguments, kind, error);
    if (status == DM_OK) {
        status = check_output(arguments, error);
    }
    if (status == DM_OK) {
        status = is_chart(kind)
                     ? choose_chart_type(&type, arguments, error)
                     : choose_dot_type(&type, arguments, kind, error);
    }
    if (status == DM_OK) {
        status = check_dots(arguments, kind, error);
    }
    if (status == DM_OK) {
        status = check_links(arguments, type, error);
    }
    if (status != DM_OK) {
        return status;
    }
    switch (kind) {
    case KIND_NETWORK:
        return draw_phases(arguments, type, error);
    case KIND_TIMELINE:
        return draw_store_timeline(arguments, type, error);
    default:
        return draw_chart(arguments, kind, type, error);
    }
}

const struct command command_draw = {
    .name = "draw",
    .operands = "STORE",
    .summary = "draw networks, all contacts along time, or charts of measures",
    .description = "One picture a phase, an actor at the same place in each: "
                   "actors coloured by state, ties as arrows in the colour of "
                   "the side that began, as wide as they are many, dashed when "
                   "one record alone tells them, dotted when contested. "
                   "A timeline has a lane for each actor and a line for each "
                   "contact at its date, vague dates as bars, silences as "
                   "gaps with their days, and after the lanes the hypotheses "
                   "of the store and the posterior of the turn they are about. "
                   "In an SVG actors are n1, n2 .. in the order of their "
                   "keys, in a timeline from the first lane, ties t1, t2 .., "
                   "the contacts of a timeline c1, c2 .. in order of time. "
                   "The other kinds are charts by gnuplot: frequency, "
                   "rates and their intervals; initiative, shares, their "
                   "intervals and as a bar the range over the records "
                   "(--range contested unless another is asked for); turning, "
                   "the posterior over the days, its 95 % interval, and the "
                   "windows of the hypotheses; response, the share of "
                   "overtures answered by the days waited, with a tick where "
                   "a wait was no longer watched. FILE.gp takes the script.",
    .examples = {"demarche draw pact.db -o pact.svg",
                 "demarche draw pact.db -o t.pdf --kind timeline --time down",
                 "demarche draw pact.db -o turn.svg --compare 2,3",
                 "demarche draw pact.db -o - --phase 1 | neato -n2 -Tx11",
                 "demarche draw pact.db -o shares.pdf --kind initiative"},
    .groups = {&draw_options, &network_options, &timeline_options,
               &chart_options, &range_options, &turning_options,
               &reading_options, &general_options},
    .run = draw,
};
