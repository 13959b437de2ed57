#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "message.h"
#include "output_options.h"
#include "reading_options.h"
#include "rival_dependence.h"
#include "rival_multiverse.h"
#include "rival_outcome.h"
#include "trace_options.h"
#include "turning_notes.h"
#include "turning_options.h"
#include "turning_query.h"

#include <string.h>

/* The default comes first; in the order of dm_series behind it. */
static const char *const series[] = {"approaches", "direction", "rate",
                                     "replies", NULL};
static const dm_series series_of[] = {DM_SERIES_APPROACHES, DM_SERIES_DIRECTION,
                                      DM_SERIES_RATE, DM_SERIES_REPLIES};

static const char *const signs[] = {"up", "down", "any", NULL};
static const dm_change_sign sign_of[] = {DM_SIGN_UP, DM_SIGN_DOWN, DM_SIGN_ANY};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "series",
        .value = "SERIES",
        .choices = series,
        .summary = "which series the hypotheses are held against",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "sign",
        .value = "SIGN",
        .choices = signs,
        .summary = "which way it changed; up: toward the other side",
    },
    {
        .name = "pairs",
        .summary = "each hypothesis against each other one instead",
    },
    {
        .name = "multiverse",
        .summary = "which leads under every combination of record, basis, "
                   "dates, replies and prior instead",
    },
    {0},
};

static const struct option_group hypotheses_options = {"Hypotheses options",
                                                       options};

/* What is told beside the table. */
struct rival_result {
    dm_series series;
    dm_turning *turning;
    dm_table *summary;
    dm_table *weighed;
    struct rival_stability stability;
};

static dm_turning_options choose_options(const struct turning_query *query,
                                         const struct arguments *arguments,
                                         dm_series chosen_series)
{
    dm_turning_options chosen = query->options;

    chosen.series = 1U << chosen_series;
    chosen.sign = sign_of[arguments_get_choice(arguments, "sign")];
    chosen.bootstrap = 0;
    return chosen;
}

