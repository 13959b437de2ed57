#include "report_parts.h"

#include "progress_line.h"
#include "trace_table.h"
#include "turning_options.h"
#include "turning_query.h"

/* A section that is one table. */
static void add_table(struct report_parts *parts, const char *heading,
                      const char *caption, const dm_table *table)
{
    dm_report_add_heading(parts->report, heading);
    dm_report_add_table(parts->report, caption, table);
}

static dm_status add_traced(struct report_parts *parts, const char *heading,
                            const char *caption, const dm_table *table,
                            dm_error *error)
{
    dm_trace_source source = trace_source(&parts->selection);
    dm_table *traced = NULL;

    dm_status status = dm_trace_rows(&traced, table, &source, error);
    if (status == DM_OK) {
        add_table(parts, heading, caption, traced);
    }
    dm_table_free(traced);
    return status;
}

static dm_status add_frequency(struct report_parts *parts, dm_error *error)
{
    dm_table *table = NULL;

    progress_say("measuring frequency");
    dm_status status =
        dm_measure_frequency(&table, parts->selection.contacts,
                             &parts->selection.phases, NULL, error);
    if (status == DM_OK) {
        status = add_traced(parts, "Frequency",
                            "Contacts of each pair, and their rate in 30 days "
                            "with its 95 % interval",
                            table, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status add_centrality(struct report_parts *parts, dm_error *error)
{
    dm_table *table = NULL;

    progress_say("measuring centrality");
    dm_status status =
        dm_measure_centrality(&table, parts->selection.contacts,
                              &parts->selection.phases, NULL, error);
    if (status == DM_OK) {
        status =
            add_traced(parts, "Centrality", "Who was central", table, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status add_response(struct report_parts *parts, dm_error *error)
{
    dm_response_options options = {.horizon_days = DM_RESPONSE_HORIZON};
    dm_trace_source source = trace_source(&parts->selection);
    dm_table *table = NULL;
    dm_table *traced = NULL;

    source.silences = NULL;
    progress_say("measuring response");
    dm_status status =
        dm_measure_response(&table, parts->selection.contacts,
                            &parts->selection.phases, &options, error);
    if (status == DM_OK) {
        status = dm_trace_response(&traced, table, &source, &options, error);
    }
    if (status == DM_OK) {
        add_table(parts, "Response", "Which overtures were answered in 30 days",
                  traced);
    }
    dm_table_free(traced);
    dm_table_free(table);
    return status;
}

dm_status report_add_measures(struct report_parts *parts, dm_error *error)
{
    dm_status status = add_frequency(parts, error);

    if (status == DM_OK) {
        add_table(parts, "Initiative",
                  "Who made the recorded approaches, by pair",
                  parts->initiative);
        status = add_centrality(parts, error);
    }
    /* Shares of a date say nothing of what came after what. */
    return status == DM_OK && parts->selection.contacts->dates != DM_DATES_SHARE
               ? add_response(parts, error)
               : status;
}

static dm_status add_turn(struct report_parts *parts,
                          struct turning_query *query, dm_error *error)
{
    dm_weighing weighing = {DM_SERIES_RATE, DM_PRIOR_GIVEN};
    dm_turning *turning = NULL;
    dm_table *summary = NULL;
    dm_table *weighed = NULL;

    progress_say("searching the turn");
    dm_status status = turning_query_run(
        &turning, query, &query->chosen.reading, &query->options, error);
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_weigh_hypotheses(
            &weighed, turning, &query->hypotheses, &weighing, error);
    }
    if (status == DM_OK) {
        add_table(parts, "Turning", "The most probable day of a change",
                  summary);
    }
    if (status == DM_OK && dm_table_count_rows(weighed) > 0) {
        add_table(parts, "Hypotheses",
                  "What the change of the rate says of each", weighed);
    }
    dm_table_free(weighed);
    dm_table_free(summary);
    dm_turning_free(turning);
    return status;
}

dm_status report_add_turning(struct report_parts *parts, dm_error *error)
{
    struct turning_query query;
    bool asked = arguments_find_group(parts->arguments, &turning_options);
    dm_error failure = {.status = DM_OK};

    if (parts->hypotheses.count == 0 && !asked) {
        return DM_OK;
    }
    dm_status status = turning_query_open(&query, parts->arguments, &failure);
    if (status == DM_OK) {
        status = add_turn(parts, &query, &failure);
    }
    turning_query_close(&query);
    if (status == DM_USAGE && !asked) {
        dm_report_add_heading(parts->report, "Turning");
        dm_report_add_paragraph(parts->report, failure.message);
        return DM_OK;
    }
    return status == DM_OK ? DM_OK
                           : dm_error_set(error, status, "%s", failure.message);
}
