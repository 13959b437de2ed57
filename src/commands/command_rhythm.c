#include "command.h"

#include "arguments.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "trace_options.h"

static const char *const subjects[] = {
    [DM_RHYTHM_OF_PAIRS] = "pair", [DM_RHYTHM_OF_ACTORS] = "actor", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "by",
        .value = "SUBJECT",
        .choices = subjects,
        .summary = "whose contacts follow one another",
    },
    {0},
};

static const struct option_group rhythm_options = {"Rhythm options", options};

static dm_status measure_rhythm(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const struct arguments *arguments,
                                dm_error *error)
{
    dm_rhythm_by by = (dm_rhythm_by)arguments_get_choice(arguments, "by");

    return dm_measure_rhythm(out, contacts, phases, by, error);
}

static dm_status tell_rhythm(const struct arguments *arguments, dm_error *error)
{
    return run_measure(arguments, measure_rhythm, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "rhythm.burstiness"},
    {.id = "rhythm.memory"},
    {0},
};

const struct command command_rhythm = {
    .name = "rhythm",
    .operands = "STORE",
    .summary = "whether contacts came in bursts, per phase and pair or actor",
    .description =
        "The gaps in days between the contacts of a pair or an actor, whoever "
        "began them. Burstiness is -1 for equal gaps, about 0 for contacts "
        "scattered at random and 1 when all come at two moments, corrected for "
        "their number; below a dozen contacts it is a hint at most. Memory is "
        "the correlation of each gap with the next. Only contacts with a known "
        "day inside the phase leave gaps; those with vaguer dates are unsure, "
        "whatever --dates says, and may fill any gap. A gap that no record "
        "covers counts like one of silence, so a burst may be one of the "
        "records.",
    .columns = "phase, then a and b, or actor, then contacts, unsure, "
               "mean_gap, burstiness, memory, longest_gap",
    .examples = {"demarche rhythm pact.db --level state",
                 "demarche rhythm pact.db --by actor --phase 3"},
    .measures = measures,
    .groups = {&rhythm_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .run = tell_rhythm,
};
