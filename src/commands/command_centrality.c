#include "command.h"

#include "arguments.h"
#include "output_options.h"
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

static dm_status rank_actors(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_centrality, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "centrality.degree"},
    {.id = "centrality.strength"},
    {.id = "centrality.betweenness"},
    {.id = "centrality.closeness.harmonic"},
    {.id = "centrality.eigenvector"},
    {.id = "centrality.pagerank"},
    {.id = "centrality.distance.hops", .option = "distance", .choice = "hops"},
    {.id = "centrality.distance.inverse",
     .option = "distance",
     .choice = "inverse"},
    {.id = "centrality.stability", .option = "stability"},
    {.id = "range.contested", .option = "range", .choice = "contested"},
    {.id = "range.one-sided", .option = "range", .choice = "one-sided"},
    {0},
};

const struct command command_centrality = {
    .name = "centrality",
    .operands = "STORE",
    .summary = "who was central, per phase and actor",
    .description = "Degree, strength, betweenness, closeness, eigenvector and "
                   "PageRank in the network of each phase. A cell is empty "
                   "where the measure is undefined. A range is defined for "
                   "what sums contacts, the strengths.",
    .columns = "phase, actor, state, in_degree, out_degree, in_strength, "
               "out_strength, betweenness, closeness, eigenvector, pagerank; "
               "with --stability the best and worst rank of each from "
               "in_strength on; with --range: in_strength_min, "
               "in_strength_max, out_strength_min, out_strength_max",
    .examples = {"demarche centrality pact.db",
                 "demarche centrality pact.db --phase 3 --distance inverse"},
    .measures = measures,
    .groups = {&centrality_options, &range_options, &trace_options,
               &reading_options, &output_options, &general_options},
    .run = rank_actors,
};
