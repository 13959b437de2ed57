#include "command.h"

#include "arguments.h"
#include "message.h"
#include "name_contacts.h"
#include "output_options.h"
#include "range_options.h"
#include "reading_options.h"
#include "record_losses.h"
#include "run_measure.h"
#include "trace_options.h"
#include "trace_table.h"

#include <string.h>

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
    {
        .name = "leave-out",
        .summary = "net_a when each record is lost instead, and how far that "
                   "is from net_a with all of them",
    },
    {
        .name = "flip",
        .summary = "the smallest set of contacts whose other reading changes "
                   "who leads instead; without --range over the contested ones",
    },
    {
        .name = "margin",
        .summary = "how many further approaches would overturn each lead "
                   "instead",
    },
    {0},
};

static const struct option_group initiative_options = {"Initiative options",
                                                       options};

static dm_initiative_options choose_options(const struct arguments *arguments)
{
    return (dm_initiative_options){
        .interval =
            (dm_share_interval)arguments_get_choice(arguments, "interval"),
        .with_replies = arguments_has(arguments, "with-replies"),
        .test = arguments_has(arguments, "test"),
        .openings_days = arguments_get_days(arguments, "openings"),
        .rows =
            arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT,
        .range = range_choose(arguments),
    };
}

static dm_status measure_initiative(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases,
                                    const struct arguments *arguments,
                                    dm_error *error)
{
    dm_initiative_options chosen = choose_options(arguments);

    return dm_measure_initiative(out, contacts, phases, &chosen, error);
}

static dm_status measure_packed(dm_table **out,
                                const dm_packed_contacts *packed,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_initiative_options chosen = choose_options(arguments);

    return dm_measure_packed_initiative(out, packed, phases, &chosen, error);
}

/* Whether nothing but the counts of the pairs is asked for. */
static bool only_counts(const struct arguments *arguments)
{
    dm_initiative_options chosen = choose_options(arguments);

    return !trace_is_asked(arguments) && chosen.openings_days == 0 &&
           chosen.rows == DM_ROWS_PRESENT && chosen.range == DM_RANGE_NONE;
}

static dm_status measure_margins(dm_table **out, const dm_contacts *contacts,
                                 const dm_phases *phases,
                                 const struct arguments *arguments,
                                 dm_error *error)
{
    dm_initiative_options chosen = choose_options(arguments);

    return dm_measure_margins(out, contacts, phases, &chosen, error);
}

static void tell_flips(const dm_flip_summary *summary, dm_range range)
{
    message_print_note(
        "one side leads in %zu %s; in %zu of them no choice "
        "%s changes that",
        summary->leads, summary->leads == 1 ? "row" : "rows", summary->stay,
        range == DM_RANGE_ONE_SIDED ? "of the range" : "among the accounts");
    if (summary->fixed > 0) {
        message_print_note("%zu %s of these rows told by one side alone or of "
                           "unknown direction %s not varied; '--range "
                           "one-sided' varies them",
                           summary->fixed,
                           summary->fixed == 1 ? "contact" : "contacts",
                           summary->fixed == 1 ? "was" : "were");
    }
}

static dm_status find_flips(dm_table **out, struct selection *selection,
                            const struct arguments *arguments, dm_error *error)
{
    dm_initiative_options chosen = choose_options(arguments);
    dm_flip_summary summary;

    dm_status status = dm_measure_flips(
        out, selection->contacts, &selection->phases, &chosen, &summary, error);
    if (status == DM_OK) {
        tell_flips(&summary, chosen.range);
        status = name_contacts(out, selection, error);
    }
    return status;
}

static void tell_losses(const struct record_losses *losses)
{
    if (losses->readings.count == 0) {
        message_print_note("no record tells any of the contacts");
    }
    for (size_t i = 0; i < losses->readings.count; i++) {
        const dm_record_reading *loss = &losses->items[i];
        if (loss->contacts->untold > 0) {
            message_print_note("without record '%s' %zu %s that it alone tells "
                               "left out",
                               loss->record, loss->contacts->untold,
                               loss->contacts->untold == 1 ? "contact"
                                                           : "contacts");
        }
    }
}

static dm_status leave_out(dm_table **out, struct selection *selection,
                           const struct arguments *arguments, dm_error *error)
{
    dm_initiative_options chosen = choose_options(arguments);
    struct record_losses losses;

    dm_status status = record_losses_open(&losses, selection, error);
    if (status == DM_OK) {
        status = dm_measure_losses(out, selection->contacts, &losses.readings,
                                   &selection->phases, &chosen, error);
    }
    if (status == DM_OK) {
        tell_losses(&losses);
    }
    record_losses_close(&losses);
    return status;
}

