#include "command.h"

#include "draw_store.h"
#include "reading_options.h"
#include "store_timeline.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_DOTS 96
#define MOST_DOTS 2400

enum drawing_kind { KIND_NETWORK, KIND_TIMELINE };

static const char *const kinds[] = {
    [KIND_NETWORK] = "network", [KIND_TIMELINE] = "timeline", NULL};

static const char *const types[] = {[DRAWING_DOT] = "dot",
                                    [DRAWING_SVG] = "svg",
                                    [DRAWING_PNG] = "png",
                                    [DRAWING_PDF] = "pdf",
                                    NULL};

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "output",
        .letter = 'o',
        .value = "FILE",
        .required = true,
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
        .fallback = "96",
        .summary = "dots to the inch of a PNG, 2400 at most",
    },
    {
        .name = "force",
        .summary = "replace files that exist",
    },
    {0},
};

static const struct option_group draw_options = {"Drawing options", options};

static const char *const sizes[] = {
    "strength", "in_strength", "out_strength", "betweenness", "closeness",
    "pagerank", NULL};

static const struct option network_option_list[] = {
    {
        .kind = OPTION_COUNT,
        .name = "top",
        .value = "N",
        .summary = "only ties among the N actors with most contacts over all "
                   "phases",
    },
    {
        .kind = OPTION_TEXT,
        .name = "highlight",
        .names = NAMES_ACTORS,
        .value = "NAME",
        .summary = "make ties without this actor or those who serve this "
                   "state pale",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "size-by",
        .value = "MEASURE",
        .choices = sizes,
        .summary = "what a circle's area grows with",
    },
    {
        .name = "all-phases",
        .summary = "all phases side by side in one picture",
    },
    {
        .kind = OPTION_TEXT,
        .name = "compare",
        .names = NAMES_PHASES,
        .value = "A,B",
        .summary = "what became of the ties from phase A to phase B, by their "
                   "numbers",
    },
    {0},
};

static const struct option_group network_options = {"Network options",
                                                    network_option_list};

static const char *const profiles[] = {"direction", "rate", "approaches",
                                       "replies",   "none", NULL};

static const struct option timeline_option_list[] = {
    {
        .kind = OPTION_COUNT,
        .name = "contacts",
        .value = "N",
        .fallback = "200",
        .summary = "draw N contacts, those of the pairs with most; 0 draws all",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "profile",
        .value = "SERIES",
        .choices = profiles,
        .summary = "whose posterior over the days of a turn is drawn, for the "
                   "turn that the hypotheses are about",
    },
    {0},
};

static const struct option_group timeline_options = {"Timeline options",
                                                     timeline_option_list};

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
                        "'%s' does not end in .dot, .svg, .png or .pdf; "
                        "'--type' says what it is",
                        path);
}

static dm_status check_dots(const struct arguments *arguments, dm_error *error)
{
    size_t dots = arguments_get_count(arguments, "dpi", DEFAULT_DOTS);
    return dots >= 1 && dots <= MOST_DOTS
               ? DM_OK
               : dm_error_set(error, DM_USAGE, "'--dpi' takes 1 to %d",
                              MOST_DOTS);
}

/* Two numbers of phases with a comma between them. */
static dm_status choose_panels(dm_draw_options *out,
                               const struct arguments *arguments,
                               dm_error *error)
{
    const char *text = arguments_get_text(arguments, "compare");
    char *end;

    if (arguments_has(arguments, "all-phases")) {
        out->panels = DM_PANELS_TOGETHER;
        return text ? dm_error_set(error, DM_USAGE,
                                   "'--compare' and '--all-phases' are "
                                   "different pictures")
                    : DM_OK;
    }
    if (!text) {
        return DM_OK;
    }
    out->panels = DM_PANELS_DIFFERENCE;
    out->compared[0] = strtoll(text, &end, 10);
    if (end != text && *end == ',') {
        const char *second = end + 1;
        out->compared[1] = strtoll(second, &end, 10);
        if (end != second && *end == '\0') {
            return DM_OK;
        }
    }
    return dm_error_set(error, DM_USAGE,
                        "'--compare' takes the numbers of two phases such as "
                        "'1,2', not '%s'",
                        text);
}

static dm_status draw(const struct arguments *arguments, dm_error *error)
{
    size_t ties = arguments_get_count(arguments, "ties", DM_DRAW_TIES);
    size_t dots = arguments_get_count(arguments, "dpi", DEFAULT_DOTS);
    size_t size = arguments_get_choice(arguments, "size-by");
    struct drawing_request request = {
        .texts = TEXTS_MADE_PLAIN,
        .options = {.tie_limit = ties == 0 ? SIZE_MAX : ties,
                    .actor_limit = arguments_get_count(arguments, "top", 0),
                    .highlight = arguments_get_text(arguments, "highlight"),
                    .size_column = size > 0 ? sizes[size] : NULL,
                    .dots_per_inch = (unsigned)dots}};

    dm_status status = choose_type(&request.type, arguments, error);
    if (status == DM_OK) {
        status = check_dots(arguments, error);
    }
    if (status == DM_OK) {
        status = choose_panels(&request.options, arguments, error);
    }
    if (status != DM_OK) {
        return status;
    }
    switch ((enum drawing_kind)arguments_get_choice(arguments, "kind")) {
    case KIND_TIMELINE:
        return draw_store_timeline(arguments, request.type, error);
    case KIND_NETWORK:
        break;
    }
    return draw_store(arguments, &request, error);
}

const struct command command_draw = {
    .name = "draw",
    .operands = "STORE",
    .summary = "draw the network of each phase, or all contacts along time",
    .description = "One picture a phase, an actor at the same place in each: "
                   "actors coloured by state, ties as arrows in the colour of "
                   "the side that began, as wide as they are many, dashed when "
                   "one record alone tells them, dotted when contested. "
                   "A timeline has a lane for each actor and a line for each "
                   "contact at its date, vague dates as bars, silences as "
                   "gaps with their days, and beneath them the hypotheses of "
                   "the store and the posterior of the turn they are about. "
                   "In an SVG actors are n1, n2 .. in the order of their "
                   "keys, in a timeline from the top, ties t1, t2 .., the "
                   "contacts of a timeline c1, c2 .. in order of time.",
    .examples = {"demarche draw pact.db -o pact.svg",
                 "demarche draw pact.db -o line.pdf --kind timeline",
                 "demarche draw pact.db -o turn.svg --compare 2,3",
                 "demarche draw pact.db -o - --phase 1 | neato -n2 -Tx11"},
    .groups = {&draw_options, &network_options, &timeline_options,
               &reading_options, &general_options},
    .run = draw,
};
