#include "analysis/turning_findings.h"

#include "analysis/change_bootstrap.h"
#include "analysis/holm.h"
#include "analysis/turning_series.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const dm_change_limits limits = {.items = 3, .days = 7};

/* Longer windows are a slip of the pen. */
static const size_t most_days = 1000000;

const dm_turning_options dm_turning_defaults = {
    .horizon_days = 30, .draws = 1000, .bootstrap = 999, .seed = 1};

const char *const dm_series_names[DM_SERIES_COUNT] = {
    [DM_SERIES_DIRECTION] = "direction",
    [DM_SERIES_RATE] = "rate",
    [DM_SERIES_APPROACHES] = "approaches",
    [DM_SERIES_REPLIES] = "replies"};

static bool is_given(dm_change_prior prior)
{
    return prior.a > 0 && prior.b > 0;
}

/* Rates: so much as one contact tells, at the mean rate of the record. */
static dm_change_prior choose_default(const dm_turning_record *record)
{
    double days = record->exposure[record->window.day_count];
    return record->kind == DM_CHANGE_OF_SHARE
               ? (dm_change_prior){1, 1}
               : (dm_change_prior){1, days / (double)record->count};
}

static void choose_priors(dm_change_prior out[DM_PRIOR_COUNT],
                          const dm_turning_record *record,
                          dm_change_prior asked)
{
    static const dm_change_prior daily = {1, 1};
    dm_change_prior usual = choose_default(record);
    dm_change_prior given = is_given(asked) ? asked : usual;
    out[DM_PRIOR_GIVEN] = given;
    out[DM_PRIOR_HALF] = (dm_change_prior){given.a / 2, given.b / 2};
    if (record->kind == DM_CHANGE_OF_SHARE) {
        out[DM_PRIOR_OTHER] = (dm_change_prior){2 * given.a, 2 * given.b};
    } else {
        bool same = given.a == daily.a && given.b == daily.b;
        out[DM_PRIOR_OTHER] = same ? usual : daily;
    }
}

static dm_status init_posteriors(dm_series_findings *findings,
                                 const dm_turning_options *options,
                                 dm_error *error)
{
    dm_change_series series = dm_turning_record_series(&findings->record, NULL);
    dm_change_prior priors[DM_PRIOR_COUNT];
    choose_priors(priors, &findings->record, options->prior);
    dm_status status = DM_OK;
    for (size_t i = 0; i < DM_PRIOR_COUNT && status == DM_OK; i++) {
        dm_change_belief belief = {.prior = priors[i], .sign = options->sign};
        status = dm_change_posterior_init(&findings->posteriors[i], &series,
                                          belief, error);
    }
    return status;
}

static void add_draws(dm_series_findings *findings, dm_dated_item *items,
                      const dm_turning_options *options)
{
    enum { POSTERIOR_STREAM = 16 };
    const dm_turning_record *record = &findings->record;
    dm_random_source random = dm_random_seed(options->seed, POSTERIOR_STREAM);
    size_t draws = record->vague > 0 && options->draws > 0 ? options->draws : 1;
    dm_work_begin("drawing dates");
    for (size_t i = 0; i < draws; i++) {
        dm_turning_record_draw(items, record, &random);
        dm_change_series series = dm_turning_record_series(record, items);
        for (size_t k = 0; k < DM_PRIOR_COUNT; k++) {
            dm_change_posterior_add(&findings->posteriors[k], &series);
        }
        dm_work_tell(i + 1, draws);
    }
    dm_work_end();
}

static dm_status find_several(dm_series_findings *findings,
                              dm_dated_item *items, dm_change_penalty penalty,
                              dm_error *error)
{
    const dm_turning_record *record = &findings->record;
    if (record->count < DM_CHANGES_MIN_ITEMS) {
        return DM_OK;
    }
    dm_turning_record_center(items, record);
    dm_change_series series = dm_turning_record_series(record, items);
    return dm_find_changes(&findings->changes, &series, limits,
                           dm_find_cost(penalty, record->count), error);
}

static dm_status test_series(dm_series_findings *findings,
                             const dm_turning_options *options, dm_error *error)
{
    findings->p_value = NAN;
    if (options->bootstrap == 0) {
        return DM_OK;
    }
    dm_bootstrap bootstrap = {.limits = limits,
                              .sign = options->sign,
                              .samples = options->bootstrap,
                              .draws = options->draws > 0 ? options->draws : 1,
                              .seed = options->seed};
    return dm_test_record(&findings->p_value, &findings->record, &bootstrap,
                          error);
}

