#include "command.h"

#include "draw_store.h"
#include "reading_options.h"

#include <stdint.h>
#include <string.h>

static const char *const kinds[] = {"network", NULL};

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
                        "'%s' does not end in .dot, .svg, .png or .pdf; "
                        "'--type' says what it is",
                        path);
}

static dm_status draw(const struct arguments *arguments, dm_error *error)
{
    size_t ties = arguments_get_count(arguments, "ties", DM_DRAW_TIES);
    enum drawing_type type;

    dm_status status = choose_type(&type, arguments, error);
    if (status != DM_OK) {
        return status;
    }
    return draw_store(arguments, type, ties == 0 ? SIZE_MAX : ties,
                      TEXTS_MADE_PLAIN, error);
}

const struct command command_draw = {
    .name = "draw",
    .operands = "STORE",
    .summary = "draw the network of each phase",
    .description = "One picture a phase, an actor at the same place in each: "
                   "actors coloured by state, ties as arrows in the colour of "
                   "the side that began, as wide as they are many, dashed when "
                   "one record alone tells them, dotted when contested.",
    .examples = {"demarche draw pact.db -o pact.svg",
                 "demarche draw pact.db -o phase-2.pdf --phase 2 --level state",
                 "demarche draw pact.db -o - --phase 1 | neato -n2 -Tx11"},
    .groups = {&draw_options, &reading_options, &general_options},
    .run = draw,
};
