#include "command.h"

#include "arguments.h"
#include "message.h"
#include "output_options.h"
#include "path_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "selection.h"
#include "trace_options.h"

static dm_status measure_reach(dm_table **out, struct selection *selection,
                               const struct arguments *arguments,
                               dm_error *error)
{
    struct chosen_paths chosen;
    uint32_t from;

    path_options_choose(&chosen, arguments, selection);
    dm_status status =
        path_options_find_actor(&from, arguments, selection, 1, error);
    if (status == DM_OK) {
        status = dm_measure_reach(out, selection->contacts, from,
                                  &chosen.options, error);
    }
    if (status != DM_OK) {
        return status;
    }
    path_options_tell(arguments);
    if (dm_table_count_rows(*out) == 0) {
        message_print_note("no chain of contacts leads on from '%s'",
                           arguments->operands[1]);
    }
    return DM_OK;
}

static dm_status tell_reach_of(const struct arguments *arguments,
                               dm_error *error)
{
    return run_listing(arguments, measure_reach, MEASURE_OVER_TIME, error);
}

static dm_status measure_reachability(dm_table **out,
                                      const dm_contacts *contacts,
                                      const dm_phases *phases,
                                      const struct arguments *arguments,
                                      dm_error *error)
{
    dm_paths_options chosen = path_options_choose_rules(arguments);

    return dm_measure_reachability(out, contacts, phases, &chosen, error);
}

static dm_status tell_reach(const struct arguments *arguments, dm_error *error)
{
    if (arguments->operand_count > 1) {
        return tell_reach_of(arguments, error);
    }
    if (arguments_find_group(arguments, &wait_options)) {
        return dm_error_set(error, DM_USAGE,
                            "'--wait' needs an actor to start from");
    }
    dm_status status =
        run_measure(arguments, measure_reachability, MEASURE_COUNTS, error);
    if (status == DM_OK) {
        path_options_tell(arguments);
    }
    return status;
}

static const struct measure_use measures[] = {
    {.id = "paths.certain"}, {.id = "paths.possible"}, {.id = "reach.arrival"},
    {.id = "reach.ratio"},   {.id = "reach.fidelity"}, {0},
};

const struct command command_reach = {
    .name = "reach",
    .operands = "STORE [FROM]",
    .summary = "who could have heard, and when at the earliest",
    .description =
        "Those to whom chains of contacts lead from FROM, as 'paths' finds "
        "them. By the day in the column certain the news had certainly come, "
        "if it was there in time and everybody passed it on; on the day in the "
        "column possible it can have come at the earliest. The contacts on the "
        "way and the actor before are those of the certain chain that came "
        "first, where there is one, else of the possible one. Without FROM, "
        "per phase: of all ordered pairs of actors in it those that chains of "
        "contacts join whatever their order, and those that certain chains "
        "inside the phase join in time; the reachability ratio is the share of "
        "these in all pairs, causal fidelity their share in those joined.",
    .columns = "actor, certain, possible, hops, via; without FROM: phase, "
               "actors, pairs, joined, joined_in_time, reachability_ratio, "
               "causal_fidelity",
    .examples = {"demarche reach pact.db molotov",
                 "demarche reach pact.db schnurre --since 1939-07-24 --wait 7",
                 "demarche reach pact.db --order loose"},
    .measures = measures,
    .groups = {&path_options, &wait_options, &explain_options, &reading_options,
               &output_options, &general_options},
    .run = tell_reach,
};
