#include "report_parts.h"

#include "progress_line.h"
#include "report_charts.h"
#include "report_rows.h"
#include "trace_table.h"

#include <stdio.h>

/* What is measured and drawn, and how it is told. */
struct measured {
    const char *command;
    const char *caption;
    const char *columns;        /* what they hold */
    const char *const *weights; /* columns by which rows are kept */
    dm_report_places places;
};

void report_add_rows(struct report_parts *parts, const dm_report_table *table,
                     size_t left_out, const char *command)
{
    char text[256];

    if (left_out > 0) {
        snprintf(
            text, sizeof text,
            "%zu rows with the fewest contacts are left out: '--rows' sets "
            "how many of a phase are shown, and 'demarche %s' prints all.",
            left_out, command);
        dm_report_add_paragraph(parts->report, text);
    }
    dm_report_add_table(parts->report, table);
}

/* The rows that weigh most, and what else traces them by their columns. */
static dm_status add_table(struct report_parts *parts, dm_table **table,
                           const struct measured *measured, dm_error *error)
{
    dm_trace_source source = trace_source(&parts->selection);
    dm_table *traced = NULL;
    size_t left_out;

    dm_status status = keep_heaviest_rows(table, parts->row_limit,
                                          measured->weights, &left_out, error);
    if (status == DM_OK) {
        status = dm_trace_rows(&traced, *table, &source, error);
    }
    if (status == DM_OK) {
        dm_report_table told = {.caption = measured->caption,
                                .rows = traced,
                                .places = measured->places};
        dm_report_add_paragraph(parts->report, measured->columns);
        report_add_rows(parts, &told, left_out, measured->command);
    }
    dm_table_free(traced);
    return status;
}

