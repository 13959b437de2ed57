#include "analysis/turning_findings.h"

#include "analysis/finish_table.h"

#include "base/buffer.h"

#include <math.h>
#include <stdlib.h>

static const dm_column day_columns[] = {
    {"series", DM_TEXT},
    {"date", DM_TEXT},
    {"posterior", DM_REAL},
    {"cumulative", DM_REAL},
};

static const dm_column summary_columns[] = {
    {"series", DM_TEXT},
    {"contacts", DM_INTEGER},
    {"vague", DM_INTEGER},
    {"unsure", DM_INTEGER},
    {"mode", DM_TEXT},
    {"mode_days", DM_INTEGER},
    {"low", DM_TEXT},
    {"high", DM_TEXT},
    {"log_bf", DM_REAL},
    {"p_value", DM_REAL},
    {"before", DM_REAL},
    {"after", DM_REAL},
    {"changes", DM_TEXT},
    {"mode_half_prior", DM_TEXT},
    {"mode_other_prior", DM_TEXT},
};

static void format_day(const dm_turning *turning, size_t day,
                       char out[DM_DAY_TEXT_SIZE])
{
    dm_day_format(turning->window.bounds.start + (dm_time)day * DM_DAY_S, out);
}

static void put_day(dm_table *table, const dm_turning *turning, size_t day)
{
    char text[DM_DAY_TEXT_SIZE];
    format_day(turning, day, text);
    dm_table_put_text(table, text);
}

static void put_days(dm_table *table, const dm_turning *turning, size_t series)
{
    const dm_series_findings *findings = &turning->findings[series];
    const dm_change_posterior *posterior = &findings->posteriors[0];
    double all = 0;
    for (size_t day = 1; findings->known && day < posterior->day_count; day++) {
        all += posterior->sums[day];
    }
    double sum = 0;
    for (size_t day = 1; findings->known && day < posterior->day_count; day++) {
        if (posterior->sums[day] > 0) {
            sum += posterior->sums[day];
            dm_table_put_text(table, dm_series_names[series]);
            put_day(table, turning, day);
            dm_table_put_real(table, posterior->sums[day] / all);
            dm_table_put_real(table, sum / all);
        }
    }
}

dm_status dm_turning_list_days(dm_table **out, const dm_turning *turning,
                               dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status = dm_table_new(
        &table, day_columns, sizeof day_columns / sizeof *day_columns, error);
    for (size_t i = 0; status == DM_OK && i < DM_SERIES_COUNT; i++) {
        put_days(table, turning, i);
    }
    return dm_finish_table(out, table, status, error);
}

/* The mode and the days after it that are as probable. */
static size_t count_mode_days(const dm_change_posterior *posterior, size_t mode)
{
    static const double rounding = 1e-9;
    size_t end = mode;
    while (end < posterior->day_count &&
           posterior->sums[end] >= posterior->sums[mode] * (1 - rounding)) {
        end++;
    }
    return end - mode;
}

/* Whether nothing points to any day. */
static bool is_flat(const dm_change_posterior *posterior)
{
    size_t mode = dm_change_mode(posterior);
    return mode == 1 &&
           count_mode_days(posterior, mode) == posterior->day_count - 1;
}

static void put_mode(dm_table *table, const dm_turning *turning,
                     const dm_change_posterior *posterior)
{
    if (is_flat(posterior)) {
        dm_table_put_empty(table);
    } else {
        put_day(table, turning, dm_change_mode(posterior));
    }
}

static void put_posterior(dm_table *table, const dm_turning *turning,
                          const dm_series_findings *findings)
{
    const dm_change_posterior *posterior =
        &findings->posteriors[DM_PRIOR_GIVEN];
    size_t mode = dm_change_mode(posterior);
    put_mode(table, turning, posterior);
    dm_table_put_integer(table, (int64_t)count_mode_days(posterior, mode));
    put_day(table, turning, dm_change_quantile(posterior, 0.025));
    put_day(table, turning, dm_change_quantile(posterior, 0.975));
    dm_table_put_real(
        table, dm_change_log_mean(posterior, 1, posterior->day_count - 1));
    dm_table_put_real(table, findings->p_value);
}

