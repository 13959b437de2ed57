#include "analysis/change_posterior.h"

#include "analysis/gsl_errors.h"
#include "analysis/order_probability.h"

#include <gsl/gsl_sf_gamma.h>

#include <math.h>
#include <stdlib.h>

/* Of a share's three functions of its items the last is of all of them. */
enum { OF_COUNT, OF_REST, OF_LENGTH, TABLES };

/* Where there are more keys than cells some of them share one. */
static const size_t most_cells = (size_t)1 << 20;

static bool is_in_range(double number)
{
    return number >= DM_PRIOR_LEAST && number <= DM_PRIOR_MOST;
}

dm_status dm_check_prior(dm_change_prior prior, dm_error *error)
{
    bool open = prior.a == 0 && prior.b == 0;
    return open || (is_in_range(prior.a) && is_in_range(prior.b))
               ? DM_OK
               : dm_error_set(error, DM_USAGE,
                              "a prior takes two numbers from %g to %g",
                              DM_PRIOR_LEAST, DM_PRIOR_MOST);
}

static bool fill_table(double **out, double from, size_t count)
{
    *out = malloc((count + 1) * sizeof **out);
    for (size_t i = 0; *out && i <= count; i++) {
        (*out)[i] = gsl_sf_lngamma(from + (double)i);
    }
    return *out != NULL;
}

static bool fill_tables(dm_change_posterior *posterior, size_t count)
{
    dm_change_prior prior = posterior->belief.prior;
    return fill_table(&posterior->log_gamma[OF_COUNT], prior.a, count) &&
           fill_table(&posterior->log_gamma[OF_REST], prior.b, count) &&
           fill_table(&posterior->log_gamma[OF_LENGTH], prior.a + prior.b,
                      count);
}

/* Signs are kept by day or items before, and by items or successes before. */
static bool make_room_for_signs(dm_change_posterior *posterior,
                                const dm_change_series *series)
{
    size_t rows = series->kind == DM_CHANGE_OF_RATE ? series->day_count
                                                    : series->count + 1;
    size_t width = series->count + 1;
    if (posterior->belief.sign == DM_SIGN_ANY) {
        return true;
    }
    posterior->sign_width = width;
    posterior->sign_count =
        rows < most_cells / width ? rows * width + 1 : most_cells;
    posterior->signs = calloc(posterior->sign_count, sizeof *posterior->signs);
    return posterior->signs != NULL;
}

dm_status dm_change_posterior_init(dm_change_posterior *out,
                                   const dm_change_series *series,
                                   dm_change_belief belief, dm_error *error)
{
    dm_silence_gsl();
    *out = (dm_change_posterior){.kind = series->kind,
                                 .belief = belief,
                                 .day_count = series->day_count,
                                 .scale = -INFINITY};
    out->sums = calloc(series->day_count + 1, sizeof *out->sums);
    out->evidence = calloc(series->day_count + 1, sizeof *out->evidence);
    if (!out->sums || !out->evidence || !fill_tables(out, series->count) ||
        !make_room_for_signs(out, series)) {
        dm_change_posterior_clear(out);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a posterior");
    }
    return DM_OK;
}

void dm_change_posterior_clear(dm_change_posterior *posterior)
{
    free(posterior->sums);
    free(posterior->evidence);
    free(posterior->signs);
    for (size_t i = 0; i < TABLES; i++) {
        free(posterior->log_gamma[i]);
    }
    *posterior = (dm_change_posterior){0};
}

void dm_change_posterior_reset(dm_change_posterior *posterior)
{
    posterior->added = 0;
    posterior->scale = -INFINITY;
    for (size_t day = 0; day <= posterior->day_count; day++) {
        posterior->sums[day] = 0;
    }
}

/* The log marginal likelihood of a segment. */
static double weigh_segment(const dm_change_posterior *posterior,
                            dm_segment segment)
{
    double *const *table = posterior->log_gamma;
    dm_change_prior prior = posterior->belief.prior;
    size_t count = (size_t)segment.count;
    double counted = table[OF_COUNT][count] - table[OF_COUNT][0];
    if (posterior->kind == DM_CHANGE_OF_RATE) {
        return prior.a * log(prior.b) + counted -
               (prior.a + segment.count) * log(prior.b + segment.length);
    }
    size_t length = (size_t)segment.length;
    return counted + table[OF_REST][length - count] - table[OF_REST][0] -
           table[OF_LENGTH][length] + table[OF_LENGTH][0];
}

