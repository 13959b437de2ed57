#include "command.h"

#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static dm_status measure_activity(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    (void)arguments;
    return dm_measure_activity(out, contacts, phases, error);
}

static dm_status list_actors(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_activity, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "actors.activity"},
    {0},
};

const struct command command_actors = {
    .name = "actors",
    .operands = "STORE",
    .summary = "list actors and how active they were",
    .description = "Each actor in the contacts that the reading selects: how "
                   "many, how many it initiated and received, and the days of "
                   "the first and the last.",
    .columns = "key, label, state, contacts, initiated, received, first, last",
    .examples = {"demarche actors pact.db",
                 "demarche actors pact.db --phase 2 --level state"},
    .measures = measures,
    .groups = {&trace_options, &reading_options, &output_options,
               &general_options},
    .run = list_actors,
};
