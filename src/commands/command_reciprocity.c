#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "tell_undirected.h"
#include "trace_options.h"

static const struct option options[] = {
    {
        .name = "without-replies",
        .summary = "leave out contacts that answer others: only approaches of "
                   "one's own go both ways",
    },
    {
        .name = "census",
        .summary = "add the numbers of actors and of mutual, one-sided and "
                   "null pairs, and rho, which allows for their density",
    },
    {
        .name = "weighted",
        .summary = "add the share of contacts with one back, and weighted_rho, "
                   "which allows for chance",
    },
    {0},
};

static const struct option_group reciprocity_options = {"Reciprocity options",
                                                        options};

static dm_status measure_reciprocity(dm_table **out,
                                     const dm_contacts *contacts,
                                     const dm_phases *phases,
                                     const struct arguments *arguments,
                                     dm_error *error)
{
    dm_reciprocity_options chosen = {
        .without_replies = arguments_has(arguments, "without-replies"),
        .census = arguments_has(arguments, "census"),
        .weighted = arguments_has(arguments, "weighted"),
    };

    tell_undirected(contacts, phases);
    return dm_measure_reciprocity(out, contacts, phases, &chosen, error);
}

static dm_status tell_reciprocity(const struct arguments *arguments,
                                  dm_error *error)
{
    return run_measure(arguments, measure_reciprocity, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "reciprocity.edgewise"},
    {.id = "reciprocity.ratio"},
    {.id = "reciprocity.dyadic"},
    {.id = "reciprocity.rho", .option = "census"},
    {.id = "reciprocity.weighted", .option = "weighted"},
    {0},
};

const struct command command_reciprocity = {
    .name = "reciprocity",
    .operands = "STORE",
    .summary = "how far approaches went both ways, per phase",
    .description =
        "Three definitions that are often mistaken for one another: edgewise, "
        "of all arrows from one actor to another those with one back; ratio, "
        "of all pairs in contact the mutual ones; dyadic, of all pairs, also "
        "those without a contact, the ones that are alike both ways, which is "
        "near 1 wherever most did not meet. They say who turned to whom at "
        "least once in the phase, not how soon or whether to answer: for that "
        "see response. Contacts without a told beginning side are left out. A "
        "longer phase has more time for a contact back, so compare phases of "
        "like length.",
    .columns = "phase, edgewise, ratio, dyadic; with --census: actors, mutual, "
               "one_sided, null, rho; with --weighted: weighted, weighted_rho",
    .examples = {"demarche reciprocity pact.db --level state",
                 "demarche reciprocity pact.db --without-replies --census"},
    .measures = measures,
    .groups = {&reciprocity_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .run = tell_reciprocity,
};