/* A phase without contacts is a finding: the chart has its rows. */
static dm_status add_frequency_chart(struct report_parts *parts,
                                     dm_error *error)
{
    dm_frequency_options options = {.rows = DM_ROWS_ALL};
    dm_table *table = NULL;

    progress_say("measuring frequency");
    dm_status status =
        dm_measure_frequency(&table, parts->selection.contacts,
                             &parts->selection.phases, &options, error);
    if (status == DM_OK) {
        status = report_add_chart(parts, table, dm_draw_frequency, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status add_frequency(struct report_parts *parts, dm_error *error)
{
    static const char *const weights[] = {"contacts", NULL};
    static const struct measured measured = {
        "frequency",
        "Contacts of each pair, and their rate in 30 days with its 95 % "
        "interval",
        "contacts lie in the phase, unsure ones may, by their dates; days are "
        "those of the phase that the records cover. The interval is exact "
        "(Poisson), its upper end with the unsure contacts.",
        weights, DM_PLACES_NONE};
    dm_table *table = NULL;

    dm_report_add_heading(parts->report, "Frequency");
    dm_status status = add_frequency_chart(parts, error);
    if (status == DM_OK) {
        status = dm_measure_frequency(&table, parts->selection.contacts,
                                      &parts->selection.phases, NULL, error);
    }
    if (status == DM_OK) {
        status = add_table(parts, &table, &measured, error);
    }
    dm_table_free(table);
    return status;
}

dm_status report_measure_initiative(dm_table **out, const dm_contacts *contacts,
                                    const dm_phases *phases, dm_error *error)
{
    dm_initiative_options options = {.range = contacts->telling_count > 0
                                                  ? DM_RANGE_CONTESTED
                                                  : DM_RANGE_NONE};

    return dm_measure_initiative(out, contacts, phases, &options, error);
}

static dm_status add_initiative(struct report_parts *parts, dm_error *error)
{
    static const char *const weights[] = {"contacts", NULL};
    static const struct measured measured = {
        "initiative", "Who made the recorded approaches, by pair",
        "by_a and by_b are approaches that either side began, replies_a and "
        "replies_b answers, which are no approaches; symmetric contacts have "
        "no initiator, of unknown ones it is not told; contested are those "
        "whose accounts disagree. told_by_a, told_by_b, told_by_both: whose "
        "records tell them. share_a is by_a among by_a and by_b, with its "
        "exact 95 % interval from low to high; net_a goes from -1, b began "
        "all, to 1. Columns with _min and _max are the range over whose "
        "account is believed.",
        weights, DM_PLACES_PAIRS};

    dm_report_add_heading(parts->report, "Initiative");
    dm_status status =
        report_add_chart(parts, parts->initiative, dm_draw_initiative, error);
    return status == DM_OK
               ? add_table(parts, &parts->initiative, &measured, error)
               : status;
}

static dm_status add_centrality(struct report_parts *parts, dm_error *error)
{
    static const char *const weights[] = {"in_strength", "out_strength", NULL};
    static const struct measured measured = {
        "centrality", "Who was central",
        "Degrees count the actors that an actor was approached by (in) and "
        "approached (out), strengths the contacts; betweenness is how often "
        "it stands on the shortest chains between others, closeness how near "
        "it is to all, eigenvector and pagerank how central those are with "
        "whom it was in contact.",
        weights, DM_PLACES_ACTORS};
    dm_table *table = NULL;

    dm_report_add_heading(parts->report, "Centrality");
    progress_say("measuring centrality");
    dm_status status =
        dm_measure_centrality(&table, parts->selection.contacts,
                              &parts->selection.phases, NULL, error);
    if (status == DM_OK) {
        status = add_table(parts, &table, &measured, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status add_waits_chart(struct report_parts *parts,
                                 const dm_response_options *options,
                                 dm_error *error)
{
    dm_table *table = NULL;

    dm_status status =
        dm_measure_waits(&table, parts->selection.contacts,
                         &parts->selection.phases, options, error);
    if (status == DM_OK) {
        status = report_add_chart(parts, table, dm_draw_response, error);
    }
    dm_table_free(table);
    return status;
}

static dm_status add_response_table(struct report_parts *parts,
                                    const dm_response_options *options,
                                    dm_error *error)
{
    static const char *const weights[] = {"overtures", NULL};
    dm_trace_source source = trace_source(&parts->selection);
    dm_table *table = NULL;
    dm_table *traced = NULL;
    size_t left_out = 0;

    source.silences = NULL;
    dm_status status =
        dm_measure_response(&table, parts->selection.contacts,
                            &parts->selection.phases, options, error);
    if (status == DM_OK) {
        status = keep_heaviest_rows(&table, parts->row_limit, weights,
                                    &left_out, error);
    }
    if (status == DM_OK) {
        status = dm_trace_response(&traced, table, &source, options, error);
    }
    if (status == DM_OK) {
        dm_report_table told = {.caption =
                                    "Which overtures were answered in 30 days",
                                .rows = traced};
        dm_report_add_paragraph(
            parts->report,
            "overtures are approaches of the side named first; a reminder is "
            "one that came while another was not answered. share estimates the "
            "part answered within 30 days, with its 95 % interval; waits that "
            "the end of the phase or of the record cuts short (open) count as "
            "far as they go (Kaplan-Meier).");
        report_add_rows(parts, &told, left_out, "response");
    }
    dm_table_free(traced);
    dm_table_free(table);
    return status;
}

static dm_status add_response(struct report_parts *parts, dm_error *error)
{
    dm_response_options options = {.horizon_days = DM_RESPONSE_HORIZON};

    dm_report_add_heading(parts->report, "Response");
    progress_say("measuring response");
    dm_status status = add_waits_chart(parts, &options, error);
    return status == DM_OK ? add_response_table(parts, &options, error)
                           : status;
}

dm_status report_add_measures(struct report_parts *parts, dm_error *error)
{
    dm_status status = add_frequency(parts, error);

    if (status == DM_OK) {
        status = add_initiative(parts, error);
    }
    if (status == DM_OK) {
        status = add_centrality(parts, error);
    }
    /* Shares of a date say nothing of what came after what. */
    return status == DM_OK && parts->selection.contacts->dates != DM_DATES_SHARE
               ? add_response(parts, error)
               : status;
}
