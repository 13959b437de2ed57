#include "rival_dependence.h"

#include "rival_outcome.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL_SIZE = 160 };

/* Which hypotheses depend on what: a text for each row of the table. */
struct dependence {
    struct turning_query *query;
    const dm_turning_options *options;
    struct rival_setting base;
    struct rival_lead lead;
    size_t row_count;
    char **texts;
    struct rival_stability stability;
};

static dm_status append_label(char **text, const char *label, dm_error *error)
{
    size_t old = *text ? strlen(*text) : 0;
    char *longer = realloc(*text, old + strlen(label) + 3);

    if (!longer) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    *text = longer;
    strcpy(longer + old, old > 0 ? "; " : "");
    strcat(longer, label);
    return DM_OK;
}

static bool lead_alike(struct rival_lead one, struct rival_lead other)
{
    return one.leads == other.leads && (!one.leads || one.row == other.row);
}

/* Count a setting, and whether the prior decides which hypothesis leads. */
static void count_setting(struct dependence *found,
                          const struct rival_outcome *outcome)
{
    struct rival_lead given = find_rival_lead(outcome->weighed[DM_PRIOR_GIVEN]);
    bool driven = false;

    for (int i = DM_PRIOR_HALF; i <= DM_PRIOR_OTHER; i++) {
        struct rival_lead lead = find_rival_lead(outcome->weighed[i]);
        driven = driven || !lead_alike(given, lead);
    }
    found->stability.settings += given.known;
    found->stability.prior_driven += given.known && driven;
}

/* Note a setting where another hypothesis leads, or none does, with those that
 * it concerns. */
static dm_status note_lead(struct dependence *found, const dm_table *weighed,
                           const char *label, dm_error *error)
{
    struct rival_lead lead = find_rival_lead(weighed);
    dm_status status = DM_OK;

    if (!lead.known || lead_alike(found->lead, lead)) {
        return DM_OK;
    }
    if (found->lead.leads) {
        status = append_label(&found->texts[found->lead.row], label, error);
    }
    if (status == DM_OK && lead.leads) {
        status = append_label(&found->texts[lead.row], label, error);
    }
    return status;
}

static dm_status note_setting(struct dependence *found,
                              const struct rival_setting *setting,
                              const char *label, dm_error *error)
{
    struct rival_outcome outcome;
    dm_status status = rival_outcome_find(&outcome, found->query,
                                          found->options, setting, error);

    if (status == DM_OK) {
        count_setting(found, &outcome);
        status =
            note_lead(found, outcome.weighed[DM_PRIOR_GIVEN], label, error);
    }
    rival_outcome_clear(&outcome);
    return status;
}

static dm_status note_records(struct dependence *found, dm_error *error)
{
    dm_table *records = NULL;
    struct rival_setting setting = found->base;
    const char *base = found->base.record ? found->base.record : "editor";
    char label[LABEL_SIZE];

    dm_status status =
        dm_store_list_records(&records, found->query->store, error);
    size_t count = status == DM_OK ? dm_table_count_rows(records) : 0;
    for (size_t i = 0; i <= count && status == DM_OK; i++) {
        bool editor = i == count; /* after the records */
        snprintf(label, sizeof label, "record=%s%s",
                 editor ? "editor" : dm_table_get_text(records, i, 0),
                 editor ? "" : "+editor");
        setting.record = editor ? NULL : label + strlen("record=");
        if (strcmp(label + strlen("record="), base) != 0) {
            status = note_setting(found, &setting, label, error);
        }
    }
    dm_table_free(records);
    return status;
}

static dm_status note_choices(struct dependence *found, dm_error *error)
{
    struct rival_setting basis = found->base;
    struct rival_setting dates = found->base;
    struct rival_setting replies = found->base;

    basis.basis =
        basis.basis == DM_BASIS_THEME ? DM_BASIS_APPROACH : DM_BASIS_THEME;
    dates.exact_dates = !dates.exact_dates;
    replies.with_replies = !replies.with_replies;
    dm_status status = note_setting(
        found, &basis,
        basis.basis == DM_BASIS_THEME ? "basis=theme" : "basis=approach",
        error);
    if (status == DM_OK) {
        status = note_setting(
            found, &dates, dates.exact_dates ? "dates=certain" : "dates=drawn",
            error);
    }
    if (status == DM_OK) {
        status = note_setting(
            found, &replies,
            replies.with_replies ? "replies=with" : "replies=without", error);
    }
    return status;
}

static dm_status note_priors(struct dependence *found, dm_error *error)
{
    struct rival_outcome outcome;
    char label[LABEL_SIZE];

    dm_status status = rival_outcome_find(&outcome, found->query,
                                          found->options, &found->base, error);
    if (status == DM_OK) {
        count_setting(found, &outcome);
    }
    for (int i = DM_PRIOR_HALF; i <= DM_PRIOR_OTHER && status == DM_OK; i++) {
        snprintf(label, sizeof label, "prior=%s", rival_prior_names[i]);
        status = note_lead(found, outcome.weighed[i], label, error);
    }
    rival_outcome_clear(&outcome);
    return status;
}

static dm_status note_all(struct dependence *found, dm_error *error)
{
    dm_status status = note_records(found, error);

    if (status == DM_OK) {
        status = note_choices(found, error);
    }
    return status == DM_OK ? note_priors(found, error) : status;
}

/* `table` and a column of texts behind its own. */
static dm_status add_column(dm_table **out, const dm_table *table,
                            const char *name, char *const *texts,
                            dm_error *error)
{
    dm_column columns[16];
    size_t count = dm_table_count_columns(table);

    for (size_t i = 0; i < count; i++) {
        columns[i] = *dm_table_get_column(table, i);
    }
    columns[count] = (dm_column){name, DM_TEXT};
    dm_status status = dm_table_new(out, columns, count + 1, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t row = 0; row < dm_table_count_rows(table); row++) {
        for (size_t i = 0; i < count; i++) {
            copy_table_cell(*out, table, row, i);
        }
        dm_table_put_text(*out, texts[row]);
    }
    return dm_table_check(*out, error);
}

static struct rival_setting find_base(const struct turning_query *query,
                                      const dm_turning_options *options)
{
    return (struct rival_setting){.record = query->chosen.reading.record,
                                  .basis = query->chosen.reading.basis,
                                  .exact_dates = options->exact_dates,
                                  .with_replies = options->with_replies};
}

dm_status add_dependence(dm_table **out, struct rival_stability *stability,
                         const dm_table *weighed, struct turning_query *query,
                         const dm_turning_options *options, dm_error *error)
{
    struct dependence found = {.query = query,
                               .options = options,
                               .base = find_base(query, options),
                               .lead = find_rival_lead(weighed),
                               .row_count = dm_table_count_rows(weighed)};
    dm_status status = DM_OK;

    *out = NULL;
    found.texts = calloc(found.row_count + 1, sizeof *found.texts);
    if (!found.texts) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    if (found.lead.known) {
        status = note_all(&found, error);
    }
    if (status == DM_OK) {
        status = add_column(out, weighed, "depends_on", found.texts, error);
    }
    *stability = found.stability;
    for (size_t i = 0; i < found.row_count; i++) {
        free(found.texts[i]);
    }
    free(found.texts);
    return status;
}
