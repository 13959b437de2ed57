#include "analysis/turning_findings.h"

#include "analysis/day_cells.h"
#include "analysis/finish_table.h"
#include "analysis/hypothesis_window.h"

#include "base/buffer.h"

#include <math.h>

static const dm_column columns[] = {
    {"key", DM_TEXT},       {"holder", DM_TEXT},       {"about", DM_TEXT},
    {"first", DM_TEXT},     {"last", DM_TEXT},         {"prior", DM_REAL},
    {"posterior", DM_REAL}, {"bayes_factor", DM_REAL},
};

static const dm_column pair_columns[] = {
    {"a", DM_TEXT},
    {"b", DM_TEXT},
    {"overlap_days", DM_REAL},
    {"bayes_factor", DM_REAL},
};

/* Which posterior the hypotheses are held against; NULL: there is none. */
static const dm_change_posterior *find_posterior(const dm_turning *turning,
                                                 const dm_weighing *weighing)
{
    const dm_series_findings *findings = &turning->findings[weighing->series];
    return findings->known ? &findings->posteriors[weighing->prior] : NULL;
}

static dm_status put_about(dm_table *table, const dm_turning *turning,
                           const dm_hypothesis *hypothesis, dm_error *error)
{
    dm_buffer text = {0};
    if (!hypothesis->about || !hypothesis->toward) {
        dm_table_put_empty(table);
        return DM_OK;
    }
    dm_buffer_add_format(&text, "%s>%s", turning->about, turning->toward);
    dm_status status =
        text.failed ? dm_error_set(error, DM_NO_MEMORY, "no memory for sides")
                    : DM_OK;
    dm_table_put_text(table, dm_buffer_text(&text));
    dm_buffer_clear(&text);
    return status;
}

static void put_weights(dm_table *table, const dm_change_posterior *posterior,
                        dm_hypothesis_window window)
{
    if (!posterior) {
        for (int i = 0; i < 3; i++) {
            dm_table_put_empty(table);
        }
        return;
    }
    size_t days = posterior->day_count - 1;
    double share = (double)window.inside / (double)days;
    double log_posterior =
        window.inside > 0
            ? dm_change_log_mean(posterior, window.first,
                                 window.first + window.inside - 1) -
                  dm_change_log_mean(posterior, 1, days)
            : 0;
    dm_table_put_real(table, share);
    dm_table_put_real(table, fmin(1, share * exp(log_posterior)));
    dm_table_put_real(table, exp(dm_weigh_hypothesis(posterior, window)));
}

static dm_status put_hypothesis(dm_table *table, const dm_turning *turning,
                                const dm_change_posterior *posterior,
                                const dm_hypothesis *hypothesis,
                                dm_error *error)
{
    dm_table_put_name(table, hypothesis->key, hypothesis->label);
    dm_table_put_text(table, hypothesis->holder);
    dm_status status = put_about(table, turning, hypothesis, error);
    dm_put_days(table, hypothesis->window);
    put_weights(table, posterior,
                dm_find_hypothesis_window(turning->window, hypothesis->window));
    return status;
}

static bool concerns(const dm_turning *turning, const dm_hypothesis *hypothesis)
{
    return dm_hypothesis_concerns(hypothesis, turning->about, turning->toward);
}

dm_status dm_turning_weigh_hypotheses(dm_table **out, const dm_turning *turning,
                                      const dm_hypotheses *hypotheses,
                                      const dm_weighing *weighing,
                                      dm_error *error)
{
    *out = NULL;

    const dm_change_posterior *posterior = find_posterior(turning, weighing);
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < hypotheses->count; i++) {
        if (concerns(turning, &hypotheses->items[i])) {
            status = put_hypothesis(table, turning, posterior,
                                    &hypotheses->items[i], error);
        }
    }
    return dm_finish_table(out, table, status, error);
}

/* Days in both windows; infinite where they share an open end. */
static double count_overlap(dm_interval a, dm_interval b)
{
    dm_interval both = {.start = a.start > b.start ? a.start : b.start,
                        .end = a.end < b.end ? a.end : b.end};
    return both.start < both.end ? dm_interval_days(both) : 0;
}

static void put_pair(dm_table *table, const dm_turning *turning,
                     const dm_change_posterior *posterior,
                     const dm_hypothesis *a, const dm_hypothesis *b)
{
    dm_table_put_name(table, a->key, a->label);
    dm_table_put_name(table, b->key, b->label);
    dm_table_put_real(table, count_overlap(a->window, b->window));
    if (!posterior) {
        dm_table_put_empty(table);
        return;
    }
    double log_a = dm_weigh_hypothesis(
        posterior, dm_find_hypothesis_window(turning->window, a->window));
    double log_b = dm_weigh_hypothesis(
        posterior, dm_find_hypothesis_window(turning->window, b->window));
    dm_table_put_real(table, exp(log_a - log_b));
}

static void put_pairs(dm_table *table, const dm_turning *turning,
                      const dm_change_posterior *posterior,
                      const dm_hypotheses *hypotheses)
{
    for (size_t i = 0; i < hypotheses->count; i++) {
        for (size_t j = i + 1; j < hypotheses->count; j++) {
            if (concerns(turning, &hypotheses->items[i]) &&
                concerns(turning, &hypotheses->items[j])) {
                put_pair(table, turning, posterior, &hypotheses->items[i],
                         &hypotheses->items[j]);
            }
        }
    }
}

dm_status dm_turning_compare_hypotheses(dm_table **out,
                                        const dm_turning *turning,
                                        const dm_hypotheses *hypotheses,
                                        const dm_weighing *weighing,
                                        dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, pair_columns,
                     sizeof pair_columns / sizeof *pair_columns, error);
    if (status == DM_OK) {
        put_pairs(table, turning, find_posterior(turning, weighing),
                  hypotheses);
    }
    return dm_finish_table(out, table, status, error);
}
