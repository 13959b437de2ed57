#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"
#include "trace_table.h"

static const char *const intervals[] = {
    [DM_CLOPPER_PEARSON] = "clopper-pearson", [DM_WILSON] = "wilson", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "interval",
        .value = "METHOD",
        .choices = intervals,
        .summary = "the 95 % interval of the share",
    },
    {
        .name = "with-replies",
        .summary = "count a reply as an approach of its own",
    },
    {
        .kind = OPTION_DAYS,
        .name = "openings",
        .value = "DAYS",
        .fallback = "0, all",
        .summary = "only contacts after a pause of the pair of so many days",
    },
    {
        .name = "test",
        .summary = "fill p_value: exact binomial against one half, adjusted "
                   "by Holm over the rows",
    },
    {
        .name = "zeros",
        .summary = "also rows without a contact in the phase",
    },
    {0},
};

static const struct option_group initiative_options = {"Initiative options",
                                                       options};

static dm_status measure_initiative(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases,
                                    const struct arguments *arguments,
                                    dm_error *error)
{
    dm_initiative_options chosen = {
        .interval =
            (dm_share_interval)arguments_get_choice(arguments, "interval"),
        .with_replies = arguments_has(arguments, "with-replies"),
        .test = arguments_has(arguments, "test"),
        .openings_days = arguments_get_days(arguments, "openings"),
        .rows =
            arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT,
    };

    return dm_measure_initiative(out, contacts, phases, &chosen, error);
}

static dm_status tell_initiative(const struct arguments *arguments,
                                 dm_error *error)
{
    return run_measure(arguments, measure_initiative, MEASURE_INTERVALS, error);
}

static dm_status trace_initiative(dm_table **out, const dm_table *table,
                                  struct selection *selection,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    dm_trace_source source = trace_source(selection);

    source.openings_days = arguments_get_days(arguments, "openings");
    return dm_trace_rows(out, table, &source, error);
}

static const struct measure_use measures[] = {
    {.id = "initiative.share"},
    {.id = "initiative.share.clopper-pearson",
     .option = "interval",
     .choice = "clopper-pearson"},
    {.id = "initiative.share.wilson", .option = "interval", .choice = "wilson"},
    {.id = "initiative.test.binomial", .option = "test"},
    {.id = "initiative.net"},
    {.id = "initiative.openings", .option = "openings"},
    {.id = "contacts.contested"},
    {.id = "phases.unsure"},
    {0},
};

const struct command command_initiative = {
    .name = "initiative",
    .operands = "STORE",
    .summary = "who made the recorded approaches, per phase and pair",
    .description = "The share of a pair's directed contacts that one side "
                   "began. Replies, symmetric and unknown contacts are counted "
                   "apart and stay out of the share; its cells are empty where "
                   "there is no directed contact.",
    .columns = "phase, a, b, contacts, unsure, by_a, by_b, replies_a, "
               "replies_b, symmetric, unknown, contested, told_by_a, "
               "told_by_b, told_by_both, share_a, low, high, p_value, net_a, "
               "net_min, net_max",
    .examples = {"demarche initiative pact.db --level state",
                 "demarche initiative pact.db --between ussr,germany --test",
                 "demarche initiative pact.db --openings 7 --format json"},
    .measures = measures,
    .groups = {&initiative_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .trace = trace_initiative,
    .run = tell_initiative,
};