static dm_status search_series(dm_series_findings *findings,
                               const dm_turning_options *options,
                               dm_error *error)
{
    const dm_turning_record *record = &findings->record;
    if (record->count == 0 || record->window.day_count < 2 ||
        !(record->exposure[record->window.day_count] > 0)) {
        findings->p_value = NAN;
        return DM_OK;
    }
    dm_dated_item *items = malloc(record->count * sizeof *items);
    if (!items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for draws");
    }
    dm_status status = init_posteriors(findings, options, error);
    if (status == DM_OK) {
        findings->known = true;
        add_draws(findings, items, options);
        status = find_several(findings, items, options->penalty, error);
    }
    free(items);
    return status == DM_OK ? test_series(findings, options, error) : status;
}

static dm_status adjust_p_values(dm_turning *turning, dm_error *error)
{
    double p_values[DM_SERIES_COUNT];
    for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
        p_values[i] =
            turning->findings[i].searched ? turning->findings[i].p_value : NAN;
    }
    dm_status status = dm_adjust_holm(p_values, DM_SERIES_COUNT, error);
    for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
        turning->findings[i].p_value = p_values[i];
    }
    return status;
}

static dm_status search_all(dm_turning *turning,
                            const dm_turning_source *source, dm_error *error)
{
    unsigned asked = source->options->series;
    dm_status status = DM_OK;
    for (unsigned i = 0; i < DM_SERIES_COUNT && status == DM_OK; i++) {
        dm_series_findings *findings = &turning->findings[i];
        if (asked != 0 && !(asked & 1U << i)) {
            continue;
        }
        findings->searched = true;
        status =
            dm_build_series(&findings->record, source, (dm_series)i, error);
        if (status == DM_OK) {
            status = search_series(findings, source->options, error);
        }
    }
    return status == DM_OK ? adjust_p_values(turning, error) : status;
}

static dm_status find_side(uint32_t *out, const dm_contacts *contacts,
                           const char *key, dm_error *error)
{
    *out = key ? dm_contacts_find_actor(contacts, key) : DM_NO_ACTOR;
    return *out != DM_NO_ACTOR
               ? DM_OK
               : dm_error_set(error, DM_USAGE, "no actor '%s' to turn",
                              key ? key : "");
}

static dm_status prepare_source(dm_turning_source *out,
                                const dm_contacts *contacts,
                                const dm_turning_options *options,
                                dm_error *error)
{
    *out = (dm_turning_source){
        .contacts = contacts,
        .options = options,
        .window = dm_find_day_window(options->window),
        .rule = {.exact = options->exact_dates,
                 .possible = contacts->dates == DM_DATES_POSSIBLE}};
    if (contacts->dates == DM_DATES_SHARE) {
        return dm_error_set(error, DM_USAGE,
                            "a turn is searched in whole contacts, not in "
                            "shares of them");
    }
    if (out->window.day_count == 0 || out->window.day_count > most_days) {
        return dm_error_set(error, DM_USAGE,
                            "the window has no two ends within a million "
                            "days");
    }
    dm_status status = dm_check_prior(options->prior, error);
    if (status == DM_OK) {
        status = find_side(&out->about, contacts, options->about, error);
    }
    if (status == DM_OK) {
        status = find_side(&out->toward, contacts, options->toward, error);
    }
    if (status == DM_OK && out->about == out->toward) {
        status = dm_error_set(error, DM_USAGE, "'%s' cannot turn toward itself",
                              options->about);
    }
    return status;
}

dm_status dm_turning_find(dm_turning **out, const dm_contacts *contacts,
                          const dm_turning_options *options, dm_error *error)
{
    *out = NULL;

    dm_turning_source source;
    dm_status status = prepare_source(&source, contacts, options, error);
    if (status != DM_OK) {
        return status;
    }
    dm_turning *turning = calloc(1, sizeof *turning);
    if (!turning) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a search");
    }
    turning->window = source.window;
    turning->about = strdup(options->about);
    turning->toward = strdup(options->toward);
    status = turning->about && turning->toward
                 ? search_all(turning, &source, error)
                 : dm_error_set(error, DM_NO_MEMORY, "no memory for a search");
    if (status != DM_OK) {
        dm_turning_free(turning);
        return status;
    }
    *out = turning;
    return DM_OK;
}

void dm_turning_free(dm_turning *turning)
{
    if (!turning) {
        return;
    }
    for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
        dm_series_findings *findings = &turning->findings[i];
        for (size_t k = 0; k < DM_PRIOR_COUNT; k++) {
            dm_change_posterior_clear(&findings->posteriors[k]);
        }
        dm_change_list_clear(&findings->changes);
        dm_turning_record_clear(&findings->record);
    }
    free(turning->about);
    free(turning->toward);
    free(turning);
}
