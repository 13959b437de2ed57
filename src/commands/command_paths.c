#include "command.h"

#include "arguments.h"
#include "message.h"
#include "name_contacts.h"
#include "output_options.h"
#include "path_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "selection.h"
#include "trace_options.h"

#include <string.h>

static dm_status find_ends(dm_path_ends *out, const struct arguments *arguments,
                           const struct selection *selection, dm_error *error)
{
    dm_status status =
        path_options_find_actor(&out->from, arguments, selection, 1, error);
    if (status == DM_OK) {
        status =
            path_options_find_actor(&out->to, arguments, selection, 2, error);
    }
    if (status == DM_OK && out->from == out->to) {
        status = dm_error_set(error, DM_USAGE,
                              "'%s' and '%s' are one actor; a path leads from "
                              "one to another",
                              arguments->operands[1], arguments->operands[2]);
    }
    return status;
}

static void tell_missing(const struct arguments *arguments,
                         const dm_table *table)
{
    size_t rows = dm_table_count_rows(table);
    const char *first = rows > 0 ? dm_table_get_text(table, 0, 0) : "";

    if (strcmp(first, "certain") != 0) {
        message_print_note("no %s chain of contacts leads from '%s' to '%s'",
                           rows > 0 ? "certain" : "certain or possible",
                           arguments->operands[1], arguments->operands[2]);
    }
}

static dm_status find_paths(dm_table **out, struct selection *selection,
                            const struct arguments *arguments, dm_error *error)
{
    struct chosen_paths chosen;
    dm_path_ends ends;

    path_options_choose(&chosen, arguments, selection);
    dm_status status = find_ends(&ends, arguments, selection, error);
    if (status == DM_OK) {
        status = dm_find_paths(out, selection->contacts, ends, &chosen.options,
                               error);
    }
    if (status == DM_OK) {
        status = name_contacts(out, selection, error);
    }
    if (status == DM_OK) {
        path_options_tell(arguments);
        tell_missing(arguments, *out);
    }
    return status;
}

static dm_status tell_paths(const struct arguments *arguments, dm_error *error)
{
    return run_listing(arguments, find_paths, MEASURE_OVER_TIME, error);
}

static const struct measure_use measures[] = {
    {.id = "paths.certain"},
    {.id = "paths.possible"},
    {.id = "paths.objective"},
    {0},
};

const struct command command_paths = {
    .name = "paths",
    .operands = "STORE FROM TO",
    .summary = "the chains of contacts by which news could go from one to "
               "another",
    .description =
        "Each contact of a chain begins with the actor that the one before "
        "ended with, and happens after it. A chain is certain when that holds "
        "wherever in their dates the contacts happened, and possible when days "
        "can be chosen that make it hold. A contact whose initiator is not "
        "told is possible both ways. Of each kind the chain that arrives "
        "first, the one that departs last, the fastest and the one with the "
        "fewest contacts are listed. A certain chain starts on the first day "
        "of its first contact and arrives by the last day of its last one; a "
        "possible one has the days on which it does best. An answer follows "
        "what it answers in either order. With --wait a chain may come back to "
        "an actor. With --phase, --since or --until certain chains lie inside "
        "the time asked for and possible ones may stay inside; --dates changes "
        "nothing.",
    .columns = "kind, objective, hops, start, arrival, path, contacts",
    .examples = {"demarche paths pact.db ribbentrop molotov --phase 3",
                 "demarche paths pact.db astakhov molotov --order loose --wait "
                 "14"},
    .measures = measures,
    .groups = {&path_options, &wait_options, &explain_options, &reading_options,
               &output_options, &general_options},
    .run = tell_paths,
};
