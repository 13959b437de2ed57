#include "command.h"

#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static dm_status measure_phases(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    (void)arguments;
    return dm_measure_phases(out, contacts, phases, error);
}

static dm_status list_phases(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_phases, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "phases.days"},
    {.id = "phases.unsure"},
    {0},
};

const struct command command_phases = {
    .name = "phases",
    .operands = "STORE",
    .summary = "list the phases of a scheme and what lies in them",
    .description = "The windows of one periodisation with their days and "
                   "contacts. Unsure contacts may lie in the phase: their "
                   "dates are too vague to tell. Without a scheme there is one "
                   "window, 'all'.",
    .columns = "scheme, order, label, first, last, days, contacts, unsure",
    .examples = {"demarche phases pact.db",
                 "demarche phases pact.db --scheme leem --format markdown"},
    .measures = measures,
    .groups = {&trace_options, &reading_options, &output_options,
               &general_options},
    .run = list_phases,
};
