#include "chart_data.h"

#include "message.h"
#include "range_options.h"
#include "selection.h"
#include "turning_notes.h"
#include "turning_options.h"
#include "turning_query.h"

typedef dm_status table_function(dm_table **out,
                                 const struct selection *selection,
                                 const struct arguments *arguments,
                                 dm_error *error);

typedef dm_status picture_function(dm_chart *out, const dm_table *table,
                                   const dm_chart_options *options,
                                   dm_error *error);

static dm_status draw_table(dm_chart *out, const struct arguments *arguments,
                            const dm_chart_options *look,
                            table_function *measure, picture_function *draw,
                            dm_error *error)
{
    dm_chart_options chosen = *look;
    struct selection selection;
    dm_table *table = NULL;

    dm_status status = selection_open(&selection, arguments, error);
    if (status == DM_OK) {
        status = measure(&table, &selection, arguments, error);
    }
    if (status == DM_OK) {
        chosen.contacts = selection.contacts;
        status = draw(out, table, &chosen, error);
    }
    if (status == DM_OK) {
        selection_tell_left_out(&selection, &selection.phases);
        if (dm_contacts_are_selected(selection.contacts)) {
            message_print_note("the contacts were selected by an author; the "
                               "intervals treat them as independent draws");
        }
    }
    dm_table_free(table);
    selection_close(&selection);
    return status;
}

/* A phase without contacts is a finding: its row is drawn. */
static dm_status measure_frequency(dm_table **out,
                                   const struct selection *selection,
                                   const struct arguments *arguments,
                                   dm_error *error)
{
    dm_frequency_options chosen = {
        .by = (dm_frequency_by)arguments_get_choice(arguments, "by"),
        .rows = DM_ROWS_ALL,
        .range = range_choose(arguments)};

    return dm_measure_frequency(out, selection->contacts, &selection->phases,
                                &chosen, error);
}

dm_status chart_frequency(dm_chart *out, const struct arguments *arguments,
                          const dm_chart_options *look, dm_error *error)
{
    return draw_table(out, arguments, look, measure_frequency,
                      dm_draw_frequency, error);
}

/* The records are drawn unless it is asked that they are not. */
static dm_status measure_initiative(dm_table **out,
                                    const struct selection *selection,
                                    const struct arguments *arguments,
                                    dm_error *error)
{
    dm_initiative_options chosen = {
        .with_replies = arguments_has(arguments, "with-replies"),
        .range = arguments_has(arguments, "range") ? range_choose(arguments)
                                                   : DM_RANGE_CONTESTED};

    return dm_measure_initiative(out, selection->contacts, &selection->phases,
                                 &chosen, error);
}

dm_status chart_initiative(dm_chart *out, const struct arguments *arguments,
                           const dm_chart_options *look, dm_error *error)
{
    return draw_table(out, arguments, look, measure_initiative,
                      dm_draw_initiative, error);
}

static dm_status measure_waits(dm_table **out,
                               const struct selection *selection,
                               const struct arguments *arguments,
                               dm_error *error)
{
    dm_response_options chosen = {
        .horizon_days = arguments_has(arguments, "horizon")
                            ? arguments_get_days(arguments, "horizon")
                            : DM_RESPONSE_HORIZON};

    return dm_measure_waits(out, selection->contacts, &selection->phases,
                            &chosen, error);
}

dm_status chart_response(dm_chart *out, const struct arguments *arguments,
                         const dm_chart_options *look, dm_error *error)
{
    return draw_table(out, arguments, look, measure_waits, dm_draw_response,
                      error);
}

/* Nothing of the search is drawn that needs p-values. */
static dm_status find_turn(dm_turning **out, struct turning_query *query,
                           const struct arguments *arguments, dm_error *error)
{
    dm_turning_options chosen = query->options;
    size_t asked = arguments_get_choice(arguments, "series");

    chosen.series = asked > 0 ? 1U << (asked - 1) : 0;
    chosen.bootstrap = 0;
    return turning_query_run(out, query, &query->chosen.reading, &chosen,
                             error);
}

/* All contacts of the reading, so that a state has the colour that it has in
 * the networks. */
static dm_status draw_turn(dm_chart *out, struct turning_query *query,
                           const dm_turning_findings *findings,
                           const dm_chart_options *look, dm_error *error)
{
    dm_chart_options chosen = *look;
    dm_contacts *contacts;

    dm_status status = dm_store_read_contacts(&contacts, query->store,
                                              &query->chosen.reading, error);
    if (status == DM_OK) {
        chosen.contacts = contacts;
        status = dm_draw_turning(out, findings, &chosen, error);
        dm_contacts_free(contacts);
    }
    return status;
}

dm_status chart_turning(dm_chart *out, const struct arguments *arguments,
                        const dm_chart_options *look, dm_error *error)
{
    struct turning_query query;
    dm_turning *turning = NULL;
    dm_table *days = NULL;
    dm_table *summary = NULL;

    dm_status status = turning_query_open(&query, arguments, error);
    if (status == DM_OK) {
        status = find_turn(&turning, &query, arguments, error);
    }
    if (status == DM_OK) {
        status = dm_turning_list_days(&days, turning, error);
    }
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK) {
        dm_turning_findings findings = {
            days,          summary,     &query.hypotheses,
            &query.phases, query.about, query.toward};
        status = draw_turn(out, &query, &findings, look, error);
    }
    if (status == DM_OK) {
        tell_selection(&query);
    }
    dm_table_free(summary);
    dm_table_free(days);
    dm_turning_free(turning);
    turning_query_close(&query);
    return status;
}
