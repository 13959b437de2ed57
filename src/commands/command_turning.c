#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "output_options.h"
#include "reading_options.h"
#include "trace_options.h"
#include "turning_notes.h"
#include "turning_options.h"
#include "turning_query.h"
#include "turning_range.h"

/* The first stands for all of them; the others in the order of dm_series. */
static const char *const series[] = {"all",        "direction", "rate",
                                     "approaches", "replies",   NULL};

static const char *const signs[] = {
    [DM_SIGN_ANY] = "any", [DM_SIGN_UP] = "up", [DM_SIGN_DOWN] = "down", NULL};

static const char *const penalties[] = {[DM_PENALTY_BIC] = "bic",
                                        [DM_PENALTY_AIC] = "aic",
                                        [DM_PENALTY_MBIC] = "mbic",
                                        NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "series",
        .value = "SERIES",
        .choices = series,
        .summary = "in which of the four series the turn is searched",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "sign",
        .value = "SIGN",
        .choices = signs,
        .summary = "which way it changed; up: toward the other side",
    },
    {
        .kind = OPTION_COUNT,
        .name = "bootstrap",
        .value = "N",
        .fallback = "999",
        .summary = "samples for the p-values; 0: none",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "penalty",
        .value = "NAME",
        .choices = penalties,
        .summary = "what a further change costs where there are 30 contacts",
    },
    {
        .name = "summary",
        .summary = "one row a series instead: what is told on stderr",
    },
    {
        .name = "range",
        .summary = "how far the answer moves over records and bases instead",
    },
    {0},
};

static const struct option_group search_options = {"Turning options", options};

static dm_turning_options choose_options(const struct turning_query *query,
                                         const struct arguments *arguments)
{
    dm_turning_options chosen = query->options;
    size_t asked = arguments_get_choice(arguments, "series");

    chosen.sign = (dm_change_sign)arguments_get_choice(arguments, "sign");
    chosen.series = asked > 0 ? 1U << (asked - 1) : 0;
    chosen.bootstrap =
        arguments_get_count(arguments, "bootstrap", chosen.bootstrap);
    chosen.penalty =
        (dm_change_penalty)arguments_get_choice(arguments, "penalty");
    return chosen;
}

static dm_status print_turning(struct turning_query *query,
                               const struct arguments *arguments,
                               dm_error *error)
{
    dm_turning_options chosen = choose_options(query, arguments);
    bool summarised = arguments_has(arguments, "summary");
    dm_turning *turning = NULL;
    dm_table *summary = NULL;
    dm_table *days = NULL;

    dm_status status = turning_query_run(
        &turning, query, &query->chosen.reading, &chosen, error);
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK && !summarised) {
        status = dm_turning_list_days(&days, turning, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, summarised ? summary : days, error);
    }
    if (status == DM_OK) {
        explain_result(arguments, &query->chosen.reading, &query->phases);
        tell_turning(summary, query);
    }
    dm_table_free(days);
    dm_table_free(summary);
    dm_turning_free(turning);
    return status;
}

static dm_status print_range(struct turning_query *query,
                             const struct arguments *arguments, dm_error *error)
{
    dm_turning_options chosen = choose_options(query, arguments);
    dm_table *table = NULL;

    dm_status status = find_turning_range(&table, query, &chosen, error);
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        explain_result(arguments, &query->chosen.reading, &query->phases);
        tell_turning_range(table);
        tell_selection(query);
    }
    dm_table_free(table);
    return status;
}

static dm_status tell_turn(const struct arguments *arguments, dm_error *error)
{
    struct turning_query query;

    if (arguments_has(arguments, "summary") &&
        arguments_has(arguments, "range")) {
        return dm_error_set(error, DM_USAGE,
                            "'--summary' and '--range' give different tables; "
                            "ask for one at a time");
    }
    dm_status status = turning_query_open(&query, arguments, error);
    if (status == DM_OK) {
        status = arguments_has(arguments, "range")
                     ? print_range(&query, arguments, error)
                     : print_turning(&query, arguments, error);
    }
    turning_query_close(&query);
    return status;
}

static const struct measure_use measures[] = {
    {.id = "turning.direction"},
    {.id = "turning.rate"},
    {.id = "turning.approaches"},
    {.id = "turning.replies"},
    {.id = "turning.posterior"},
    {.id = "turning.bayes-factor"},
    {.id = "turning.test"},
    {.id = "turning.changes", .unless = {"range"}},
    {0},
};

const struct command command_turning = {
    .name = "turning",
    .operands = "STORE",
    .summary = "when the direction, the rate or the replies of a pair changed",
    .description =
        "Four series of one side's turn toward another are searched for a "
        "change: direction, the share of the approaches that the side began; "
        "rate, all contacts of the pair; approaches, those that the side "
        "began; replies, the share of the overtures to it that it did not "
        "evade, refuse or leave unanswered. The window is that of --since and "
        "--until, or else the hull of the scheme. Two states are read at "
        "their level, others at that of actors, a state taking in all who "
        "serve it. Each day but the first may be the first after a change, all "
        "alike beforehand. Contacts count whose dates lie in the window; vague "
        "dates are drawn, or left out with --dates certain; --dates possible "
        "takes in those that overlap the window. The p-value is of the best "
        "change on any day that leaves 3 contacts and 7 covered days on either "
        "side, against a two-state chain (direction, replies) or the worse of "
        "contacts scattered evenly and gaps in random order (rate, "
        "approaches), adjusted by Holm over the series. Every search is "
        "repeated under half the prior, (a/2, b/2), and under another one, "
        "Gamma(1, 1) of the contacts in a day or Beta(2a, 2b): what has "
        "another most probable day there is prior-driven.",
    .columns = "series, date, posterior, cumulative; with --summary: series, "
               "contacts, vague, unsure, mode, mode_days, low, high, log_bf, "
               "p_value, before, after, changes, mode_half_prior, "
               "mode_other_prior (before and after in 30 covered days, or as "
               "shares); with --range: setting, series, mode, low, high, "
               "log_bf, p_value",
    .examples = {"demarche turning pact.db --series rate",
                 "demarche turning pact.db --summary --sign up",
                 "demarche turning pact.db --about germany,ussr --range"},
    .measures = measures,
    .groups = {&search_options, &turning_options, &explain_options,
               &reading_options, &output_options, &general_options},
    .run = tell_turn,
};
