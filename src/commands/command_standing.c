#include "command.h"

#include "arguments.h"
#include "message.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "tell_undirected.h"
#include "trace_options.h"

static const char *const curves[] = {
    [DM_ELO_NORMAL] = "normal", [DM_ELO_LOGISTIC] = "logistic", NULL};

static const struct option options[] = {
    {
        .name = "chance-corrected",
        .summary = "draw shares of few contacts to one half in David's score",
    },
    {
        .kind = OPTION_NUMBER,
        .name = "k",
        .value = "POINTS",
        .fallback = "100",
        .summary = "the most that one contact moves an Elo rating",
    },
    {
        .kind = OPTION_NUMBER,
        .name = "start",
        .value = "RATING",
        .fallback = "1000",
        .summary = "the Elo rating before the first contact",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "curve",
        .value = "CURVE",
        .choices = curves,
        .summary = "how a lead in Elo turns into the chance expected",
    },
    {
        .name = "spread",
        .summary = "add the least and the greatest Elo rating over the orders "
                   "that were drawn",
    },
    {
        .kind = OPTION_COUNT,
        .name = "draws",
        .value = "N",
        .fallback = "1000",
        .summary = "orders to draw where the dates leave the order open",
    },
    {
        .kind = OPTION_COUNT,
        .name = "seed",
        .value = "N",
        .fallback = "1",
        .summary = "the same seed draws the same orders",
    },
    {
        .name = "with-replies",
        .summary = "count a reply as an approach of its own",
    },
    {0},
};

static const struct option_group standing_options = {"Standing options",
                                                     options};

static dm_standing_options choose_options(const struct arguments *arguments)
{
    const dm_standing_options *usual = &dm_standing_defaults;

    return (dm_standing_options){
        .with_replies = arguments_has(arguments, "with-replies"),
        .chance_corrected = arguments_has(arguments, "chance-corrected"),
        .spread = arguments_has(arguments, "spread"),
        .k = arguments_get_number(arguments, "k", usual->k),
        .start = arguments_get_number(arguments, "start", usual->start),
        .curve = (dm_elo_curve)arguments_get_choice(arguments, "curve"),
        .draws = arguments_get_count(arguments, "draws", usual->draws),
        .seed = arguments_get_count(arguments, "seed", usual->seed),
    };
}

static dm_status measure_standing(dm_table **out, const dm_contacts *contacts,
                                  const dm_phases *phases,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    dm_standing_options chosen = choose_options(arguments);

    if (chosen.draws == 0) {
        return dm_error_set(error, DM_USAGE, "'--draws' takes at least 1");
    }
    message_print_note("experimental: to have approached counts as to have "
                       "won; it may as well betray weakness");
    tell_undirected(contacts, phases);
    return dm_measure_standing(out, contacts, phases, &chosen, error);
}

static dm_status tell_standing(const struct arguments *arguments,
                               dm_error *error)
{
    return run_measure(arguments, measure_standing, MEASURE_COUNTS, error);
}

static const struct measure_use measures[] = {
    {.id = "standing.davids_score"},
    {.id = "standing.normalised"},
    {.id = "standing.elo"},
    {0},
};

const struct command command_standing = {
    .name = "standing",
    .operands = "STORE",
    .summary = "experimental: who is ahead in approaching, over all phases",
    .description =
        "David's score and Elo's rating, made for contests, read contacts as "
        "such: to have approached counts as to have won. That is a convention "
        "and no finding: who has to ask may be the weaker one. High is who "
        "approached others more than they did back, and above all those who do "
        "so themselves. David's score knows no order, adds up to 0 and grows "
        "with the number of partners; normalised it lies between 0 and their "
        "number. Elo follows the order of contacts; where dates leave it open, "
        "the mean over orders drawn from them is told. Below a dozen contacts "
        "an actor's place says little. Replies and contacts without a told "
        "beginning side are left out; reports within one state count unless "
        "--scope external says otherwise.",
    .columns = "actor, davids_score, normalised, elo; with --spread: elo_low, "
               "elo_high",
    .examples =
        {"demarche standing pact.db --level state --spread",
         "demarche standing pact.db --scope external --chance-corrected",
         "demarche standing pact.db --phase 3"},
    .measures = measures,
    .groups = {&standing_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .run = tell_standing,
};
