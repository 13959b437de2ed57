#include "command.h"

#include "arguments.h"
#include "explain.h"
#include "message.h"
#include "output_options.h"
#include "reading_options.h"
#include "trace_options.h"
#include "turning_notes.h"
#include "turning_options.h"
#include "turning_query.h"

#include <string.h>

static const struct option options[] = {
    {
        .kind = OPTION_COUNT,
        .name = "contacts",
        .value = "N",
        .fallback = "as many approaches as are on record",
        .summary = "how many contacts are drawn",
    },
    {
        .kind = OPTION_NUMBER,
        .name = "ratio",
        .value = "R",
        .fallback = "5",
        .summary = "how many times as frequent contacts are after the change",
    },
    {0},
};

static const struct option_group simulate_options = {"Simulation options",
                                                     options};

static dm_status count_approaches(size_t *out, struct turning_query *query,
                                  dm_error *error)
{
    dm_turning_options chosen = query->options;
    dm_turning *turning = NULL;
    dm_table *summary = NULL;

    chosen.series = 1U << DM_SERIES_APPROACHES;
    chosen.bootstrap = 0;
    chosen.draws = 1;
    dm_status status = turning_query_run(
        &turning, query, &query->chosen.reading, &chosen, error);
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK) {
        *out = (size_t)get_cell_real(summary, 0, "contacts");
    }
    if (status == DM_OK && *out == 0) {
        status = dm_error_set(error, DM_USAGE,
                              "no approaches are on record; say how many "
                              "contacts to draw with '--contacts'");
    }
    dm_table_free(summary);
    dm_turning_free(turning);
    return status;
}

static dm_status choose_simulation(dm_simulation_options *out,
                                   struct turning_query *query,
                                   const struct arguments *arguments,
                                   dm_error *error)
{
    *out = dm_simulation_defaults;
    out->about = query->about;
    out->toward = query->toward;
    out->window = query->options.window;
    out->prior = query->options.prior;
    out->draws = query->options.draws;
    out->seed = query->options.seed;
    out->ratio = arguments_get_number(arguments, "ratio", out->ratio);
    if (arguments_has(arguments, "contacts")) {
        out->contacts = arguments_get_count(arguments, "contacts", 0);
        return DM_OK;
    }
    return count_approaches(&out->contacts, query, error);
}

/* How often the truth itself leads, over all hypotheses. */
static double find_hits(const dm_table *table)
{
    const char *truth = "";
    double hits = 0;
    size_t truths = 0;

    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        const char *told = get_cell_text(table, row, "truth");
        truths += strcmp(told, truth) != 0;
        truth = told;
        if (strcmp(told, get_cell_text(table, row, "leading")) == 0) {
            hits += get_cell_real(table, row, "share");
        }
    }
    return truths > 0 ? hits / (double)truths : 0;
}

static void tell_simulation(const dm_table *table,
                            const dm_simulation_options *chosen)
{
    if (dm_table_count_rows(table) == 0) {
        message_print_note("no hypothesis is about this turn");
        return;
    }
    message_print_note("%zu draws of %zu %s for each hypothesis; after the "
                       "change they are %g times as frequent as before",
                       chosen->draws, chosen->contacts,
                       chosen->contacts == 1 ? "contact" : "contacts",
                       chosen->ratio);
    message_print_note("the hypothesis that is true leads in %.3g %% of the "
                       "draws",
                       100 * find_hits(table));
}

static dm_status print_simulation(struct turning_query *query,
                                  const struct arguments *arguments,
                                  dm_error *error)
{
    dm_simulation_options chosen;
    dm_table *table = NULL;

    dm_status status = choose_simulation(&chosen, query, arguments, error);
    if (status == DM_OK) {
        status =
            dm_simulate_hypotheses(&table, &query->hypotheses, &chosen, error);
    }
    if (status == DM_OK) {
        status = print_result(arguments, table, error);
    }
    if (status == DM_OK) {
        explain_result(arguments, &query->chosen.reading, &query->phases);
        tell_simulation(table, &chosen);
    }
    dm_table_free(table);
    return status;
}

static dm_status simulate_contacts(const struct arguments *arguments,
                                   dm_error *error)
{
    struct turning_query query;
    dm_status status = turning_query_open(&query, arguments, error);

    if (status == DM_OK) {
        status = print_simulation(&query, arguments, error);
    }
    turning_query_close(&query);
    return status;
}

static const struct measure_use measures[] = {
    {.id = "hypotheses.simulation"},
    {.id = "hypotheses.evidence"},
    {0},
};

const struct command command_simulate = {
    .name = "simulate",
    .operands = "STORE",
    .summary = "how often so few contacts would tell the hypotheses apart",
    .description =
        "For each hypothesis as the truth the day of the change is drawn from "
        "its window and contacts, as many as there are, from a rate that rises "
        "on that day; where the day lies outside the record, or the window "
        "predicts none inside, the rate is even. Told is how often each "
        "hypothesis then has the largest Bayes factor of 'demarche "
        "hypotheses', be it below 1, by the series of approaches, sign up. "
        "Those that lead together share the draw.",
    .columns = "truth, leading, share",
    .examples = {"demarche simulate pact.db",
                 "demarche simulate pact.db --contacts 50 --ratio 10"},
    .measures = measures,
    .groups = {&simulate_options, &turning_options, &explain_options,
               &reading_options, &output_options, &general_options},
    .run = simulate_contacts,
};
