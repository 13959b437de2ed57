#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "name_contacts.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "selection.h"
#include "trace_options.h"
#include "trace_table.h"

static const struct option options[] = {
    {
        .kind = OPTION_DAYS,
        .name = "horizon",
        .value = "DAYS",
        .fallback = "30",
        .summary = "how long an answer is waited for",
    },
    {
        .name = "list",
        .summary = "list the overtures and what answered them instead",
    },
    {
        .name = "met",
        .summary = "count how overtures were met within themselves instead",
    },
    {
        .name = "silences",
        .summary = "list each pair's longest gap, with the probability of one "
                   "as long, and the stated silences instead",
    },
    {
        .name = "zeros",
        .summary = "also rows without an overture in the phase",
    },
    {0},
};

static const struct option_group response_options = {"Response options",
                                                     options};

static dm_rows choose_rows(const struct arguments *arguments)
{
    return arguments_has(arguments, "zeros") ? DM_ROWS_ALL : DM_ROWS_PRESENT;
}

static dm_response_options choose_options(const struct arguments *arguments)
{
    return (dm_response_options){
        .horizon_days = arguments_has(arguments, "horizon")
                            ? arguments_get_days(arguments, "horizon")
                            : DM_RESPONSE_HORIZON,
        .rows = choose_rows(arguments),
    };
}

static dm_status measure_response(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    dm_response_options chosen = choose_options(arguments);

    return dm_measure_response(out, contacts, phases, &chosen, error);
}

static dm_status measure_met(dm_table **out, const dm_contacts *contacts,
                             const dm_phases *phases,
                             const struct arguments *arguments, dm_error *error)
{
    return dm_measure_met(out, contacts, phases, choose_rows(arguments), error);
}

static dm_status list_overtures(dm_table **out, struct selection *selection,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_response_options chosen = choose_options(arguments);

    dm_status status = dm_measure_overtures(out, selection->contacts,
                                            &selection->phases, &chosen, error);
    return status == DM_OK ? name_contacts(out, selection, error) : status;
}

static dm_status list_silences(dm_table **out, struct selection *selection,
                               const struct arguments *arguments,
                               dm_error *error)
{
    (void)arguments;
    dm_status status = selection_read_silences(selection, error);
    if (status == DM_OK) {
        status =
            dm_measure_silences(out, selection->contacts, selection->silences,
                                &selection->phases, error);
    }
    return status;
}

/* Silences have to be read before the table is traced to them. */
static dm_status trace_response(dm_table **out, const dm_table *table,
                                struct selection *selection,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_response_options chosen = choose_options(arguments);
    dm_status status = selection_read_silences(selection, error);
    dm_trace_source source = trace_source(selection);

    if (status != DM_OK) {
        return status;
    }
    if (arguments_has(arguments, "met")) {
        return dm_trace_met(out, table, &source, error);
    }
    return arguments_has(arguments, "silences")
               ? dm_trace_silences(out, table, &source, error)
               : dm_trace_response(out, table, &source, &chosen, error);
}

static dm_status tell_responses(const struct arguments *arguments,
                                dm_error *error)
{
    bool list = arguments_has(arguments, "list");
    bool met = arguments_has(arguments, "met");
    bool silences = arguments_has(arguments, "silences");

    if (list + met + silences > 1) {
        return dm_error_set(
            error, DM_USAGE,
            "'--list', '--met' and '--silences' give different tables; ask for "
            "one at a time");
    }
    if (list && trace_is_asked(arguments)) {
        return dm_error_set(error, DM_USAGE,
                            "'--trace' adds nothing to '--list', which names "
                            "its contacts");
    }
    if (list || silences) {
        return run_listing(arguments, list ? list_overtures : list_silences,
                           MEASURE_COUNTS, error);
    }
    return met ? run_measure(arguments, measure_met, MEASURE_COUNTS, error)
               : run_measure(arguments, measure_response, MEASURE_INTERVALS,
                             error);
}

static const struct measure_use measures[] = {
    {.id = "response.overture", .unless = {"silences"}},
    {.id = "response.answer", .unless = {"met", "silences"}},
    {.id = "response.share.kaplan-meier",
     .unless = {"list", "met", "silences"}},
    {.id = "response.median", .unless = {"list", "met", "silences"}},
    {.id = "response.met", .option = "met"},
    {.id = "response.silence.longest-gap", .unless = {"list", "met"}},
    {.id = "response.silence.probability", .option = "silences"},
    {.id = "response.silence.stated", .option = "silences"},
    {.id = "response.unsure", .unless = {"list", "met", "silences"}},
    {0},
};

const struct command command_response = {
    .name = "response",
    .operands = "STORE",
    .summary = "which overtures were answered, how fast, and the silences",
    .description =
        "An overture is a directed contact that answers nothing; the next ones "
        "in the same direction are reminders until it is answered. Its answer "
        "is a reply told inside it, after 0 days, or a contact stated to "
        "answer it, or else the next directed contact back within the horizon. "
        "Waits are cut short, and the overture is open, at the end of the "
        "phase and of coverage; a contact stated to answer it after the "
        "horizon is listed, and the overture unanswered. The share is 1 - "
        "Kaplan-Meier at the horizon, "
        "with its log-log interval. Of a vague date the middle is taken; such "
        "overtures are unsure, as are those that may lie outside the phase, "
        "which are not counted among the overtures.",
    .columns = "phase, from, to, overtures, unsure, answered, reminders, "
               "share, low, high, median_days, longest_silence_days, open; "
               "with --list: phase, from, to, key, date, answered_by, how, "
               "reminders, days, state; with --met: phase, from, to, accepted, "
               "countered, deferred, evaded, refused, none, not_told; with "
               "--silences: phase, a, b, kind, silent, first, last, days, "
               "contacts, probability; with --trace also contact_keys "
               "(overtures, reminders and answers, or the contacts around a "
               "gap), open_keys and silence_keys",
    .examples = {"demarche response pact.db --level state",
                 "demarche response pact.db --between ussr,germany --list",
                 "demarche response pact.db --silences --level state"},
    .measures = measures,
    .groups = {&response_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .trace = trace_response,
    .run = tell_responses,
};