static dm_status weigh_rivals(struct rival_result *out,
                              struct turning_query *query,
                              const dm_turning_options *chosen, dm_error *error)
{
    dm_weighing weighing = {out->series, DM_PRIOR_GIVEN};
    dm_status status = turning_query_run(&out->turning, query,
                                         &query->chosen.reading, chosen, error);

    if (status == DM_OK) {
        status = dm_turning_summarise(&out->summary, out->turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_weigh_hypotheses(
            &out->weighed, out->turning, &query->hypotheses, &weighing, error);
    }
    return status;
}

static dm_status build_table(dm_table **out, struct rival_result *result,
                             struct turning_query *query,
                             const dm_turning_options *chosen,
                             const struct arguments *arguments, dm_error *error)
{
    dm_weighing weighing = {result->series, DM_PRIOR_GIVEN};

    if (arguments_has(arguments, "pairs")) {
        return dm_turning_compare_hypotheses(
            out, result->turning, &query->hypotheses, &weighing, error);
    }
    if (arguments_has(arguments, "multiverse")) {
        return list_multiverse(out, query, chosen, error);
    }
    return add_dependence(out, &result->stability, result->weighed, query,
                          chosen, error);
}

static void tell_lead(const struct rival_result *result)
{
    struct rival_lead lead = find_rival_lead(result->weighed);

    if (dm_table_count_rows(result->weighed) == 0) {
        message_print_note("no hypothesis is about this turn");
        return;
    }
    if (!lead.known) {
        message_print_note("no contacts to hold the hypotheses against");
        return;
    }
    if (!lead.leads) {
        message_print_note("no hypothesis does better than no change");
        return;
    }
    message_print_note(
        "leading: '%s', Bayes factor %.3g against no change; "
        "next: '%s', %.3g",
        dm_table_get_text(result->weighed, lead.row, 0), lead.factor,
        dm_table_get_text(result->weighed, lead.next, 0), lead.next_factor);
}

static void tell_stability(struct rival_stability stability)
{
    if (stability.prior_driven > 0) {
        message_print_note("prior-driven: in %zu of %zu settings another "
                           "hypothesis or none leads under another prior",
                           stability.prior_driven, stability.settings);
    } else if (stability.settings > 0) {
        message_print_note("the prior changes the leading hypothesis in none "
                           "of %zu settings",
                           stability.settings);
    }
}

/* From the column that says it. */
static void tell_dependence(const dm_table *table,
                            const struct rival_result *result)
{
    struct rival_lead lead = find_rival_lead(result->weighed);
    size_t column = dm_table_find_column(table, "depends_on");

    if (!lead.known || column == dm_table_count_columns(table)) {
        return;
    }
    tell_stability(result->stability);
    const char *settings = dm_table_get_text(table, lead.row, column);
    if (lead.leads) {
        message_print_note("another hypothesis or none leads under: %s",
                           *settings ? settings : "no setting changed alone");
    }
}

/* In how many settings of the multiverse the leading hypothesis leads. */
static void tell_universes(const dm_table *table,
                           const struct rival_result *result)
{
    struct rival_lead lead = find_rival_lead(result->weighed);
    size_t column = dm_table_find_column(table, "leading");
    size_t rows = dm_table_count_rows(table);
    size_t led = 0;

    if (!lead.leads || column == dm_table_count_columns(table)) {
        return;
    }
    const char *key = dm_table_get_text(result->weighed, lead.row, 0);
    for (size_t row = 0; row < rows; row++) {
        led += strcmp(dm_table_get_text(table, row, column), key) == 0;
    }
    message_print_note("'%s' leads in %zu of %zu settings", key, led, rows);
}

static void tell_left_out(const struct turning_query *query,
                          const dm_table *weighed)
{
    size_t left_out = query->hypotheses.count - dm_table_count_rows(weighed);

    if (left_out > 0) {
        message_print_note("%zu %s about another turn left out", left_out,
                           left_out == 1 ? "hypothesis" : "hypotheses");
    }
}

static void tell_result(const dm_table *table,
                        const struct rival_result *result,
                        const struct turning_query *query)
{
    message_print_note("whose turn: '%s' toward '%s'", query->about,
                       query->toward);
    tell_left_out(query, result->weighed);
    tell_contacts(result->summary, 0);
    tell_lead(result);
    tell_dependence(table, result);
    tell_universes(table, result);
    tell_selection(query);
    message_print_note("this dates recorded conduct; a decision may precede it "
                       "by an unknown time");
}

static dm_status print_rivals(struct turning_query *query,
                              const struct arguments *arguments,
                              dm_error *error)
{
    struct rival_result result = {
        .series = series_of[arguments_get_choice(arguments, "series")]};
    dm_turning_options chosen = choose_options(query, arguments, result.series);
    dm_table *table = NULL;

    dm_status status = weigh_rivals(&result, query, &chosen, error);
    if (status == DM_OK) {
        status = build_table(&table, &result, query, &chosen, arguments, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        explain_result(arguments, &query->chosen.reading, &query->phases);
        tell_result(table, &result, query);
    }
    dm_table_free(table);
    dm_table_free(result.weighed);
    dm_table_free(result.summary);
    dm_turning_free(result.turning);
    return status;
}

static dm_status test_hypotheses(const struct arguments *arguments,
                                 dm_error *error)
{
    struct turning_query query;

    if (arguments_has(arguments, "pairs") &&
        arguments_has(arguments, "multiverse")) {
        return dm_error_set(error, DM_USAGE,
                            "'--pairs' and '--multiverse' give different "
                            "tables; ask for one at a time");
    }
    dm_status status = turning_query_open(&query, arguments, error);
    if (status == DM_OK) {
        status = print_rivals(&query, arguments, error);
    }
    turning_query_close(&query);
    return status;
}

static const struct measure_use measures[] = {
    {.id = "hypotheses.evidence"},
    {.id = "hypotheses.posterior", .unless = {"pairs", "multiverse"}},
    {.id = "turning.bayes-factor"},
    {0},
};

const struct command command_hypotheses = {
    .name = "hypotheses",
    .operands = "STORE",
    .summary = "rival datings of a turn against the contacts",
    .description =
        "Each named window is held against one series of 'demarche turning': "
        "the evidence for a change on one of its days, all alike, of the sign "
        "asked for. Days that lie outside the record predict no change in it, "
        "so that a window wholly before it has the Bayes factor 1; of a window "
        "that is open the days on record are weighed. The prior is the "
        "window's share of the days on record, the posterior what the contacts "
        "make of it, given that there is a change: a wide window is not "
        "rewarded for its width, and windows that overlap are compared two by "
        "two, never summed. The largest Bayes factor above 1 leads. "
        "depends_on: of the leading hypothesis the settings under which "
        "another one or none leads, of the others those under which they do, "
        "each setting changed alone: another record filled in by the editor's "
        "rows, the other basis, vague dates left out, replies counted as "
        "approaches, half the prior, and the other one of 'demarche turning'.",
    .columns = "key, holder, about, first, last, prior, posterior, "
               "bayes_factor, depends_on; with --pairs: a, b, overlap_days, "
               "bayes_factor; with --multiverse: record, basis, dates, "
               "replies, prior, contacts, leading, bayes_factor, next, "
               "next_factor",
    .examples = {"demarche hypotheses pact.db",
                 "demarche hypotheses pact.db --series rate --with-internal",
                 "demarche hypotheses pact.db --multiverse --format csv"},
    .measures = measures,
    .groups = {&hypotheses_options, &turning_options, &explain_options,
               &reading_options, &output_options, &general_options},
    .run = test_hypotheses,
};
