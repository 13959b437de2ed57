#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static const char *const methods[] = {
    [DM_GROUPS_LEIDEN] = "leiden", [DM_GROUPS_BLOCS] = "blocs", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "method",
        .value = "METHOD",
        .choices = methods,
        .summary = "groups of those in contact among themselves, or of those "
                   "in contact with the same others",
    },
    {
        .name = "modularity",
        .summary = "add how much more contact there is within the groups of a "
                   "phase than chance would give",
    },
    {
        .kind = OPTION_NUMBER,
        .name = "resolution",
        .value = "NUMBER",
        .fallback = "1",
        .summary = "of leiden: more makes smaller groups",
    },
    {
        .kind = OPTION_COUNT,
        .name = "runs",
        .value = "N",
        .fallback = "20",
        .summary = "of leiden: the best of so many runs is taken",
    },
    {
        .kind = OPTION_COUNT,
        .name = "seed",
        .value = "N",
        .fallback = "1",
        .summary = "of leiden: the same seed gives the same groups",
    },
    {
        .kind = OPTION_NUMBER,
        .name = "similarity",
        .value = "NUMBER",
        .fallback = "0.7",
        .summary = "of blocs: how similar neighbours are at least, from 0 to 1",
    },
    {0},
};

static const struct option_group groups_options = {"Groups options", options};

static dm_status choose_options(dm_groups_options *out,
                                const struct arguments *arguments,
                                dm_error *error)
{
    const dm_groups_options *usual = &dm_groups_defaults;

    *out = (dm_groups_options){
        .method = (dm_group_method)arguments_get_choice(arguments, "method"),
        .modularity = arguments_has(arguments, "modularity"),
        .resolution =
            arguments_get_number(arguments, "resolution", usual->resolution),
        .runs = arguments_get_count(arguments, "runs", usual->runs),
        .seed = arguments_get_count(arguments, "seed", usual->seed),
        .similarity =
            arguments_get_number(arguments, "similarity", usual->similarity),
    };
    if (out->runs == 0) {
        return dm_error_set(error, DM_USAGE, "'--runs' takes at least 1");
    }
    if (out->resolution > DM_RESOLUTION_MOST) {
        return dm_error_set(error, DM_USAGE, "'--resolution' takes at most %g",
                            DM_RESOLUTION_MOST);
    }
    if (out->similarity > 1) {
        return dm_error_set(error, DM_USAGE, "'--similarity' takes at most 1");
    }
    return DM_OK;
}

static dm_status measure_groups(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_groups_options chosen;

    dm_status status = choose_options(&chosen, arguments, error);
    if (status == DM_OK) {
        status = dm_measure_groups(out, contacts, phases, &chosen, error);
    }
    return status;
}

static dm_status find_groups(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_groups, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "groups.leiden", .option = "method", .choice = "leiden"},
    {.id = "groups.blocs", .option = "method", .choice = "blocs"},
    {.id = "groups.modularity"},
    {0},
};

const struct command command_groups = {
    .name = "groups",
    .operands = "STORE",
    .summary = "which groups the actors fall into, per phase",
    .description =
        "By default communities: actors who are in contact among themselves "
        "more than chance would give (Leiden, modularity), whoever began. With "
        "--method blocs, actors who are in contact with the same third "
        "parties, in the same directions, even if never with one another, "
        "joined in chains of similar pairs. Groups are numbered by size in "
        "each phase anew: group 1 of two phases need not be the same. A "
        "community of diplomats is a circle of talk and no alliance: "
        "negotiating enemies are in one. Some grouping is found in any "
        "network, random ones too; in small ones a single contact can move an "
        "actor, so try other seeds and resolutions before you lean on it.",
    .columns = "phase, actor, group; with --modularity: modularity",
    .examples = {"demarche groups pact.db --modularity",
                 "demarche groups pact.db --method blocs --similarity 0.9",
                 "demarche groups pact.db --scope external --phase 3"},
    .measures = measures,
    .groups = {&groups_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .run = find_groups,
};
