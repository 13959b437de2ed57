#include "rival_multiverse.h"

#include "rival_outcome.h"

#include <stdio.h>

enum { RECORD_SIZE = 160 };

static void put_setting(dm_table *out, const struct rival_setting *setting,
                        const char *prior, const struct rival_outcome *outcome)
{
    dm_table_put_text(out, setting->record ? setting->record : "editor");
    dm_table_put_text(out,
                      setting->basis == DM_BASIS_THEME ? "theme" : "approach");
    dm_table_put_text(out, setting->exact_dates ? "certain" : "drawn");
    dm_table_put_text(out, setting->with_replies ? "with" : "without");
    dm_table_put_text(out, prior);
    dm_table_put_integer(out, (int64_t)outcome->contacts);
}

static void put_rival(dm_table *out, const dm_table *weighed, bool there,
                      size_t row, double factor)
{
    if (there) {
        copy_table_cell(out, weighed, row, 0);
        dm_table_put_real(out, factor);
    } else {
        dm_table_put_empty(out);
        dm_table_put_empty(out);
    }
}

static void put_lead(dm_table *out, const dm_table *weighed)
{
    struct rival_lead lead = find_rival_lead(weighed);

    put_rival(out, weighed, lead.leads, lead.row, lead.factor);
    put_rival(out, weighed, lead.leads && lead.next != lead.row, lead.next,
              lead.next_factor);
}

/* The basis, dates and replies of number `i` of eight. */
static struct rival_setting choose_setting(const char *record, unsigned i)
{
    return (struct rival_setting){.record = record,
                                  .basis = i & 4 ? DM_BASIS_THEME
                                                 : DM_BASIS_APPROACH,
                                  .exact_dates = (i & 2) != 0,
                                  .with_replies = (i & 1) != 0};
}

static dm_status add_universes(dm_table *out, struct turning_query *query,
                               const dm_turning_options *options,
                               const char *record, dm_error *error)
{
    dm_status status = DM_OK;

    for (unsigned i = 0; i < 8 && status == DM_OK; i++) {
        struct rival_setting setting = choose_setting(record, i);
        struct rival_outcome outcome;
        status = rival_outcome_find(&outcome, query, options, &setting, error);
        for (int k = 0; k < DM_PRIOR_COUNT && status == DM_OK; k++) {
            put_setting(out, &setting, rival_prior_names[k], &outcome);
            put_lead(out, outcome.weighed[k]);
        }
        rival_outcome_clear(&outcome);
    }
    return status;
}

static dm_status add_all_records(dm_table *out, struct turning_query *query,
                                 const dm_turning_options *options,
                                 dm_error *error)
{
    dm_table *records = NULL;
    char record[RECORD_SIZE];

    dm_status status = dm_store_list_records(&records, query->store, error);
    size_t count = status == DM_OK ? dm_table_count_rows(records) : 0;
    if (status == DM_OK) {
        status = add_universes(out, query, options, NULL, error);
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        snprintf(record, sizeof record, "%s+editor",
                 dm_table_get_text(records, i, 0));
        status = add_universes(out, query, options, record, error);
    }
    dm_table_free(records);
    return status;
}

dm_status list_multiverse(dm_table **out, struct turning_query *query,
                          const dm_turning_options *options, dm_error *error)
{
    static const dm_column columns[] = {
        {"record", DM_TEXT},  {"basis", DM_TEXT},
        {"dates", DM_TEXT},   {"replies", DM_TEXT},
        {"prior", DM_TEXT},   {"contacts", DM_INTEGER},
        {"leading", DM_TEXT}, {"bayes_factor", DM_REAL},
        {"next", DM_TEXT},    {"next_factor", DM_REAL},
    };
    dm_status status =
        dm_table_new(out, columns, sizeof columns / sizeof *columns, error);

    if (status == DM_OK) {
        status = add_all_records(*out, query, options, error);
    }
    return status == DM_OK ? dm_table_check(*out, error) : status;
}
