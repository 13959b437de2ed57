#include "turning_range.h"

#include "message.h"
#include "turning_notes.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void put_summary(dm_table *out, const dm_table *summary,
                        const char *setting)
{
    static const char *const texts[] = {"series", "mode", "low", "high"};
    static const char *const numbers[] = {"log_bf", "p_value"};

    for (size_t row = 0; row < dm_table_count_rows(summary); row++) {
        dm_table_put_text(out, setting);
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            const char *text = get_cell_text(summary, row, texts[i]);
            dm_table_put_text(out, *text ? text : NULL);
        }
        for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
            dm_table_put_real(out, get_cell_real(summary, row, numbers[i]));
        }
    }
}

static dm_status add_setting(dm_table *out, struct turning_query *query,
                             const dm_reading *reading,
                             const dm_turning_options *options, dm_error *error)
{
    char setting[256];
    dm_turning *turning = NULL;
    dm_table *summary = NULL;

    snprintf(setting, sizeof setting, "%s, %s",
             reading->record ? reading->record : "editor",
             reading->basis == DM_BASIS_THEME ? "theme" : "approach");
    dm_status status =
        turning_query_run(&turning, query, reading, options, error);
    if (status == DM_OK) {
        status = dm_turning_summarise(&summary, turning, error);
    }
    if (status == DM_OK) {
        put_summary(out, summary, setting);
    }
    dm_table_free(summary);
    dm_turning_free(turning);
    return status;
}

/* Both bases of a record; NULL: the editor. */
static dm_status add_record(dm_table *out, struct turning_query *query,
                            const char *record,
                            const dm_turning_options *options, dm_error *error)
{
    char filled[256];
    dm_reading reading = query->chosen.reading;

    reading.record = NULL;
    if (record) {
        snprintf(filled, sizeof filled, "%s+editor", record);
        reading.record = filled;
    }
    reading.basis = DM_BASIS_APPROACH;
    dm_status status = add_setting(out, query, &reading, options, error);
    if (status == DM_OK) {
        reading.basis = DM_BASIS_THEME;
        status = add_setting(out, query, &reading, options, error);
    }
    return status;
}

static dm_status add_records(dm_table *out, struct turning_query *query,
                             const dm_turning_options *options, dm_error *error)
{
    dm_table *records = NULL;
    dm_status status = dm_store_list_records(&records, query->store, error);
    size_t count = status == DM_OK ? dm_table_count_rows(records) : 0;

    if (status == DM_OK) {
        status = add_record(out, query, NULL, options, error);
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        status = add_record(out, query, dm_table_get_text(records, i, 0),
                            options, error);
    }
    dm_table_free(records);
    return status;
}

dm_status find_turning_range(dm_table **out, struct turning_query *query,
                             const dm_turning_options *options, dm_error *error)
{
    static const dm_column columns[] = {
        {"setting", DM_TEXT}, {"series", DM_TEXT}, {"mode", DM_TEXT},
        {"low", DM_TEXT},     {"high", DM_TEXT},   {"log_bf", DM_REAL},
        {"p_value", DM_REAL},
    };
    dm_status status =
        dm_table_new(out, columns, sizeof columns / sizeof *columns, error);

    if (status == DM_OK) {
        status = add_records(*out, query, options, error);
    }
    if (status == DM_OK) {
        status = dm_table_check(*out, error);
    }
    return status;
}

/* The extremes of one series over all settings that answer. */
struct extremes {
    const char *first;
    const char *last;
    double least;
    double most;
    size_t answers;
};

/* Days of four-digit years compare as texts. */
static void widen(struct extremes *extremes, const dm_table *range, size_t row)
{
    const char *mode = get_cell_text(range, row, "mode");
    double log_factor = get_cell_real(range, row, "log_bf");

    if (extremes->answers == 0 || strcmp(mode, extremes->first) < 0) {
        extremes->first = mode;
    }
    if (extremes->answers == 0 || strcmp(mode, extremes->last) > 0) {
        extremes->last = mode;
    }
    if (log_factor < extremes->least) {
        extremes->least = log_factor;
    }
    if (log_factor > extremes->most) {
        extremes->most = log_factor;
    }
    extremes->answers++;
}

static void tell_series(const dm_table *range, const char *series)
{
    struct extremes extremes = {.least = INFINITY, .most = -INFINITY};

    for (size_t row = 0; row < dm_table_count_rows(range); row++) {
        if (strcmp(get_cell_text(range, row, "series"), series) == 0 &&
            *get_cell_text(range, row, "mode")) {
            widen(&extremes, range, row);
        }
    }
    if (extremes.answers > 0) {
        message_print_note("%s: over %zu settings the most probable day lies "
                           "from %s to %s, the log Bayes factor from %.3g to "
                           "%.3g",
                           series, extremes.answers, extremes.first,
                           extremes.last, extremes.least, extremes.most);
    }
}

void tell_turning_range(const dm_table *range)
{
    for (size_t row = 0; row < dm_table_count_rows(range); row++) {
        const char *setting = get_cell_text(range, row, "setting");
        if (strcmp(setting, get_cell_text(range, 0, "setting")) == 0) {
            tell_series(range, get_cell_text(range, row, "series"));
        }
    }
}
