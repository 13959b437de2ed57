#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "path_options.h"
#include "range_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static const char *const distances[] = {
    [DM_DISTANCE_HOPS] = "hops", [DM_DISTANCE_INVERSE] = "inverse", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "distance",
        .value = "LENGTH",
        .choices = distances,
        .summary = "how long a tie is: one hop, or the inverse of its weight",
    },
    {
        .name = "stability",
        .summary = "add the best and the worst rank when any one contact is "
                   "dropped",
    },
    {
        .name = "temporal",
        .summary = "measure along certain chains of contacts in time instead",
    },
    {0},
};

static const struct option_group centrality_options = {"Centrality options",
                                                       options};

static dm_status measure_centrality(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases,
                                    const struct arguments *arguments,
                                    dm_error *error)
{
    dm_centrality_options chosen = {
        .distance = (dm_distance)arguments_get_choice(arguments, "distance"),
        .stability = arguments_has(arguments, "stability"),
        .range = range_choose(arguments),
    };

    return dm_measure_centrality(out, contacts, phases, &chosen, error);
}

static dm_status measure_temporal(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    dm_paths_options chosen = path_options_choose_rules(arguments);

    return dm_measure_temporal_centrality(out, contacts, phases, &chosen,
                                          error);
}

static dm_status rank_in_time(const struct arguments *arguments,
                              dm_error *error)
{
    if (arguments_has(arguments, "stability") ||
        arguments_has(arguments, "distance") || range_choose(arguments)) {
        return dm_error_set(error, DM_USAGE,
                            "'--temporal' goes with none of '--distance', "
                            "'--stability' and '--range'");
    }
    dm_status status =
        run_measure(arguments, measure_temporal, MEASURE_COUNTS, error);
    if (status == DM_OK) {
        path_options_tell(arguments);
    }
    return status;
}

static dm_status rank_actors(const struct arguments *arguments, dm_error *error)
{
    const struct option *rule = arguments_find_group(arguments, &path_options);

    if (arguments_has(arguments, "temporal")) {
        return rank_in_time(arguments, error);
    }
    if (rule) {
        return dm_error_set(error, DM_USAGE, "'--%s' needs '--temporal'",
                            rule->name);
    }
    return run_measure(arguments, measure_centrality, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "centrality.degree", .unless = {"temporal"}},
    {.id = "centrality.strength", .unless = {"temporal"}},
    {.id = "centrality.betweenness", .unless = {"temporal"}},
    {.id = "centrality.closeness.harmonic", .unless = {"temporal"}},
    {.id = "centrality.eigenvector", .unless = {"temporal"}},
    {.id = "centrality.pagerank", .unless = {"temporal"}},
    {.id = "centrality.distance.hops",
     .option = "distance",
     .choice = "hops",
     .unless = {"temporal"}},
    {.id = "centrality.distance.inverse",
     .option = "distance",
     .choice = "inverse"},
    {.id = "centrality.stability", .option = "stability"},
    {.id = "centrality.temporal.closeness", .option = "temporal"},
    {.id = "centrality.temporal.reach", .option = "temporal"},
    {.id = "centrality.temporal.betweenness", .option = "temporal"},
    {.id = "paths.certain", .option = "temporal"},
    {.id = "range.contested", .option = "range", .choice = "contested"},
    {.id = "range.one-sided", .option = "range", .choice = "one-sided"},
    {0},
};

const struct command command_centrality = {
    .name = "centrality",
    .operands = "STORE",
    .summary = "who was central, per phase and actor",
    .description =
        "Degree, strength, betweenness, closeness, eigenvector and "
        "PageRank in the network of each phase. A cell is empty "
        "where the measure is undefined. With --temporal, along certain "
        "chains of contacts inside the phase, as 'paths' finds "
        "them: closeness is the mean of 1 / days of the fastest "
        "chain to each other actor, first and last day counted; "
        "reach the share of the others that a chain leads to; "
        "betweenness counts the shares of the chains between two "
        "others that pass an actor: of those with the fewest "
        "contacts, and of those with the fewest contacts among the "
        "ones that arrive first. A range is defined for what is counted, "
        "degrees and strengths; a bound of a degree is empty where accounts of "
        "one contact name different partners.",
    .columns = "phase, actor, state, in_degree, out_degree, in_strength, "
               "out_strength, betweenness, closeness, eigenvector, pagerank; "
               "with --stability the best and worst rank of each from "
               "in_strength on; with --range: in_degree_min, "
               "in_degree_max, out_degree_min, out_degree_max, "
               "in_strength_min, in_strength_max, out_strength_min, "
               "out_strength_max; "
               "with --temporal: phase, actor, state, closeness_fastest, "
               "reach, betweenness_shortest, betweenness_foremost",
    .examples = {"demarche centrality pact.db",
                 "demarche centrality pact.db --phase 3 --distance inverse",
                 "demarche centrality pact.db --temporal --order loose"},
    .measures = measures,
    .groups = {&centrality_options, &path_options, &range_options,
               &trace_options, &reading_options, &output_options,
               &general_options},
    .run = rank_actors,
};
