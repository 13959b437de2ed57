#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "range_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "selection.h"
#include "trace_options.h"

static const char *const subjects[] = {[DM_BY_PAIR] = "pair",
                                       [DM_BY_ACTOR] = "actor",
                                       [DM_BY_CHANNEL] = "channel",
                                       [DM_BY_TOPIC] = "topic",
                                       NULL};

static const char *const denominators[] = {
    [DM_PER_DAYS] = "days", [DM_PER_TOTAL] = "total", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "by",
        .value = "SUBJECT",
        .choices = subjects,
        .summary = "whose contacts are counted",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "per",
        .value = "WHAT",
        .choices = denominators,
        .summary = "rate per 30 days, or per 1,000 contacts of all that the "
                   "store has in the phase, where a source's volume changes",
    },
    {
        .name = "zeros",
        .summary = "also rows without a contact in the phase",
    },
    {0},
};

static const struct option_group frequency_options = {"Frequency options",
                                                      options};

static dm_frequency_options choose_options(const struct arguments *arguments)
{
    return (dm_frequency_options){
        .by = (dm_frequency_by)arguments_get_choice(arguments, "by"),
        .rows =
            arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT,
        .range = range_choose(arguments),
        .per = (dm_frequency_per)arguments_get_choice(arguments, "per"),
    };
}

static dm_status measure_frequency(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const struct arguments *arguments,
                                   dm_error *error)
{
    dm_frequency_options chosen = choose_options(arguments);

    return dm_measure_frequency(out, contacts, phases, &chosen, error);
}

static dm_status measure_packed(dm_table **out,
                                const dm_packed_contacts *packed,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_frequency_options chosen = choose_options(arguments);

    return dm_measure_packed_frequency(out, packed, phases, &chosen, error);
}

/* Whether nothing but the counts of pairs is asked for. */
static bool only_counts(const struct arguments *arguments)
{
    dm_frequency_options chosen = choose_options(arguments);

    return !trace_is_asked(arguments) && chosen.by == DM_BY_PAIR &&
           chosen.per == DM_PER_DAYS && chosen.rows == DM_ROWS_PRESENT &&
           chosen.range == DM_RANGE_NONE;
}

/* The reading without what limits who takes part, in what and how. */
static dm_reading widen_reading(const dm_reading *reading)
{
    dm_reading wide = *reading;

    wide.level = DM_LEVEL_ACTOR;
    wide.scope = DM_SCOPE_ALL;
    wide.actor_count = 0;
    wide.pair_count = 0;
    wide.channel_count = 0;
    wide.topic_count = 0;
    return wide;
}

static dm_status list_frequency(dm_table **out, struct selection *selection,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_frequency_options chosen = choose_options(arguments);
    dm_reading wide = widen_reading(&selection->chosen.reading);
    dm_contacts *source;

    dm_status status =
        dm_store_read_contacts(&source, selection->store, &wide, error);
    if (status == DM_OK) {
        chosen.source = source;
        status = dm_measure_frequency(out, selection->contacts,
                                      &selection->phases, &chosen, error);
    }
    dm_contacts_free(source);
    return status;
}

static dm_status count_frequency(const struct arguments *arguments,
                                 dm_error *error)
{
    if (only_counts(arguments)) {
        return run_packed(arguments, measure_packed, MEASURE_INTERVALS, error);
    }
    if (arguments_get_choice(arguments, "per") == DM_PER_DAYS) {
        return run_measure(arguments, measure_frequency, MEASURE_INTERVALS,
                           error);
    }
    if (range_choose(arguments) != DM_RANGE_NONE) {
        return dm_error_set(error, DM_USAGE,
                            "no range is defined for rates per total");
    }
    return run_listing(arguments, list_frequency, MEASURE_INTERVALS, error);
}

static const struct measure_use measures[] = {
    {.id = "frequency.rate", .option = "per", .choice = "days"},
    {.id = "frequency.rate.garwood", .option = "per", .choice = "days"},
    {.id = "frequency.total", .option = "per", .choice = "total"},
    {.id = "phases.days", .option = "per", .choice = "days"},
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
                   "contacts, high from certain and unsure together. With "
                   "--per total the rate is per 1,000 contacts of the phase, "
                   "whoever took part, through whatever channel: all that the "
                   "import kept, which is every event with --all-codes. Its "
                   "interval is binomial (Clopper and Pearson).",
    .columns = "phase, then a and b, actor, channel or topic, then contacts, "
               "unsure, days, per_30_days, low, high; with --per total: total, "
               "total_unsure, per_1000, low, high instead of days and the "
               "rest; with --range: "
               "contacts_min, contacts_max, per_30_days_min, per_30_days_max",
    .examples = {"demarche frequency pact.db",
                 "demarche frequency pact.db --by actor --phase 2",
                 "demarche frequency pact.db --between ussr,germany -o f.csv"},
    .measures = measures,
    .groups = {&frequency_options, &range_options, &trace_options,
               &reading_options, &output_options, &general_options},
    .run = count_frequency,
};