static dm_shapes find_shapes(const dm_change_posterior *posterior,
                             dm_segment segment)
{
    dm_change_prior prior = posterior->belief.prior;
    double rest = posterior->kind == DM_CHANGE_OF_RATE
                      ? segment.length
                      : segment.length - segment.count;
    return (dm_shapes){.a = prior.a + segment.count, .b = prior.b + rest};
}

/* Twice the probability of the sign, in logs: beforehand it is one half. */
static double weigh_sign(const dm_change_posterior *posterior,
                         dm_segment earlier, dm_segment later)
{
    dm_shapes first = find_shapes(posterior, earlier);
    dm_shapes last = find_shapes(posterior, later);
    if (posterior->belief.sign == DM_SIGN_DOWN) {
        dm_shapes swapped = first;
        first = last;
        last = swapped;
    }
    return log(2) + (posterior->kind == DM_CHANGE_OF_RATE
                         ? dm_log_rate_rises(first, last)
                         : dm_log_share_rises(first, last));
}

static double recall_sign(dm_change_posterior *posterior, dm_segment earlier,
                          dm_segment later, size_t day)
{
    if (posterior->belief.sign == DM_SIGN_ANY) {
        return 0;
    }
    size_t row =
        posterior->kind == DM_CHANGE_OF_RATE ? day : (size_t)earlier.length;
    size_t key = row * posterior->sign_width + (size_t)earlier.count + 1;
    dm_sign_cell *cell = &posterior->signs[key % posterior->sign_count];
    if (cell->key != key) {
        *cell = (dm_sign_cell){key, weigh_sign(posterior, earlier, later)};
    }
    return cell->log;
}

/* The log evidence of each day, relative to that of no change; the largest. */
static double weigh_days(dm_change_posterior *posterior,
                         const dm_change_series *series)
{
    dm_segment whole = dm_segment_whole(series);
    double no_change = weigh_segment(posterior, whole);
    double largest = -INFINITY;
    size_t items = 0;
    size_t successes = 0;
    for (size_t day = 1; day < series->day_count; day++) {
        size_t before = items;
        for (; items < series->count && series->items[items].day < day;
             items++) {
            successes += series->items[items].success;
        }
        double *evidence = &posterior->evidence[day];
        if (series->kind == DM_CHANGE_OF_SHARE && items == before && day > 1) {
            *evidence = posterior->evidence[day - 1];
            continue;
        }
        dm_segment earlier = dm_segment_before(series, items, successes, day);
        dm_segment later = dm_segment_rest(whole, earlier);
        *evidence = weigh_segment(posterior, earlier) +
                    weigh_segment(posterior, later) - no_change +
                    recall_sign(posterior, earlier, later, day);
        largest = fmax(largest, *evidence);
    }
    return largest;
}

static void rescale(dm_change_posterior *posterior, double scale)
{
    double factor = exp(posterior->scale - scale);
    for (size_t day = 1; day < posterior->day_count; day++) {
        posterior->sums[day] *= factor;
    }
    posterior->scale = scale;
}

void dm_change_posterior_add(dm_change_posterior *posterior,
                             const dm_change_series *series)
{
    double largest = weigh_days(posterior, series);
    if (largest > posterior->scale) {
        rescale(posterior, largest);
    }
    for (size_t day = 1; day < posterior->day_count; day++) {
        posterior->sums[day] +=
            exp(posterior->evidence[day] - posterior->scale);
    }
    posterior->added++;
}

static double add_days(const dm_change_posterior *posterior, size_t first,
                       size_t last)
{
    double sum = 0;
    for (size_t day = first; day <= last; day++) {
        sum += posterior->sums[day];
    }
    return sum;
}

double dm_change_log_mean(const dm_change_posterior *posterior, size_t first,
                          size_t last)
{
    static const double rounding = 1e-12;
    double days = (double)(last - first + 1);
    double mean = posterior->scale + log(add_days(posterior, first, last) /
                                         days / (double)posterior->added);
    return fabs(mean) < rounding ? 0 : mean;
}

size_t dm_change_quantile(const dm_change_posterior *posterior, double share)
{
    size_t last = posterior->day_count - 1;
    double wanted = share * add_days(posterior, 1, last);
    double sum = posterior->sums[1];
    size_t day = 1;
    while (day < last && sum < wanted) {
        sum += posterior->sums[++day];
    }
    return day;
}

size_t dm_change_mode(const dm_change_posterior *posterior)
{
    size_t mode = 1;
    for (size_t day = 2; day < posterior->day_count; day++) {
        if (posterior->sums[day] > posterior->sums[mode]) {
            mode = day;
        }
    }
    return mode;
}
