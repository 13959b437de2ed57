#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static const struct option options[] = {
    {
        .name = "certain",
        .summary = "count as unclear what differs with the order of contacts "
                   "of one day, instead of the mean over all orders",
    },
    {
        .name = "expected",
        .summary = "add how many there would be if any actor turned to any "
                   "other with the same chance",
    },
    {0},
};

static const struct option_group shifts_options = {"Shifts options", options};

static dm_status measure_shifts(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_shifts_options chosen = {
        .certain = arguments_has(arguments, "certain"),
        .expected = arguments_has(arguments, "expected"),
    };

    return dm_measure_shifts(out, contacts, phases, &chosen, error);
}

static dm_status tell_shifts(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_shifts, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "shifts.count"},
    {.id = "shifts.expected", .option = "expected"},
    {0},
};

const struct command command_shifts = {
    .name = "shifts",
    .operands = "STORE",
    .summary = "who turned to whom after whom: participation shifts, per phase",
    .description =
        "Gibson's 13 shifts from each contact to the next of all: A turned to "
        "B, or to several at once (0), and then B to A (AB-BA), B to another "
        "(AB-BY), a third to A (AB-XA), and so on; AB-AB and A0-A0 are "
        "repeats. Unclear is a step with a contact that several began, or of "
        "which nobody tells who did. Contacts with vaguer dates than a day "
        "have no place (unplaced); those of one day are averaged over all "
        "orders that their times and answers allow. What follows need not be "
        "caused by what came before: contacts of unconnected actors make "
        "AB-XY. Choose the contacts that belong together by --between or "
        "--topic. Expected counts are those of blind chance, with every actor "
        "free to turn to every other, which diplomats are not.",
    .columns = "phase, shift, count; with --expected: expected",
    .examples = {"demarche shifts pact.db --level state --phase 3",
                 "demarche shifts pact.db --actor ussr --expected"},
    .measures = measures,
    .groups = {&shifts_options, &explain_options, &reading_options,
               &output_options, &general_options},
    .run = tell_shifts,
};
