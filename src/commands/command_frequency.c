#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "range_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static const char *const subjects[] = {[DM_BY_PAIR] = "pair",
                                       [DM_BY_ACTOR] = "actor",
                                       [DM_BY_CHANNEL] = "channel",
                                       [DM_BY_TOPIC] = "topic",
                                       NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "by",
        .value = "SUBJECT",
        .choices = subjects,
        .summary = "whose contacts are counted",
    },
    {
        .name = "zeros",
        .summary = "also rows without a contact in the phase",
    },
    {0},
};

static const struct option_group frequency_options = {"Frequency options",
                                                      options};

static dm_status measure_frequency(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const struct arguments *arguments,
                                   dm_error *error)
{
    dm_frequency_options chosen = {
        .by = (dm_frequency_by)arguments_get_choice(arguments, "by"),
        .rows =
            arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT,
        .range = range_choose(arguments),
    };

    return dm_measure_frequency(out, contacts, phases, &chosen, error);
}

static dm_status count_frequency(const struct arguments *arguments,
                                 dm_error *error)
{
    return run_measure(arguments, measure_frequency, MEASURE_INTERVALS, error);
}

static const struct measure_use measures[] = {
    {.id = "frequency.rate"},
    {.id = "frequency.rate.garwood"},
    {.id = "phases.days"},
    {.id = "phases.unsure"},
    {.id = "range.contested", .option = "range", .choice = "contested"},
    {.id = "range.one-sided", .option = "range", .choice = "one-sided"},
    {0},
};

const struct command command_frequency = {
    .name = "frequency",
    .operands = "STORE",
    .summary = "how often they were in contact, per phase",
    .description = "Contacts of each phase and their rate per 30 days, with "
                   "the exact 95 % interval (Garwood): low from the certain "
                   "contacts, high from certain and unsure together.",
    .columns = "phase, then a and b, actor, channel or topic, then contacts, "
               "unsure, days, per_30_days, low, high; with --range: "
               "contacts_min, contacts_max, per_30_days_min, per_30_days_max",
    .examples = {"demarche frequency pact.db",
                 "demarche frequency pact.db --by actor --phase 2",
                 "demarche frequency pact.db --between ussr,germany -o f.csv"},
    .measures = measures,
    .groups = {&frequency_options, &range_options, &trace_options,
               &reading_options, &output_options, &general_options},
    .run = count_frequency,
};
