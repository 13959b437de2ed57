#include "draw_phases.h"

#include "draw_store.h"

#include <stdint.h>
#include <stdlib.h>

static const char *const sizes[] = {
    "strength", "in_strength", "out_strength", "betweenness", "closeness",
    "pagerank", NULL};

static const struct option options[] = {
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

const struct option_group network_options = {"Network options", options};

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

dm_status draw_phases(const struct arguments *arguments, enum drawing_type type,
                      dm_error *error)
{
    size_t ties = arguments_get_count(arguments, "ties", DM_DRAW_TIES);
    size_t size = arguments_get_choice(arguments, "size-by");
    struct drawing_request request = {
        .type = type,
        .texts = TEXTS_MADE_PLAIN,
        .options = {
            .tie_limit = ties == 0 ? SIZE_MAX : ties,
            .actor_limit = arguments_get_count(arguments, "top", 0),
            .highlight = arguments_get_text(arguments, "highlight"),
            .report = arguments_get_text(arguments, "report"),
            .size_column = size > 0 ? sizes[size] : NULL,
            .dots_per_inch = (unsigned)arguments_get_count(arguments, "dpi", 0),
        }};

    dm_status status = choose_panels(&request.options, arguments, error);
    return status == DM_OK ? draw_store(arguments, &request, error) : status;
}
