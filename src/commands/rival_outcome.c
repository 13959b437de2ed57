#include "rival_outcome.h"

#include "turning_notes.h"

const char *const rival_prior_names[DM_PRIOR_COUNT] = {
    [DM_PRIOR_GIVEN] = "given",
    [DM_PRIOR_HALF] = "half",
    [DM_PRIOR_OTHER] = "other"};

struct rival_lead find_rival_lead(const dm_table *weighed)
{
    static const double rounding = 1e-9;
    struct rival_lead lead = {0};

    for (size_t row = 0; row < dm_table_count_rows(weighed); row++) {
        size_t column = dm_table_find_column(weighed, "bayes_factor");
        double factor = dm_table_get_real(weighed, row, column);
        if (dm_table_is_empty(weighed, row, column)) {
            continue;
        }
        if (!lead.known || factor > lead.factor) {
            lead.next = lead.known ? lead.row : row;
            lead.next_factor = lead.known ? lead.factor : factor;
            lead.row = row;
            lead.factor = factor;
            lead.known = true;
            lead.leads = factor > 1 + rounding;
        } else if (lead.next == lead.row || factor > lead.next_factor) {
            lead.next = row;
            lead.next_factor = factor;
        }
    }
    return lead;
}

void rival_outcome_clear(struct rival_outcome *outcome)
{
    for (size_t i = 0; i < DM_PRIOR_COUNT; i++) {
        dm_table_free(outcome->weighed[i]);
    }
    *outcome = (struct rival_outcome){0};
}

/* The one series that the options ask for. */
static dm_series find_series(const dm_turning_options *options)
{
    int series = 0;

    while (!(options->series & 1U << series)) {
        series++;
    }
    return (dm_series)series;
}

static dm_status weigh_all(struct rival_outcome *out, const dm_turning *turning,
                           const struct turning_query *query,
                           const dm_turning_options *options, dm_error *error)
{
    dm_table *summary;
    dm_status status = dm_turning_summarise(&summary, turning, error);

    if (status == DM_OK) {
        out->contacts = (size_t)get_cell_real(summary, 0, "contacts");
    }
    dm_table_free(summary);
    for (int i = 0; i < DM_PRIOR_COUNT && status == DM_OK; i++) {
        dm_weighing weighing = {find_series(options), (dm_prior_choice)i};
        status = dm_turning_weigh_hypotheses(
            &out->weighed[i], turning, &query->hypotheses, &weighing, error);
    }
    return status;
}

dm_status rival_outcome_find(struct rival_outcome *out,
                             struct turning_query *query,
                             const dm_turning_options *options,
                             const struct rival_setting *setting,
                             dm_error *error)
{
    dm_turning_options chosen = *options;
    dm_reading reading = query->chosen.reading;
    dm_turning *turning = NULL;

    *out = (struct rival_outcome){0};
    reading.record = setting->record;
    reading.basis = setting->basis;
    chosen.exact_dates = setting->exact_dates;
    chosen.with_replies = setting->with_replies;
    dm_status status =
        turning_query_run(&turning, query, &reading, &chosen, error);
    if (status == DM_OK) {
        status = weigh_all(out, turning, query, options, error);
    }
    dm_turning_free(turning);
    return status;
}

void copy_table_cell(dm_table *out, const dm_table *table, size_t row,
                     size_t column)
{
    if (dm_table_is_empty(table, row, column)) {
        dm_table_put_empty(out);
    } else if (dm_table_get_column(table, column)->type == DM_TEXT) {
        dm_table_put_name(out, dm_table_get_text(table, row, column),
                          dm_table_get_label(table, row, column));
    } else {
        dm_table_put_real(out, dm_table_get_real(table, row, column));
    }
}