/* The part of a date that lies before a day. */
static double find_share_before(const dm_vague_item *item, size_t day)
{
    double days = (double)(item->last - item->first + 1);
    double before = (double)day - (double)item->first;
    return fmin(1, fmax(0, before / days));
}

/* The segment before a day, vague dates by their parts. */
static dm_segment add_before(const dm_turning_record *record, size_t day)
{
    dm_segment before = {0};
    bool rate = record->kind == DM_CHANGE_OF_RATE;
    for (size_t i = 0; i < record->count; i++) {
        double part = find_share_before(&record->items[i], day);
        before.length += rate ? 0 : part;
        before.count += rate || record->items[i].success ? part : 0;
    }
    if (rate) {
        before.length = record->exposure[day];
    }
    return before;
}

static void put_levels(dm_table *table, const dm_series_findings *findings)
{
    const dm_turning_record *record = &findings->record;
    size_t mode = dm_change_mode(&findings->posteriors[DM_PRIOR_GIVEN]);
    double unit = record->kind == DM_CHANGE_OF_RATE ? 30 : 1;
    if (is_flat(&findings->posteriors[DM_PRIOR_GIVEN])) {
        dm_table_put_empty(table);
        dm_table_put_empty(table);
        return;
    }
    dm_segment before = add_before(record, mode);
    dm_segment after =
        dm_segment_rest(add_before(record, record->window.day_count), before);
    dm_table_put_real(table, unit * dm_segment_level(before));
    dm_table_put_real(table, unit * dm_segment_level(after));
}

static dm_status put_changes(dm_table *table, const dm_turning *turning,
                             const dm_series_findings *findings,
                             dm_error *error)
{
    if (findings->record.count < DM_CHANGES_MIN_ITEMS) {
        dm_table_put_empty(table);
        return DM_OK;
    }
    dm_buffer text = {0};
    char day[DM_DAY_TEXT_SIZE];
    dm_buffer_add(&text, findings->changes.count > 0 ? "" : "none");
    for (size_t i = 0; i < findings->changes.count; i++) {
        format_day(turning, findings->changes.days[i], day);
        dm_buffer_add(&text, i > 0 ? ";" : "");
        dm_buffer_add(&text, day);
    }
    char *joined = dm_buffer_take(&text);
    if (!joined) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for changes");
    }
    dm_table_put_text(table, joined);
    free(joined);
    return DM_OK;
}

static dm_status put_summary(dm_table *table, const dm_turning *turning,
                             size_t series, dm_error *error)
{
    const dm_series_findings *findings = &turning->findings[series];
    dm_table_put_text(table, dm_series_names[series]);
    dm_table_put_integer(table, (int64_t)findings->record.count);
    dm_table_put_integer(table, (int64_t)findings->record.vague);
    dm_table_put_integer(table, (int64_t)findings->record.unsure);
    if (!findings->known) {
        for (size_t i = 4; i < sizeof summary_columns / sizeof *summary_columns;
             i++) {
            dm_table_put_empty(table);
        }
        return DM_OK;
    }
    put_posterior(table, turning, findings);
    put_levels(table, findings);
    dm_status status = put_changes(table, turning, findings, error);
    for (size_t i = DM_PRIOR_HALF; i <= DM_PRIOR_OTHER; i++) {
        put_mode(table, turning, &findings->posteriors[i]);
    }
    return status;
}

dm_status dm_turning_summarise(dm_table **out, const dm_turning *turning,
                               dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, summary_columns,
                     sizeof summary_columns / sizeof *summary_columns, error);
    for (size_t i = 0; status == DM_OK && i < DM_SERIES_COUNT; i++) {
        if (turning->findings[i].searched) {
            status = put_summary(table, turning, i, error);
        }
    }
    return dm_finish_table(out, table, status, error);
}