static dm_status refuse_together(const char *one, const char *other,
                                 dm_error *error)
{
    return dm_error_set(error, DM_USAGE, "'--%s' does not go with '--%s'", one,
                        other);
}

/* Of the options that give a table of their own at most one, and with it
 * nothing that is of another table. */
static dm_status check_options(const struct arguments *arguments,
                               dm_error *error)
{
    static const char *const tables[] = {"leave-out", "flip", "margin"};
    static const char *const further[] = {"test", "interval"};
    const char *table = NULL;

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (arguments_has(arguments, tables[i]) && table) {
            return refuse_together(table, tables[i], error);
        }
        table = arguments_has(arguments, tables[i]) ? tables[i] : table;
    }
    for (size_t i = 0; table && i < sizeof further / sizeof *further; i++) {
        if (arguments_has(arguments, further[i])) {
            return refuse_together(table, further[i], error);
        }
    }
    if (table && strcmp(table, "leave-out") == 0 && range_choose(arguments)) {
        return refuse_together(table, "range", error);
    }
    if (table && strcmp(table, "margin") != 0 && trace_is_asked(arguments)) {
        return refuse_together(table, "trace", error);
    }
    return DM_OK;
}

static dm_status tell_initiative(const struct arguments *arguments,
                                 dm_error *error)
{
    dm_status status = check_options(arguments, error);

    if (status != DM_OK) {
        return status;
    }
    if (arguments_has(arguments, "flip")) {
        return run_listing(arguments, find_flips, MEASURE_COUNTS, error);
    }
    if (arguments_has(arguments, "leave-out")) {
        return run_listing(arguments, leave_out, MEASURE_COUNTS, error);
    }
    if (!arguments_has(arguments, "margin") && only_counts(arguments)) {
        return run_packed(arguments, measure_packed, MEASURE_INTERVALS, error);
    }
    return arguments_has(arguments, "margin")
               ? run_measure(arguments, measure_margins, MEASURE_COUNTS, error)
               : run_measure(arguments, measure_initiative, MEASURE_INTERVALS,
                             error);
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
    {.id = "initiative.share", .unless = {"leave-out", "flip", "margin"}},
    {.id = "initiative.share.clopper-pearson",
     .option = "interval",
     .choice = "clopper-pearson",
     .unless = {"leave-out", "flip", "margin"}},
    {.id = "initiative.share.wilson", .option = "interval", .choice = "wilson"},
    {.id = "initiative.test.binomial", .option = "test"},
    {.id = "initiative.net", .unless = {"flip", "margin"}},
    {.id = "initiative.openings", .option = "openings"},
    {.id = "initiative.loss", .option = "leave-out"},
    {.id = "initiative.flip", .option = "flip"},
    {.id = "initiative.margin", .option = "margin"},
    {.id = "contacts.contested"},
    {.id = "phases.unsure", .unless = {"leave-out", "flip", "margin"}},
    {.id = "range.contested", .option = "range", .choice = "contested"},
    {.id = "range.one-sided", .option = "range", .choice = "one-sided"},
    {0},
};

const struct command command_initiative = {
    .name = "initiative",
    .operands = "STORE",
    .summary = "who made the recorded approaches, per phase and pair",
    .description = "The share of a pair's directed contacts that one side "
                   "began. Replies, symmetric and unknown contacts are counted "
                   "apart and stay out of the share; its cells are empty where "
                   "there is no directed contact. A range says how far the "
                   "result hangs on whose account is believed: net_min and "
                   "net_max are attained under some choice and exact.",
    .columns = "phase, a, b, contacts, unsure, by_a, by_b, replies_a, "
               "replies_b, symmetric, unknown, contested, told_by_a, "
               "told_by_b, told_by_both, share_a, low, high, p_value, net_a, "
               "net_min, net_max; with --range also by_a_min, by_a_max, "
               "by_b_min, by_b_max, share_a_min, share_a_max; with "
               "--leave-out: without, phase, a, b, net_a, change; with --flip: "
               "phase, a, b, size, contact_keys; with --margin: phase, a, b, "
               "leader, lead, margin, and with --range lead_min, lead_max, "
               "margin_min, margin_max",
    .examples = {"demarche initiative pact.db --level state",
                 "demarche initiative pact.db --between ussr,germany --test",
                 "demarche initiative pact.db --range one-sided",
                 "demarche initiative pact.db --basis theme --flip"},
    .measures = measures,
    .groups = {&initiative_options, &range_options, &trace_options,
               &reading_options, &output_options, &general_options},
    .trace = trace_initiative,
    .run = tell_initiative,
};
